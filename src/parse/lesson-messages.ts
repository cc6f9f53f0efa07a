import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { Span } from '../model/span.ts';
import { MAX_BYTES, MAX_DEPTH, MAX_QUOTE } from './limits.ts';

const say = (span: Span, severity: Severity, code: string, message: string, hint: string): Diagnostic => ({
  code,
  severity,
  message,
  file: span.file,
  line: span.line,
  column: span.column,
  hint,
});

/** A piece of the author's text, short enough for a message. */
const quote = (text: string): string => {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
};

export const lessonTooLarge = (span: Span): Diagnostic =>
  say(
    span,
    'error',
    'lesson-too-large',
    `The lesson is larger than ${MAX_BYTES / 1024 / 1024} MB.`,
    'Split it into several lessons, and keep images in files of their own.',
  );

export const emptyLesson = (span: Span): Diagnostic =>
  say(
    span,
    'error',
    'empty-lesson',
    'The lesson has no slides.',
    'Begin it with a heading such as `# Title` and some text.',
  );

export const nestedTooDeep = (span: Span): Diagnostic =>
  say(
    span,
    'error',
    'nested-too-deep',
    `Quotes, lists or admonitions stand in each other more than ${MAX_DEPTH} deep.`,
    'Take out some of the leading `>`, `-` or spaces; what is deeper is shown as it is written.',
  );

export const quoteTooLong = (span: Span): Diagnostic =>
  say(
    span,
    'error',
    'quote-too-long',
    `This block quote is longer than ${MAX_QUOTE} characters and is shown as it is written.`,
    'Leave an empty line between its parts, without a `>`.',
  );

export const textTooCostly = (span: Span): Diagnostic =>
  say(
    span,
    'warning',
    'too-many-marks',
    'This paragraph has so many marks such as `*`, `_` or `[` that it is shown as it is written.',
    'Break it up with empty lines, or put it into a code block.',
  );

export const brokenFrontMatter = (span: Span, problem: string, hint: string): Diagnostic =>
  say(span, 'error', 'broken-front-matter', `The front matter cannot be read: ${problem}.`, hint);

export const frontMatterNotMap = (span: Span): Diagnostic =>
  say(
    span,
    'error',
    'front-matter-not-keys',
    'The front matter is not a list of `key: value` lines.',
    'Write one `key: value` on each line between the two `---`.',
  );

export const openFrontMatter = (span: Span): Diagnostic =>
  say(
    span,
    'error',
    'open-front-matter',
    'The front matter has no end.',
    'Close it with a line of three dashes, `---`.',
  );

export const frontMatterWarning = (span: Span, problem: string): Diagnostic =>
  say(
    span,
    'warning',
    'front-matter',
    `The front matter is unusual: ${problem}.`,
    'Front matter knows texts, numbers, true, false, lists and keys; put anything else in quotes.',
  );

export const unknownLanguage = (span: Span, tag: string): Diagnostic =>
  say(
    span,
    'warning',
    'unknown-language',
    `"${quote(tag)}" is not a language tag.`,
    'Write one such as `en`, `de` or `pt-BR`.',
  );

export const unreadDuration = (span: Span, written: string): Diagnostic =>
  say(
    span,
    'warning',
    'unread-duration',
    `"${quote(written)}" is no length of time.`,
    'Write minutes, such as `duration: 50`, or `50 min`, `1h 15m` or `PT50M`.',
  );

export const unreadMinutes = (span: Span, written: string): Diagnostic =>
  say(
    span,
    'warning',
    'unread-minutes',
    `"${quote(written)}" is no length of time, so the slide gets its share of the lesson's.`,
    'Write minutes, such as `<!-- minutes: 3 -->`.',
  );

export const minutesAgain = (span: Span): Diagnostic =>
  say(
    span,
    'warning',
    'minutes-again',
    'This slide has been given its minutes before.',
    'Take out one of the two comments; the first one counts.',
  );

export const unsafeLink = (span: Span, href: string): Diagnostic =>
  say(
    span,
    'error',
    'unsafe-link',
    `The link "${quote(href)}" is of a kind that is not allowed.`,
    'Link to http, https or mailto, to a file beside the lesson, or to a `#slide`.',
  );

export const unsafeImage = (span: Span, src: string): Diagnostic =>
  say(
    span,
    'error',
    'unsafe-image',
    `The image address "${quote(src)}" is of a kind that is not allowed.`,
    'Use a file beside the lesson, or an address with http or https.',
  );

export const duplicateId = (span: Span, id: string, first: Span): Diagnostic =>
  say(
    span,
    'error',
    'duplicate-id',
    `The id "${id}" is already that of the slide in line ${first.line}.`,
    'Give each slide an id of its own, or leave `{#…}` out.',
  );

export const openAdmonition = (span: Span, name: string): Diagnostic =>
  say(
    span,
    'warning',
    'open-admonition',
    `The admonition ":::${name}" has no end and is closed where its slide ends.`,
    'Write a line with `:::` below its text.',
  );

export const strayAdmonitionEnd = (span: Span): Diagnostic =>
  say(
    span,
    'warning',
    'stray-admonition-end',
    'This `:::` closes nothing.',
    'Take it out, or open an admonition above with a line such as `:::note`.',
  );

export const unknownAdmonition = (span: Span, name: string, known: readonly string[]): Diagnostic =>
  say(
    span,
    'warning',
    'unknown-admonition',
    `There is no admonition "${quote(name)}"; it is shown as a note of that title.`,
    `Use one of ${known.join(', ')}.`,
  );

export const openComment = (span: Span): Diagnostic =>
  say(
    span,
    'warning',
    'open-comment',
    'This comment has no end, so its first line is shown as it is written.',
    'Close it with `-->`.',
  );

export const moduleCode = (span: Span): Diagnostic =>
  say(
    span,
    'info',
    'module-code',
    'Imports, exports and components belong to another site; they are shown as they are written.',
    'Take them out of the lesson, or put them into a code block if students should read them.',
  );

export const tableRowTooLong = (span: Span): Diagnostic =>
  say(
    span,
    'warning',
    'table-row-too-long',
    'This row has more cells than its table has columns, and the last ones are left out.',
    'Add a column to the first two lines of the table, or write a bar that belongs to the text as `\\|`.',
  );

export const unreadLineSteps = (span: Span, written: string): Diagnostic =>
  say(
    span,
    'warning',
    'bad-line-steps',
    `The line steps "${quote(written)}" cannot be read, or name lines that the code does not have.`,
    'Write line numbers and ranges, with a bar between the steps: `{1-3|5}`.',
  );

export const noteInParagraph = (span: Span): Diagnostic =>
  say(
    span,
    'warning',
    'note-in-paragraph',
    'This `Note:` stands within a paragraph or list, so it is shown on the slide.',
    'Leave an empty line above it to make it a speaker note.',
  );

export const fragmentOutsideList = (span: Span): Diagnostic =>
  say(
    span,
    'info',
    'fragment-outside-list',
    'Only items of lists can come in one by one; this request has no effect.',
    'Put the request right before or after a list, or behind one of its items.',
  );

export const strayKey = (span: Span): Diagnostic =>
  say(
    span,
    'warning',
    'stray-key',
    'Only an item of a list can be marked as a key step; this mark has no effect.',
    'Put `<!-- key -->` behind the text of an item, in the list below a diagram or below `<!-- steps -->`.',
  );

export const keyAgain = (span: Span): Diagnostic =>
  say(
    span,
    'warning',
    'key-again',
    'This item has been marked as a key step before.',
    'Take out one of the two comments.',
  );
