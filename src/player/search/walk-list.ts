/**
 * Keys in an outline: up and down lead from line to line, right and left unfold and fold the steps of one, Home and End lead
 * to its ends. Tab goes on working.
 */
export function walkList(event: KeyboardEvent): void {
  const outline = event.currentTarget as HTMLElement;
  const links = [...outline.querySelectorAll<HTMLElement>('a')];
  const item = (event.target as HTMLElement).closest('li');
  const own = item?.querySelector<HTMLElement>(':scope > a');
  const at = own ? links.indexOf(own) : -1;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
  if (to !== undefined) links[to]?.focus();
  else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') fold(item, event.key === 'ArrowRight');
  else return;
  event.preventDefault();
}

/** Left, from a step, leads to the slide that it belongs to. */
function fold(item: Element | null, open: boolean): void {
  const toggle = item?.querySelector<HTMLElement>(':scope > .unfold');
  if (toggle && toggle.getAttribute('aria-expanded') !== `${open}`) toggle.click();
  else if (!open && !toggle) item?.parentElement?.closest('li')?.querySelector<HTMLElement>(':scope > a')?.focus();
}
