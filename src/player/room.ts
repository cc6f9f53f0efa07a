/**
 * Asks for room beside the slides: `strip` for captions, `pane` for reading ("part beside, part below" of the window), or
 * gives it back with null. The page's first script shares the window out and Reveal follows, both on a resize.
 */
export function askForRoom(name: 'strip' | 'pane', value: string | null): void {
  const { dataset } = document.documentElement;
  if ((dataset[name] ?? null) === value) return;
  if (value === null) delete dataset[name];
  else dataset[name] = value;
  dispatchEvent(new Event('resize'));
}
