import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Span } from '../model/span.ts';

/** Sets formulas, and tells what the page needs to show those that it has set. */
export interface MathSetter {
  /** A formula as HTML, with MathML for assistive technology. One with a mistake is shown as it was written. */
  render(tex: string, display: boolean): string;
  /** What is wrong with a formula; null when nothing is. */
  mistake(tex: string, display: boolean): string | null;
  /** Font files that the formulas set so far use, woff2. */
  fonts(): readonly MathFont[];
  /** Every character that the formulas set so far show, and may show in their numbers. */
  characters(): string;
  /**
   * Style sheet for the formulas set so far, or `whole`, for whatever may be set later; `url` gives the address of a font
   * file, as it stands in the page.
   */
  css(url: (font: MathFont) => string, whole?: boolean): string;
}

export interface MathFont {
  /** Name of the file, e.g. `KaTeX_Main-Regular.woff2`. */
  readonly name: string;
  readonly path: string;
}

/** Which classes of KaTeX's HTML need which font file. Every formula needs the first one. */
const FONTS: readonly (readonly [file: string, classes: RegExp])[] = [
  ['Main-Regular', /./],
  ['Math-Italic', /\bmathnormal\b/],
  ['Main-Bold', /\b(?:mathbf|textbf)\b/],
  ['Main-Italic', /\b(?:mathit|textit)\b/],
  ['Main-BoldItalic', /\btextbf textit\b|\btextit textbf\b/],
  ['Math-BoldItalic', /\bboldsymbol\b/],
  ['AMS-Regular', /\b(?:amsrm|mathbb|textbb)\b/],
  ['Caligraphic-Regular', /\bmathcal\b/],
  ['Fraktur-Regular', /\b(?:mathfrak|textfrak)\b/],
  ['Fraktur-Bold', /\b(?:mathboldfrak|textboldfrak)\b/],
  ['SansSerif-Regular', /\b(?:mathsf|textsf)\b/],
  ['SansSerif-Bold', /\b(?:mathboldsf|textboldsf)\b/],
  ['SansSerif-Italic', /\b(?:mathitsf|mathsfit|textitsf)\b/],
  ['Script-Regular', /\b(?:mathscr|textscr)\b/],
  ['Typewriter-Regular', /\b(?:mathtt|texttt)\b/],
  ['Size1-Regular', /\bsmall-op\b|\bdelimsizing size1\b|\bdelim-size1\b/],
  ['Size2-Regular', /\blarge-op\b|\bdelimsizing size2\b/],
  ['Size3-Regular', /\bdelimsizing size3\b/],
  ['Size4-Regular', /\bdelimsizing size4\b|\bdelim-size4\b/],
];

/** Loads KaTeX; ask for it only when a deck has formulas. */
export async function createMathSetter(): Promise<MathSetter> {
  const { default: katex } = await import('katex');
  const folder = dirname(createRequire(import.meta.url).resolve('katex'));
  const sheet = await readFile(join(folder, 'katex.min.css'), 'utf8');
  const used = new Set<string>(['Main-Regular']);
  const made = new Map<string, { readonly html: string; readonly mistake: string | null }>();

  const set = (tex: string, display: boolean) => {
    const key = `${display} ${tex}`;
    let result = made.get(key);
    if (!result) {
      try {
        const options = {
          displayMode: display,
          output: 'htmlAndMathml',
          throwOnError: true,
          trust: false,
          strict: 'ignore',
        } as const;
        // The page hides it by the means it uses everywhere.
        const html = katex
          .renderToString(tex, { ...options, maxSize: 20, maxExpand: 500 })
          .replaceAll('katex-mathml', 'visually-hidden');
        result = { html, mistake: null };
      } catch (error) {
        const mistake = (error as Error).message.replace(/^KaTeX parse error: /, '');
        result = { html: `<code>${escaped(tex)}</code>`, mistake };
      }
      for (const [file, classes] of FONTS) if (classes.test(result.html)) used.add(file);
      made.set(key, result);
    }
    return result;
  };
  const fonts = () =>
    [...used]
      .sort()
      .map((file) => ({ name: `KaTeX_${file}.woff2`, path: join(folder, 'fonts', `KaTeX_${file}.woff2`) }));

  return {
    render: (tex, display) => set(tex, display).html,
    mistake: (tex, display) => set(tex, display).mistake,
    fonts,
    characters() {
      const text = [...made.values()].map(({ html }) => plainText(html)).join('');
      return [...new Set(`${text}()0123456789`)].sort().join('');
    },
    css(url, whole = false) {
      const addresses = new Map(fonts().map((font) => [font.name, url(font)]));
      const rules = whole ? sheet : withClasses(sheet, classesIn([...made.values()].map(({ html }) => html)));
      return rules.replace(/@font-face\{[^}]*\}/g, (rule) => {
        const [, name = ''] = /fonts\/([^)]+\.woff2)/.exec(rule) ?? [];
        const address = addresses.get(name);
        return address ? rule.replace(/src:[^}]*/, `src:url(${address}) format("woff2")`) : '';
      });
    },
  };
}

function classesIn(pieces: readonly string[]): ReadonlySet<string> {
  const values = pieces.flatMap((html) => [...html.matchAll(/class="([^"]*)"/g)].map(([, classes = '']) => classes));
  return new Set(values.flatMap((classes) => classes.split(' ')));
}

/** A style sheet of plain rules without those that concern other classes; they are most of KaTeX's. */
function withClasses(sheet: string, classes: ReadonlySet<string>): string {
  return sheet.replace(/([^{}]+)(\{[^{}]*\})/g, (rule, selectors: string, body: string) => {
    if (selectors.startsWith('@')) return rule;
    const kept = selectors.split(',').filter((selector) => {
      const named = selector.replace(/:not\([^)]*\)/g, '').matchAll(/\.([\w-]+)/g);
      return [...named].every(([, name = '']) => classes.has(name));
    });
    return kept.length > 0 ? kept.join(',') + body : '';
  });
}

const plainText = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll('&amp;', '&');

/** A formula that KaTeX does not understand. */
export function brokenFormula(span: Span, mistake: string): Diagnostic {
  return {
    ...span,
    code: 'broken-formula',
    severity: 'error',
    message: `This formula cannot be set: ${mistake}`,
    hint: 'Write it in the part of LaTeX that KaTeX knows, see https://katex.org/docs/supported.html, or escape the $ if no formula was meant.',
  };
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
