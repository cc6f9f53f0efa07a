import { readFileSync } from 'node:fs';
import pc from 'picocolors';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';

type Colours = ReturnType<typeof pc.createColors>;

/** Colours for a stream: only on a terminal, and never against the wish of NO_COLOR. */
export function coloursFor(stream: { readonly isTTY?: boolean }): Colours {
  return pc.createColors(stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb');
}

/** By file, then by place; what stands at one place keeps its order. */
export function sorted(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const byPlace = (a: Diagnostic, b: Diagnostic) =>
    (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column;
  return [...diagnostics].sort(byPlace);
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/** `file:line:column  error  message`, the source line with a caret, and the hint, for each; the counts at the end. */
export function printable(diagnostics: readonly Diagnostic[], colours: Colours): string {
  const lines = sourceLines();
  const blocks = sorted(diagnostics).map((diagnostic) => block(diagnostic, lines, colours));
  return [...blocks, counts(diagnostics, colours)].filter(Boolean).join('\n\n');
}

/** E.g. `2 errors, 1 warning`; empty when there is nothing to count. */
export function counts(diagnostics: readonly Diagnostic[], colours: Colours): string {
  const said = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    const noun = severity === 'info' ? 'remark' : severity;
    return count === 0 ? [] : [tint(severity, colours)(`${count} ${noun}${count === 1 ? '' : 's'}`)];
  });
  return said.join(', ');
}

function block(diagnostic: Diagnostic, lines: (file: string) => readonly string[], colours: Colours): string {
  const { file, line, column, severity, message, hint } = diagnostic;
  const out = [
    `${colours.bold(`${file}:${line}:${column}`)}  ${tint(severity, colours)(severity)}  ${harmless(message)}`,
  ];
  const source = lines(file)[line - 1];
  if (source !== undefined && source.trim() !== '') {
    const { text, caret } = window(source, column);
    const gutter = `${String(line).padStart(5)} │ `;
    out.push(
      colours.dim(gutter) + text,
      `${colours.dim('      │ ')}${' '.repeat(caret)}${tint(severity, colours)('^')}`,
    );
  }
  if (hint) out.push(`${colours.dim('  hint:')} ${harmless(hint)}`);
  return out.join('\n');
}

function tint(severity: Severity, colours: Colours) {
  return severity === 'error' ? colours.red : severity === 'warning' ? colours.yellow : colours.cyan;
}

/** Blanks for control characters, which could move the terminal's cursor, and for those that turn the direction of text. */
export function harmless(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be taken out
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g, ' ');
}

/** The part of a line around a column, short enough for a terminal. */
export function window(source: string, column: number, width = 100): { readonly text: string; readonly caret: number } {
  // A tab would move the caret off its place.
  const plain = harmless(source);
  const start = column > width - 20 ? column - Math.floor(width / 2) : 0;
  const cut = plain.slice(start, start + width);
  const lead = start > 0 ? '…' : '';
  return { text: `${lead}${cut}${plain.length > start + width ? '…' : ''}`, caret: column - 1 - start + lead.length };
}

/** Reads the lines of files, each file once. */
export function sourceLines(): (file: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (file) => {
    const lines = known.get(file) ?? linesOf(file);
    known.set(file, lines);
    return lines;
  };
}

function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split(/\r\n|\r|\n/);
  } catch {
    return [];
  }
}
