import type { Diagnostic } from '../model/diagnostic.ts';
import type { Span } from '../model/span.ts';

/** The `Filename` hint names the brief that would make it a live diagram; `nearest` is a picture of a similar name. */
export function imageMissing(span: Span, src: string, brief: string, nearest: string | null): Diagnostic {
  const meant = nearest ? `Did you mean "${nearest}"? Otherwise put` : 'Put';
  return {
    ...place(span),
    code: 'image-missing',
    severity: 'error',
    message: `There is no picture "${src}", and no brief for it.`,
    hint: `${meant} the picture there, or a brief named "${brief}" beside it.`,
  };
}

export function outsideRoot(span: Span, src: string): Diagnostic {
  return {
    ...place(span),
    code: 'outside-root',
    severity: 'error',
    message: `The picture "${src}" lies outside of the lesson's folder.`,
    hint: 'Move it into that folder, or name the folder that holds it with --static.',
  };
}

export function imageNotHere(span: Span, src: string): Diagnostic {
  return {
    ...place(span),
    code: 'image-not-here',
    severity: 'warning',
    message: `"${src}" starts at the root of a site whose files are not here, so its description stands in its place.`,
    hint: 'Name the folder that holds the files of the site with --static, or put them into "static" beside the lesson.',
  };
}

export function imageElsewhere(span: Span, src: string): Diagnostic {
  return {
    ...place(span),
    code: 'image-elsewhere',
    severity: 'warning',
    message: `"${src}" lies on another host, so its description stands in its place: a deck works without a network.`,
    hint: 'Save the picture beside the lesson and show that one.',
  };
}

export function imageUnreadable(span: Span, src: string): Diagnostic {
  return {
    ...place(span),
    code: 'image-unreadable',
    severity: 'error',
    message: `"${src}" is not a picture that a browser shows.`,
    hint: 'Save it as PNG, JPEG, GIF, WebP, AVIF or SVG.',
  };
}

export function notUtf8(span: Span): Diagnostic {
  return {
    ...span,
    code: 'not-utf8',
    severity: 'error',
    message: 'The file is not UTF-8 from here on.',
    hint: 'Save it as UTF-8 in your editor.',
  };
}

export function fileTooLarge(file: string, megabytes: number, limit: number): Diagnostic {
  return {
    file,
    line: 1,
    column: 1,
    code: 'file-too-large',
    severity: 'error',
    message: `The file has ${megabytes} MB; ${limit} MB are read at most.`,
    hint: 'Split it into several files.',
  };
}

function place({ file, line, column }: Span): Span {
  return { file, line, column };
}
