import { parentPort, workerData } from 'node:worker_threads';
import type { Code } from '../model/document.ts';
import { createHighlighter } from './highlight.ts';

/** Code to highlight, with the same number of pieces of HTML as an answer. */
export type Piece = Pick<Code, 'language' | 'text'>;

async function answer(pieces: readonly Piece[]): Promise<void> {
  const highlight = await createHighlighter([...new Set(pieces.map(({ language }) => language))]);
  parentPort?.postMessage(pieces.map(highlight));
}

// One after the other, so that answers come in the order of the questions.
let work = answer(workerData as readonly Piece[]);
parentPort?.on('message', (pieces: readonly Piece[]) => {
  work = work.then(() => answer(pieces));
});
