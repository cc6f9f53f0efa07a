import type { Diagnostic } from '../model/diagnostic.ts';
import type { Span } from '../model/span.ts';

const remark = (
  span: Span,
  code: string,
  severity: Diagnostic['severity'],
  message: string,
  hint: string,
): Diagnostic => ({ file: span.file, line: span.line, column: span.column, code, severity, message, hint });

export const unknownArrangement = (span: Span, name: string): Diagnostic =>
  remark(
    span,
    'unknown-arrangement',
    'info',
    `The arrangement "${name}" is drawn in layers.`,
    'The relations are all there; only their placing is plainer than the brief describes.',
  );

export const plainerShapes = (span: Span): Diagnostic =>
  remark(
    span,
    'plainer-shapes',
    'info',
    'Circles, diamonds and the like are drawn as boxes, because their texts would not fit at 14 px otherwise.',
    'Shorten the texts, or draw fewer things, to have the shapes back.',
  );

export const labelTooLong = (span: Span, label: string): Diagnostic =>
  remark(
    span,
    'label-too-long',
    'error',
    `"${shortened(label)}" does not fit into its place at 14 px.`,
    'Shorten it, or break up its longest word with a space or a hyphen.',
  );

export const doesNotFit = (span: Span, what: string): Diagnostic =>
  remark(
    span,
    'does-not-fit',
    'error',
    `${what} cannot be laid out on the stage without overlap at 14 px.`,
    'Draw fewer things, shorten their texts, or split the diagram in two.',
  );

export const missingGlyphs = (span: Span, text: string, missing: readonly string[]): Diagnostic =>
  remark(
    span,
    'missing-glyph',
    'warning',
    `The font has no ${missing.map((char) => `"${char}"`).join(', ')}, which "${shortened(text)}" holds.`,
    'It is drawn in whatever font the machine has; use another character to be sure of its look.',
  );

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
