import type { Scheme } from '../model/scene.ts';

/** The colours in use: what `<html data-scheme>` asks for, else what the system prefers. */
export function watchScheme(changed: () => void): () => Scheme {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const root = document.documentElement;
  const scheme = (): Scheme => {
    const asked = root.dataset.scheme;
    return asked === 'light' || asked === 'dark' ? asked : dark.matches ? 'dark' : 'light';
  };
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
