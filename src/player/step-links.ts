import { nearestName } from './nearest-name.ts';
import { placeOn } from './place.ts';

/** What of a link is no longer in the deck. */
export type Gone = 'slide' | 'step';

export interface StepLinks {
  /** Calls back when a link has led to the nearest thing instead of what it named, and at once when one already has. */
  onGone(act: (gone: Gone) => void): void;
}

/**
 * Lets links name a step: `#/slide/step`. Reveal knows steps by number only, so the address is rewritten before it is
 * read. A slide or a step that an edit has renamed or removed is taken for the one that is nearest to it. Call it before
 * Reveal starts, so that this listener comes first.
 */
export function readStepNames(): StepLinks {
  let missed: Gone | null = null;
  let tell: ((gone: Gone) => void) | null = null;
  const rewrite = (): void => {
    const { address, gone } = resolved(location.hash);
    if (address !== location.hash) history.replaceState(null, '', address);
    if (gone && tell) tell(gone);
    else missed = gone;
  };
  rewrite();
  addEventListener('hashchange', rewrite);
  return {
    onGone(act) {
      tell = act;
      if (missed) act(missed);
      missed = null;
    },
  };
}

interface Resolved {
  /** An address that Reveal understands. */
  readonly address: string;
  readonly gone: Gone | null;
}

function resolved(hash: string): Resolved {
  const [, name = '', step] = /^#\/([^/]+)(?:\/([^/]+))?$/.exec(hash) ?? [];
  // Numbers of slides are Reveal's own.
  if (!name || /^\d+$/.test(name)) return { address: hash, gone: null };
  const slide = slideNamed(decoded(name));
  if (slide) return step === undefined ? { address: hash, gone: null } : stepOn(slide, name, step);
  const nearest = nearestName(slideNames(), decoded(name));
  return { address: nearest ? `#/${encodeURIComponent(nearest)}` : hash, gone: 'slide' };
}

function stepOn(slide: HTMLElement, name: string, step: string): Resolved {
  const at = (index: number | string, gone: Gone | null = null): Resolved => ({ address: `#/${name}/${index}`, gone });
  const prefix = `${slide.id}-step-`;
  const named = (wanted: string): HTMLElement | null => slide.querySelector(`[id="${CSS.escape(prefix + wanted)}"]`);
  if (/^-?\d+$/.test(step)) {
    const { steps } = placeOn(slide);
    if (Number(step) < Math.max(1, steps)) return at(step);
    return steps > 0 ? at(steps - 1, 'step') : { address: `#/${name}`, gone: 'step' };
  }
  const own = named(decoded(step));
  if (own) return at(indexOf(slide, own));
  const names = [...slide.querySelectorAll(`.fragment[id^="${CSS.escape(prefix)}"]`)].map(({ id }) =>
    id.slice(prefix.length),
  );
  const nearest = named(nearestName(names, decoded(step)) ?? '');
  // Without a number Reveal would leave the slide at the step that it is at.
  return at(nearest ? indexOf(slide, nearest) : -1, 'step');
}

/** The index by which Reveal knows a fragment. */
const indexOf = (slide: HTMLElement, fragment: HTMLElement): number | string =>
  fragment.dataset.fragmentIndex ?? [...slide.querySelectorAll('.fragment')].indexOf(fragment);

const slideNamed = (id: string): HTMLElement | null =>
  document.querySelector(`.reveal .slides section[id="${CSS.escape(id)}"]`);

const slideNames = (): string[] => [...document.querySelectorAll('.reveal .slides section[id]')].map(({ id }) => id);

/** As it was before it became part of an address; a stray `%` stands for itself. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
