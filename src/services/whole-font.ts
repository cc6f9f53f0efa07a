import { createRequire } from 'node:module';
import { type Face, fullFont } from './subset.ts';

let turn: Promise<unknown> = Promise.resolve();

/**
 * The whole typeface in the TrueType container, which is what shaping reads. One after another: what unpacks them gives a view
 * of its own memory, which is copied only a moment later, and would by then hold the next one.
 */
export function wholeFont(face: Face): Promise<Uint8Array> {
  const { convert } = createRequire(import.meta.url)('fontverter') as {
    convert(font: Buffer, format: string): Promise<Buffer>;
  };
  const mine = turn.then(async () => convert(await fullFont(face), 'sfnt'));
  turn = mine.catch(() => undefined);
  return mine;
}
