import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import type { Document, Slide } from '../model/document.ts';
import { durationOf, languageOf, readFrontMatter } from './front-matter.ts';
import { plainText } from './inlines.ts';
import { createLexer } from './lesson-lexer.ts';
import { emptyLesson, lessonTooLarge, strayKey } from './lesson-messages.ts';
import { exceedsBytes, MAX_BYTES } from './limits.ts';
import { placeTokens } from './placing.ts';
import { rootRegion } from './positions.ts';
import type { Reading } from './reading.ts';
import { readSlides } from './slides.ts';

/**
 * Reads a lesson in Markdown (GFM, with the additions that `notes.ts`, `fragments.ts`, `admonitions.ts`, `math.ts` and `info-string.ts`
 * describe) into slides. `file` is the path for messages, `name` the title of a lesson that has no other.
 * Never throws: whatever is wrong with the text is reported, with its place in the file, and the rest is read all the same.
 */
export function parseLesson(source: string, file: string, name: string): Outcome<Document> {
  const start = { file, line: 1, column: 1 };
  if (exceedsBytes(source, MAX_BYTES)) {
    const value = { file, title: name, language: 'en', minutes: null, meta: {}, slides: [] };
    return { value, diagnostics: [lessonTooLarge(start)] };
  }
  const front = readFrontMatter(plainLines(source), file);
  const { meta, body, bodyLine } = front;
  const { language, diagnostics: more } = languageOf(meta, start);
  const { minutes, diagnostics: late } = durationOf(front, start);
  const diagnostics: Diagnostic[] = [...front.diagnostics, ...more, ...late];

  const reading: Reading = {
    lexer: createLexer(body),
    fragments: meta.fragments === true,
    lineEnds: false,
    report: reportOnce(diagnostics),
    markKey: (span) => diagnostics.push(strayKey(span)),
  };
  const region = rootRegion(body, file, bodyLine);
  const given = titleIn(meta);
  const slides = readSlides(placeTokens(reading.lexer.blocks(body), region), region, given, reading);
  if (slides.length === 0) diagnostics.push(emptyLesson({ ...start, line: bodyLine }));
  diagnostics.sort((a, b) => a.line - b.line || a.column - b.column);
  const title = given ?? firstHeading(slides) ?? name;
  return { value: { file, title, language, minutes, meta, slides }, diagnostics };
}

/** Without a byte order mark, and with `\n` at the end of each line. NUL is replaced, as CommonMark asks. */
function plainLines(source: string): string {
  return source
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\ufffd');
}

function titleIn(meta: Document['meta']): string | null {
  const { title } = meta;
  const text = typeof title === 'string' || typeof title === 'number' ? String(title).trim() : '';
  return text === '' ? null : text;
}

function firstHeading(slides: readonly Slide[]): string | null {
  for (const { heading } of slides) {
    const text = heading ? plainText(heading).trim() : '';
    if (text !== '') return text;
  }
  return null;
}

/** Collects diagnostics; code for another site is remarked on once, not at each of its lines. */
function reportOnce(diagnostics: Diagnostic[]): (diagnostic: Diagnostic) => void {
  const once = new Set(['module-code']);
  const seen = new Set<string>();
  return (diagnostic) => {
    if (once.has(diagnostic.code) && seen.has(diagnostic.code)) return;
    seen.add(diagnostic.code);
    diagnostics.push(diagnostic);
  };
}
