import type { PictureSize } from '../model/brief.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Span } from '../model/span.ts';

export function noDrawingSection(span: Span): Diagnostic {
  return {
    ...span,
    code: 'no-drawing-section',
    severity: 'error',
    message: 'This brief has no section that describes the picture.',
    hint: 'Describe it under a heading "## CONDENSED BRIEF" or "## IMAGE GENERATION PROMPT", or in a fenced block that begins "Create a …".',
  };
}

export function drawingTooLong(span: Span, limit: number): Diagnostic {
  return {
    ...span,
    code: 'drawing-too-long',
    severity: 'error',
    message: `The section that describes the picture has more than ${limit} lines, too many for one picture; from here on it is not read.`,
    hint: 'Split the brief into several pictures.',
  };
}

export function unknownHex(span: Span, value: string): Diagnostic {
  return {
    ...span,
    code: 'unknown-hex',
    severity: 'error',
    message: `"${value}" is not a colour value.`,
    hint: 'Write # and six hexadecimal digits (0-9, a-f), such as #2563eb.',
  };
}

export function sizeOutOfRange(span: Span, { width, height }: PictureSize, least: number, most: number): Diagnostic {
  return {
    ...span,
    code: 'size-out-of-range',
    severity: 'warning',
    message: `A picture of ${width}x${height} px is not made; its sides may have ${least} to ${most} px.`,
    hint: 'Write the size of the whole picture, such as 1920x1080 px; --scale makes a larger one of it.',
  };
}
