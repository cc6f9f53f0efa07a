import type { Scheme } from '../model/scene.ts';
import type { Settings } from './settings.ts';

/** Name of the setting for the reader's own choice. */
export const SCHEME = 'scheme';

const isScheme = (value: string | null | undefined): value is Scheme => value === 'light' || value === 'dark';

/** The colours in use: what the reader has chosen, else what `<html data-scheme>` asks for, else what the system prefers. */
export function watchScheme(settings: Settings, changed: () => void): () => Scheme {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const root = document.documentElement;
  const scheme = (): Scheme => {
    const asked = root.dataset.scheme;
    return isScheme(asked) ? asked : dark.matches ? 'dark' : 'light';
  };
  const choose = (value: string | null): void => {
    if (isScheme(value)) root.dataset.scheme = value;
  };
  choose(settings.get(SCHEME));
  settings.on(SCHEME, choose);
  let last = scheme();
  const check = (): void => {
    if (scheme() === last) return;
    last = scheme();
    changed();
  };
  dark.addEventListener('change', check);
  new MutationObserver(check).observe(root, { attributeFilter: ['data-scheme'] });
  return scheme;
}
