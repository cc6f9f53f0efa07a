import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Highlight } from './highlight.ts';
import type { Piece } from './highlight-thread.ts';

/** A thread of its own that highlights code while a lesson is still being compiled. */
export interface HighlightAhead {
  /** Waits until all of these pieces are highlighted; what was foreseen is at hand, the rest is asked for. */
  ready(pieces: readonly Piece[]): Promise<Highlight>;
}

/** Starts the thread, `script` being `highlight-thread.ts` as built, with what will probably be asked for. */
export function highlightAhead(script: string, foreseen: readonly Piece[]): HighlightAhead {
  const made = new Map<string, string>();
  const thread = new Worker(script, { workerData: foreseen });
  const failed = once(thread, 'error').then(([error]) => Promise.reject(error));
  failed.catch(() => undefined);
  const answers = async (pieces: readonly Piece[]): Promise<void> => {
    const [html] = await Promise.race([once(thread, 'message'), failed]);
    for (const [i, piece] of pieces.entries()) made.set(keyOf(piece), html[i]);
  };
  let last = answers(foreseen);
  last.catch(() => undefined);
  // A lesson that turns out to have errors need not wait for its colours.
  thread.unref();
  return {
    async ready(pieces) {
      thread.ref();
      await last;
      const missing = pieces.filter((piece) => !made.has(keyOf(piece)));
      if (missing.length > 0) {
        thread.postMessage(missing);
        last = answers(missing);
        await last;
      }
      thread.unref();
      return (piece) => made.get(keyOf(piece)) ?? '';
    },
  };
}

const keyOf = ({ language, text }: Piece): string => `${language}\n${text}`;
