import type { Brief, Entry, NamedColour } from '../model/brief.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { coloursOf } from './brief-colours.ts';
import { plain, readEntry } from './brief-entry.ts';
import { type Line, splitLines } from './brief-lines.ts';
import { drawingTooLong, noDrawingSection } from './brief-messages.ts';
import { drawingLines, type Section, sectionNamed, splitSections } from './brief-sections.ts';
import { readTree } from './brief-tree.ts';
import { isSizeTalk, pictureSizeOf } from './picture-size.ts';

/** Lines of a drawing section that are read; the longest that people write have a hundred. */
const MOST_LINES = 600;

/**
 * Reads a brief: what it is called, how it describes its picture, and which colours it names.
 * Reports a missing drawing section and values that are no colours; never throws.
 */
export function parseBrief(source: string, file: string): Outcome<Brief> {
  const lines = splitLines(source);
  const sections = splitSections(lines);
  const meta = metaOf(lines, file);
  const drawing = drawingLines(lines, sections)?.filter((line) => !isSizeTalk(line)) ?? null;
  const { palette, diagnostics } = paletteOf(lines, file);
  const rest = drawing?.[MOST_LINES];
  if (rest) diagnostics.push(drawingTooLong({ file, line: rest.number, column: 1 }, MOST_LINES));
  const size = pictureSizeOf(lines, file);
  diagnostics.push(...size.diagnostics);
  const semantics = sectionNamed(
    sections,
    /^colou?rs?\b.*\b(?:semantics|meaning|coding|code)|^colou?r (?:semantics|palette|scheme)/,
  );
  return {
    value: {
      file,
      title: titleOf(lines),
      filename: meta.find((entry) => /^file(?:name)?$/i.test(entry.key ?? ''))?.value.replace(/["“”']/g, '') || null,
      alt: paragraphOf(sectionNamed(sections, /^alt(?:ernative)? text|^alt$/)),
      size: size.value,
      graspSeconds: graspSecondsOf(sectionNamed(sections, /^success/)),
      meta,
      drawing: drawing ? readTree(drawing.slice(0, MOST_LINES), file) : [],
      palette,
      semantics: semantics
        ? readTree(
            semantics.lines.filter((line) => !isRule(line)),
            file,
          )
        : [],
      span: { file, line: 1, column: 1 },
    },
    diagnostics: drawing ? diagnostics : [noDrawingSection({ file, line: 1, column: 1 }), ...diagnostics],
  };
}

function titleOf(lines: readonly Line[]): string {
  const heading = lines.find((line) => line.fence === 0 && /^ {0,3}#\s/.test(line.text))?.text ?? '';
  return plain(heading.replace(/^\s*#\s+/, ''))
    .replace(/^(?:(?:image|diagram|corrected|final)\s+)*(?:generation\s+)?(?:prompt|brief)\s*[:–—-]\s*/i, '')
    .replace(/\s+[-–—]\s+(?:\p{L}+ )*prompt$/iu, '')
    .trim();
}

/** Bold keys above the first section of level 2. */
function metaOf(lines: readonly Line[], file: string): Entry[] {
  const end = lines.findIndex((line) => line.fence !== 0 || /^ {0,3}##\s/.test(line.text));
  return lines.slice(0, end < 0 ? undefined : end).flatMap((line) => {
    if (!/^\s*(?:[-*]\s+)?\*\*/.test(line.text)) return [];
    const { bold: _bold, ...entry } = readEntry(line, file);
    return entry.key === null ? [] : [{ ...entry, children: [] }];
  });
}

function paletteOf(lines: readonly Line[], file: string): { palette: NamedColour[]; diagnostics: Diagnostic[] } {
  const seen = new Map<string, NamedColour>();
  const diagnostics: Diagnostic[] = [];
  for (const line of lines) {
    const found = coloursOf(line, file);
    diagnostics.push(...found.diagnostics);
    for (const colour of found.colours) {
      const identity = `${colour.name.toLowerCase()} ${colour.hex}`;
      if (!seen.has(identity)) seen.set(identity, colour);
    }
  }
  return { palette: [...seen.values()], diagnostics };
}

function paragraphOf(section: Section | null): string | null {
  const text = section?.lines
    .filter((line) => line.fence >= 0 && !isRule(line))
    .map((line) => line.text.trim())
    .join(' ');
  return text ? plain(text) || null : null;
}

function isRule(line: Line): boolean {
  return /^\s*(?:-{3,}|\*{3,}|_{3,})\s*$/.test(line.text);
}

function graspSecondsOf(section: Section | null): number | null {
  const text = section?.lines.map((line) => line.text).join(' ') ?? '';
  const seconds =
    /(?:<|≤|under|within|less than|\bin)\s{0,3}(?:<\s?)?(\d{1,4}(?:\.\d{1,2})?)\s?(?:s\b|secs?\b|seconds?\b)/i.exec(
      text,
    )?.[1];
  return seconds ? Number(seconds) : null;
}
