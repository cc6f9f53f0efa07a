import type { Line } from './brief-lines.ts';

/** Lines below a heading of level 1 or 2. */
export interface Section {
  /** Text of the heading, lower case, without marks; empty for what stands above the first one. */
  readonly title: string;
  readonly heading: Line | null;
  readonly lines: readonly Line[];
}

/** Splits a brief at its `#` and `##` headings. A heading inside a fenced block is only text. */
export function splitSections(lines: readonly Line[]): Section[] {
  const sections: { title: string; heading: Line | null; lines: Line[] }[] = [{ title: '', heading: null, lines: [] }];
  for (const line of lines) {
    const title = line.fence === 0 ? /^ {0,3}##?\s+(.*)$/.exec(line.text)?.[1] : undefined;
    if (title === undefined) sections.at(-1)?.lines.push(line);
    else
      sections.push({
        title: title
          .replace(/[*_`#]/g, '')
          .trim()
          .toLowerCase(),
        heading: line,
        lines: [],
      });
  }
  return sections;
}

/** Headings under which the picture is described, surest first. */
const DRAWING = [
  /^condensed (?:creative )?brief\b/,
  /^image (?:generation )?prompt\b/,
  /\b(?:brief|prompt)\b(?!.*\b(?:notes?|history|changes)\b)/,
  /^(?:the )?(?:diagram|drawing|picture|visual|visual description|what to draw)\b/,
];

/**
 * The lines that describe the picture: a fenced block that says "Create a …", else the section that is
 * named for it (or the fenced block in that section). Null when the brief has neither.
 */
export function drawingLines(lines: readonly Line[], sections: readonly Section[]): readonly Line[] | null {
  const fences = new Map<number, Line[]>();
  for (const line of lines) {
    if (line.fence <= 0) continue;
    const block = fences.get(line.fence);
    if (block) block.push(line);
    else fences.set(line.fence, [line]);
  }
  for (const block of fences.values()) if (block.some((line) => /\bcreate an?\b/i.test(line.text))) return block;
  for (const pattern of DRAWING) {
    const section = sections.find((one) => /^ {0,3}## /.test(one.heading?.text ?? '') && pattern.test(one.title));
    if (!section) continue;
    const fenced = section.lines.filter((line) => line.fence > 0);
    const bare = section.lines.filter((line) => line.fence === 0 && !/^\s*(?:-{3,}|\*{3,}|_{3,})\s*$/.test(line.text));
    const chosen = fenced.length > 0 ? fenced : bare;
    if (chosen.some((line) => !line.blank)) return chosen;
  }
  return null;
}

/** First section whose title matches. */
export function sectionNamed(sections: readonly Section[], pattern: RegExp): Section | null {
  return sections.find((section) => pattern.test(section.title)) ?? null;
}
