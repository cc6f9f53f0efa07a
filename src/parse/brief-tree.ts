import type { Entry } from '../model/brief.ts';
import { type Flat, readEntry } from './brief-entry.ts';
import type { Line } from './brief-lines.ts';

type Branch = Omit<Entry, 'children' | 'marker'> & { marker: Entry['marker']; children: Branch[] };

/** How deep a line stands. Headings come first, then section lines, lines within them, and last lists by their indentation. */
const SECTION = 10;
const SUBSECTION = 11;
const PLAIN = 12;
const LIST = 20;

/** Lines such as `Typography:` open a section of their own wherever they stand. */
const INSTRUCTIONS =
  /^(?:important|critical|spelling|negative|typography|style reference|quality|content|visual elements?|dimensions|colou?r palette|layout|title at|bottom|footer|caption|legend|notes?)\b/i;
/** `ROW 1 - Capability`, `LEFT SIDE (light gray)`: a key whose first word is in capitals. */
const CAPITALS = /^\p{Lu}{3,}\b/u;

/** Makes a tree of the lines of a drawing section. Blank lines only matter for where a section without a list ends. */
export function readTree(lines: readonly Line[], file: string): Entry[] {
  const root: Branch[] = [];
  const open: { level: number; branch: Branch; capitals: boolean }[] = [];
  let gap = true;
  for (const line of lines) {
    if (line.blank) {
      gap = true;
      continue;
    }
    const flat = readEntry(line, file);
    if (!flat.key && !flat.value) continue;
    const within = open.find((one) => one.level === SECTION);
    const level = levelOf(
      line,
      flat,
      gap,
      within ? { capitals: within.capitals, empty: within.branch.children.length === 0 } : null,
    );
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
    const { bold: _bold, ...rest } = flat;
    const branch: Branch = { ...rest, marker: level < PLAIN ? 'section' : flat.marker, children: [] };
    (open.at(-1)?.branch.children ?? root).push(branch);
    if (level !== PLAIN) open.push({ level, branch, capitals: CAPITALS.test(flat.key ?? '') });
    gap = false;
  }
  return root;
}

function levelOf(line: Line, flat: Flat, gap: boolean, within: { capitals: boolean; empty: boolean } | null): number {
  const hashes = /^\s*(#{3,6})\s/.exec(line.text)?.[1];
  if (hashes) return hashes.length;
  if (flat.marker !== 'plain' || line.indent > 0) return LIST + line.indent;
  if (flat.key === null) return within && (!gap || within.capitals || within.empty) ? PLAIN : gap ? SECTION : PLAIN;
  if (flat.bold || CAPITALS.test(flat.key) || INSTRUCTIONS.test(flat.key)) return SECTION;
  if (flat.value === '') return within?.capitals ? SUBSECTION : SECTION;
  return within && (within.capitals || !gap) ? PLAIN : SECTION;
}
