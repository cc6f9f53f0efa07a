import { keptBackFrom } from '../kept-back.ts';
import type { Player } from '../player.ts';
import { read } from '../progress/record.ts';
import { shownOf } from '../progress/shown.ts';
import { progressKey } from '../progress/track.ts';
import { slidesOf } from '../slides.ts';
import { type DeckPiece, piecesOf } from './pieces.ts';
import { createSearchIndex, type Finding, type SearchIndex } from './search-index.ts';

/** ms of reading at a time, so that typing is never held up. */
const SLICE = 8;

/** The text of the whole deck, read slide by slide when it is first asked for, and anew after the deck has changed. */
export interface DeckIndex {
  /** Starts reading unless all has been read; calls back when it is done, at once if it is. */
  prepare(done: () => void): void;
  /** What was found so far: the best slides, no more than `most`. */
  find(query: string, most: number): Finding<DeckPiece>;
}

export function createDeckIndex(player: Player): DeckIndex {
  const { reveal, settings } = player;
  let index: SearchIndex<DeckPiece> | null = null;
  let reading = 0;
  let whole = false;
  const forget = (): void => {
    clearTimeout(reading);
    index = null;
    whole = false;
  };
  reveal.on('sync', forget);
  reveal.on('slidesync', forget);
  return {
    prepare(done) {
      if (whole) {
        done();
        return;
      }
      forget();
      const slides = slidesOf(reveal);
      const target = createSearchIndex<DeckPiece>();
      index = target;
      let next = 0;
      const readOn = (): void => {
        const end = performance.now() + SLICE;
        for (; next < slides.length && performance.now() < end; next++)
          for (const piece of piecesOf(slides[next] as HTMLElement, next)) target.add(piece);
        whole = next === slides.length;
        if (whole) done();
        else reading = setTimeout(readOn);
      };
      readOn();
    },
    find(query, most) {
      const shown = shownOf(player, read(settings.get(progressKey(settings))).seen);
      return index?.find(query, most, toldBy(shown)) ?? { total: 0, slides: [] };
    },
  };
}

/** Whether a piece may be found: captions and notes of steps that are to be guessed give nothing away before. */
function toldBy(shown: (slide: Element) => number): (piece: DeckPiece) => boolean {
  const from = new Map<Element, number>();
  return ({ kind, section, step }) => {
    if (kind !== 'caption' && kind !== 'note') return true;
    const first = from.get(section) ?? keptBackFrom(section, shown(section));
    from.set(section, first);
    return step < first;
  };
}
