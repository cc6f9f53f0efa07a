/** How many build steps of a diagram its slide shows: the highest of its visible fragments, 0 for none. */
export function stepOf(diagram: Element): number {
  let step = 0;
  for (const fragment of diagram.querySelectorAll<HTMLElement>('.fragment.visible[data-step]')) {
    step = Math.max(step, Number(fragment.dataset.step) || 0);
  }
  return step;
}
