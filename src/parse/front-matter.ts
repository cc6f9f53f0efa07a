import { isMap, isScalar, LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Span } from '../model/span.ts';
import {
  brokenFrontMatter,
  frontMatterNotMap,
  frontMatterWarning,
  openFrontMatter,
  unknownLanguage,
  unreadDuration,
} from './lesson-messages.ts';
import { minutesOf } from './minutes.ts';

export interface FrontMatter {
  readonly meta: Readonly<Record<string, unknown>>;
  /** Where each key of the outermost level stands. */
  readonly places: ReadonlyMap<string, Span>;
  /** The lesson without its front matter, and the number of its first line in the file. */
  readonly body: string;
  readonly bodyLine: number;
  readonly diagnostics: readonly Diagnostic[];
}

const FENCE = /^---[ \t]*$/;
const END = /^(?:---|\.\.\.)[ \t]*$/;
const KEY = /^(?:[^\s#:>-][^:]*|"[^"]*"|'[^']*')[ \t]*:(?:\s|$)/;
/** More aliases than any author needs, and too few for one text to unfold to gigabytes. */
const MAX_ALIASES = 100;

/**
 * Takes the YAML between two lines of `---` off the top of a lesson and reads it in the core schema, which knows plain data only.
 * Text between two `---` that has no `key:` in it is a slide. What cannot be read is reported, all of it, at its place in the file.
 */
export function readFrontMatter(source: string, file: string): FrontMatter {
  const none: FrontMatter = { meta: {}, places: new Map(), body: source, bodyLine: 1, diagnostics: [] };
  const lines = source.split('\n', 1000);
  if (!FENCE.test(lines[0] ?? '')) return none;
  const end = lines.findIndex((line, index) => index > 0 && END.test(line));
  if (end < 0) return openEnd(none, lines, file);
  const inside = lines.slice(1, end);
  const blank = inside.every((line) => line.trim() === '' || line.startsWith('#'));
  if (!inside.some((line) => KEY.test(line)) && !(blank && inside[0]?.trim() !== '')) return none;
  const text = `${inside.join('\n')}\n`;
  const skipped = lines.slice(0, end + 1).reduce((sum, line) => sum + line.length + 1, 0);
  return { ...readYaml(text, file), body: source.slice(skipped), bodyLine: end + 2 };
}

/** A first line of `---` without a partner: a broken front matter when keys follow, else the begin of a slide. */
function openEnd(none: FrontMatter, lines: readonly string[], file: string): FrontMatter {
  if (!KEY.test(lines[1] ?? '')) return none;
  const blank = lines.findIndex((line, index) => index > 0 && line.trim() === '');
  const end = blank < 0 ? lines.length : blank;
  const inside = lines.slice(1, end);
  const skipped = lines.slice(0, end).reduce((sum, line) => sum + line.length + 1, 0);
  const read = readYaml(`${inside.join('\n')}\n`, file);
  const diagnostics = [openFrontMatter({ file, line: 1, column: 1 }), ...read.diagnostics];
  return { ...read, body: none.body.slice(skipped), bodyLine: end + 1, diagnostics };
}

function readYaml(text: string, file: string): Pick<FrontMatter, 'meta' | 'places' | 'diagnostics'> {
  const lineCounter = new LineCounter();
  const place = (offset: number): Span => {
    const { line, col } = lineCounter.linePos(offset);
    // The first line of the file holds the dashes.
    return { file, line: line + 1, column: Math.max(1, col) };
  };
  const places = new Map<string, Span>();
  try {
    const document = parseDocument(text, {
      schema: 'core',
      lineCounter,
      prettyErrors: false,
      logLevel: 'silent',
      stringKeys: false,
    });
    const diagnostics = [
      ...document.errors.map((error) => brokenFrontMatter(place(error.pos[0]), problemOf(error), hintFor(error))),
      ...document.warnings.map((warning) => frontMatterWarning(place(warning.pos[0]), problemOf(warning))),
    ];
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    if (value === null || value === undefined) return { meta: {}, places, diagnostics };
    if (typeof value !== 'object' || Array.isArray(value)) {
      return { meta: {}, places, diagnostics: diagnostics.length > 0 ? diagnostics : [frontMatterNotMap(place(0))] };
    }
    for (const { key } of isMap(document.contents) ? document.contents.items : []) {
      if (isScalar(key) && key.range) places.set(String(key.value), place(key.range[0]));
    }
    return { meta: value as Record<string, unknown>, places, diagnostics };
  } catch (error) {
    const problem = error instanceof Error ? error.message.split('\n')[0]?.replace(/\.$/, '') : undefined;
    const hint = 'Write plain `key: value` lines, without `&anchors` and `*aliases`.';
    return {
      meta: {},
      places,
      diagnostics: [brokenFrontMatter(place(0), problem ?? 'its structure is too complex', hint)],
    };
  }
}

function problemOf(error: Pick<YAMLError, 'message'>): string {
  const line = error.message.split('\n')[0] ?? '';
  return `${line.slice(0, 1).toLowerCase()}${line.slice(1)}`.replace(/\.$/, '');
}

function hintFor({ code }: YAMLError): string {
  if (code === 'DUPLICATE_KEY') return 'Keep one of the two lines.';
  if (code === 'TAB_AS_INDENT') return 'Indent with spaces instead of tabs.';
  if (code === 'MISSING_CHAR') return 'Look for a quote or bracket that is not closed, or a missing colon.';
  if (code === 'BAD_INDENT') return 'Indent the keys of one list by the same number of spaces.';
  return 'Put texts that hold a colon, a quote or `#` in double quotes.';
}

/** The language of a lesson, as a BCP 47 tag; `en` when its front matter says none. */
export function languageOf(meta: FrontMatter['meta'], span: Span): { language: string; diagnostics: Diagnostic[] } {
  const written = meta.lang ?? meta.language;
  if (written === undefined || written === null) return { language: 'en', diagnostics: [] };
  try {
    const [language] = Intl.getCanonicalLocales(String(written).trim());
    if (language !== undefined) return { language, diagnostics: [] };
  } catch {
    // Falls through to the remark below.
  }
  return { language: 'en', diagnostics: [unknownLanguage(span, String(written))] };
}

/** How long the lesson is planned to take, in minutes; null when its front matter does not say, or not so that it can be read. */
export function durationOf(
  { meta, places }: Pick<FrontMatter, 'meta' | 'places'>,
  start: Span,
): { minutes: number | null; diagnostics: Diagnostic[] } {
  const written = meta.duration ?? null;
  // A key of other sites, which may mean by it what they like.
  if (written === null) return { minutes: minutesOf(meta.duration_minutes), diagnostics: [] };
  const minutes = minutesOf(written);
  const diagnostics = minutes === null ? [unreadDuration(places.get('duration') ?? start, shownValue(written))] : [];
  return { minutes, diagnostics };
}

const shownValue = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));
