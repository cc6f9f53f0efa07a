import type { LineRange } from '../model/document.ts';

/** What the words after the backticks of a code fence ask for. */
export interface CodeInfo {
  readonly language: string;
  readonly title: string | null;
  readonly steps: readonly (readonly LineRange[])[];
  /** Line steps that could not be understood, as written. */
  readonly unread: readonly string[];
}

/**
 * Reads `ts title="hub.ts" {1-3|5}`: the language, a title, and the lines to highlight in turn. `[1-3|5]` as in reveal.js, pandoc's
 * `{.ts}` and a language that touches the brace are understood; other words are for other tools and are left alone.
 */
export function readInfo(info: string, lineCount: number): CodeInfo {
  let rest = info.trim();
  let title: string | null = null;
  rest = rest.replace(
    /(?:^|\s)(?:title|filename)=(?:"([^"]*)"|'([^']*)'|(\S+))/,
    (_, a?: string, b?: string, c?: string) => {
      title = a ?? b ?? c ?? null;
      return ' ';
    },
  );
  const steps: (readonly LineRange[])[] = [];
  const unread: string[] = [];
  let classes = '';
  rest = rest.replace(/\{([^{}]*)\}|\[([^[\]]*)\]/g, (whole: string, braces?: string, brackets?: string) => {
    const body = (braces ?? brackets ?? '').trim();
    if (/^[.#]/.test(body)) classes = /^\.([\w+#-]+)/.exec(body)?.[1] ?? classes;
    else if (/^(?:[\d\s,|*:-]|all|none)*$/.test(body)) {
      const read = readSteps(body, lineCount);
      if (read === null) unread.push(whole);
      else if (steps.length === 0) steps.push(...read);
    } else if (!/[:=]/.test(body)) unread.push(whole);
    return ' ';
  });
  const word = /^\S+/.exec(rest.trim())?.[0] ?? '';
  const language = (/^[\w+#.-]+$/.test(word) && !word.includes('=') ? word : classes).toLowerCase();
  return { language: language === 'showlinenumbers' ? '' : language, title, steps, unread };
}

/** Null when a part is neither a line, a range, `*`, `all` nor `none`, or lies outside of the code. */
function readSteps(body: string, lineCount: number): LineRange[][] | null {
  // reveal.js lets the number of the first line stand before a colon; it does not change which lines are meant.
  const text = body.replace(/^\d+\s*:/, '');
  if (text.trim() === '') return [];
  const steps: LineRange[][] = [];
  for (const step of text.split('|')) {
    const ranges: LineRange[] = [];
    for (const part of step.split(',').map((piece) => piece.trim())) {
      if (part === '' || part === 'none') continue;
      const whole = part === '*' || part === 'all';
      const match = /^(\d+)(?:\s*-\s*(\d+))?$/.exec(part);
      if (!whole && !match) return null;
      const first = whole ? 1 : Number(match?.[1]);
      const last = whole ? lineCount : Number(match?.[2] ?? match?.[1]);
      const from = Math.min(first, last);
      if (from < 1 || from > lineCount) return null;
      ranges.push({ from, to: Math.min(Math.max(first, last), lineCount) });
    }
    steps.push(ranges);
  }
  return steps;
}
