import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { readInfo } from '../parse/info-string.ts';
import { type HighlightAhead, highlightAhead } from '../services/highlight-ahead.ts';
import type { Piece } from '../services/highlight-thread.ts';
import { packageRoot } from './package-root.ts';

/**
 * Begins to highlight the code of lessons before they are compiled; null when there is none to speak of, or no second
 * processor. What it reads off the text is only a guess: were it wrong, the page would merely come a little later.
 */
export function foresee(lessons: readonly string[]): HighlightAhead | null {
  if (availableParallelism() < 2) return null;
  const pieces = lessons.flatMap(fencesIn);
  return pieces.length === 0 ? null : highlightAhead(join(packageRoot, 'lib', 'highlight-thread.js'), pieces);
}

/** Code between fences that stand at the very beginning of their lines. */
export function fencesIn(lesson: string): readonly Piece[] {
  const text = lesson.includes('\r') ? lesson.replace(/\r\n?/g, '\n') : lesson;
  const pieces: Piece[] = [];
  let open: { readonly mark: string; readonly info: string; readonly start: number } | null = null;
  for (const { 1: mark = '', 2: info = '', index, 0: line } of text.matchAll(/^(`{3,}|~{3,})([^\n]*)$/gm)) {
    if (!open) open = { mark, info, start: index + line.length + 1 };
    else if (mark.startsWith(open.mark) && info.trim() === '') {
      const { language } = readInfo(open.info, 0);
      if (language !== '' && index > open.start) pieces.push({ language, text: text.slice(open.start, index - 1) });
      open = null;
    }
  }
  return pieces;
}
