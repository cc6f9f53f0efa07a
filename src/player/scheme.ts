import type { Scheme } from '../model/scene.ts';
import type { Settings } from './settings.ts';

/** Name of the setting for the reader's own choice, which the page's first script reads as well. */
const SCHEME = 'scheme';

const isScheme = (value: string | null | undefined): value is Scheme => value === 'light' || value === 'dark';

/** The colours in use, and how to choose others. */
export interface SchemeInUse {
  now(): Scheme;
  /** Other ones than now; what the lesson or else the system wishes for is not kept as a choice. */
  toggle(): void;
}

/** The reader's choice comes before what the lesson asks for in `<html data-scheme>`, and that before the system's wish. */
export function watchScheme(settings: Settings, changed: () => void): SchemeInUse {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const root = document.documentElement;
  // Before the page was painted, its own script may have put the reader's choice in the lesson's place.
  const own = root.dataset.own ?? root.dataset.scheme;
  const wished = (): Scheme => (isScheme(own) ? own : dark.matches ? 'dark' : 'light');
  const now = (): Scheme => (isScheme(root.dataset.scheme) ? root.dataset.scheme : wished());
  const choose = (value: string | null): void => {
    const scheme = isScheme(value) ? value : own;
    if (isScheme(scheme)) root.dataset.scheme = scheme;
    else root.removeAttribute('data-scheme');
  };
  settings.on(SCHEME, choose);
  let last = now();
  const check = (): void => {
    if (now() === last) return;
    last = now();
    changed();
  };
  dark.addEventListener('change', check);
  new MutationObserver(check).observe(root, { attributeFilter: ['data-scheme'] });
  return {
    now,
    toggle() {
      const other = now() === 'dark' ? 'light' : 'dark';
      settings.set(SCHEME, other === wished() ? null : other);
    },
  };
}
