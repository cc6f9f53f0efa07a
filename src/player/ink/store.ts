import type { Settings } from '../settings.ts';
import { type Change, changed } from './change.ts';
import type { Stroke } from './stroke.ts';
import { readStrokes, writeStrokes } from './stroke-text.ts';

/** Letters that are kept for slides that the lesson no longer has; they may come back. */
const MOST_LOST = 100_000;

/** Strokes of all slides. Their text is kept in the browser as far as it lets us. */
export interface InkStore {
  /** In the order in which they were drawn. */
  on(slide: string): readonly Stroke[];
  /** Slides that have strokes. */
  slides(): readonly string[];
  change(slide: string, change: Change): void;
  /** False once the browser has refused to keep them. */
  readonly kept: boolean;
}

type Texts = ReadonlyMap<string, string>;

/**
 * Another tab of the deck may draw as well. So a change is made to what is stored at that moment, never to what was read
 * before: each tab adds its strokes and removes what was rubbed out in it, and loses none of the other's.
 *
 * @param known whether the lesson has a slide
 * @param otherwise called when another tab has changed something
 */
export function createInkStore(settings: Settings, known: (slide: string) => boolean, otherwise: () => void): InkStore {
  const name = settings.scoped('ink');
  let kept = true;
  let own = false;
  let texts: Texts = parsed(settings.get(name));
  const decoded = new Map<string, { readonly text: string; readonly strokes: readonly Stroke[] }>();

  const strokesOf = (slide: string, text: string): readonly Stroke[] => {
    const last = decoded.get(slide);
    if (last?.text === text) return last.strokes;
    const strokes = readStrokes(text);
    decoded.set(slide, { text, strokes });
    return strokes;
  };
  const write = (next: Texts): void => {
    texts = capped(next, known);
    own = true;
    settings.set(name, texts.size > 0 ? JSON.stringify(Object.fromEntries(texts)) : null);
    own = false;
    kept &&= settings.kept;
  };

  settings.on(name, (value) => {
    if (own) return;
    const theirs = parsed(value);
    // What could not be stored is nowhere but here.
    texts = kept ? theirs : joined(theirs, texts);
    otherwise();
  });

  return {
    on: (slide) => strokesOf(slide, texts.get(slide) ?? ''),
    slides: () => [...texts.keys()],
    change(slide, change) {
      const present = kept ? parsed(settings.get(name)) : texts;
      const strokes = changed(strokesOf(slide, present.get(slide) ?? ''), change);
      const next = new Map(present);
      // What was drawn on last stands last: what is to be forgotten is taken from the front.
      next.delete(slide);
      if (strokes.length > 0) next.set(slide, writeStrokes(strokes));
      write(next);
    },
    get kept() {
      return kept;
    },
  };
}

/** Texts of slides out of a setting; whatever else stands there counts as nothing. */
function parsed(value: string | null): Texts {
  try {
    const entries = Object.entries(JSON.parse(value ?? '{}') as Record<string, unknown>);
    return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return new Map();
  }
}

/** The strokes of both. */
function joined(one: Texts, other: Texts): Texts {
  const all = new Map(one);
  for (const [slide, text] of other)
    all.set(slide, writeStrokes(changed(readStrokes(one.get(slide) ?? ''), { added: readStrokes(text), removed: [] })));
  return all;
}

/** Forgets slides that the lesson no longer has, the oldest first, until the rest of them are small. */
function capped(texts: Texts, known: (slide: string) => boolean): Texts {
  const lost = [...texts].filter(([slide]) => !known(slide));
  let letters = lost.reduce((sum, [, text]) => sum + text.length, 0);
  if (letters <= MOST_LOST) return texts;
  const rest = new Map(texts);
  for (const [slide, text] of lost) {
    if (letters <= MOST_LOST) break;
    rest.delete(slide);
    letters -= text.length;
  }
  return rest;
}
