import type { LiveSlide, LiveUpdate } from '../model/live.ts';
import { matchSlides } from './slide-match.ts';

/** What a preview has to know of a deck in order to tell what has changed in the next one. */
export interface LiveDeck {
  readonly revision: string;
  readonly title: string;
  /** How long the lesson is planned to take: it shows in the window of the speaker, which loads anew for it. */
  readonly minutes: number | null;
  readonly stacks: readonly (readonly LiveSection[])[];
  /** JSON of every scene, by the id of its diagram. */
  readonly scenes: ReadonlyMap<string, string>;
  /** The whole style sheet. */
  readonly style: string;
}

export interface LiveSection {
  readonly id: string;
  /** The whole `<section>`. */
  readonly html: string;
}

/** The difference between two revisions of a deck. */
export function liveUpdate(before: LiveDeck, after: LiveDeck): LiveUpdate {
  const old = before.stacks.flat();
  const htmlBefore = new Map(old.map(({ id, html }) => [id, html]));
  const slides: Record<string, string> = {};
  const arranged = sameOrder(before, after) ? null : arrangement(before, after);
  const wasOf = new Map(arranged?.flat().map(({ id, was }) => [id, was]));
  for (const { id, html } of after.stacks.flat()) {
    const was = arranged ? wasOf.get(id) : id;
    if (html !== (was == null ? undefined : htmlBefore.get(was))) slides[id] = html;
  }
  const scenes = [...after.scenes].filter(([id, json]) => before.scenes.get(id) !== json);
  return {
    revision: after.revision,
    title: after.title,
    stacks: arranged,
    slides,
    scenes: Object.fromEntries(scenes),
    style: before.style === after.style ? null : after.style,
  };
}

/** Whether the same ids stand in the same stacks, and none has taken over the id of another. */
function sameOrder(before: LiveDeck, after: LiveDeck): boolean {
  if (before.stacks.length !== after.stacks.length) return false;
  const inPlace = after.stacks.every((stack, i) => {
    const old = before.stacks[i] ?? [];
    return stack.length === old.length && stack.every(({ id }, k) => id === old[k]?.id);
  });
  return (
    inPlace &&
    arrangement(before, after)
      .flat()
      .every(({ id, was }) => id === was)
  );
}

function arrangement(before: LiveDeck, after: LiveDeck): readonly (readonly LiveSlide[])[] {
  const known = (deck: LiveDeck) =>
    deck.stacks.flat().map(({ id, html }) => ({ id, content: html.replaceAll(`"${id}`, '"') }));
  const matched = matchSlides(known(before), known(after));
  let next = 0;
  return after.stacks.map((stack) => stack.map(({ id }) => ({ id, was: matched[next++]?.id ?? null })));
}
