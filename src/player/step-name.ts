/** The name of the step that a slide shows, as links have it; null where it has none or none shows. */
export function stepName(slide: Element): string | null {
  const prefix = `${slide.id}-step-`;
  const shown = [...slide.querySelectorAll('.fragment.visible[id]')].filter(({ id }) => id.startsWith(prefix));
  const last = shown.at(-1);
  return last && shown.length === stepsShown(slide) ? last.id.slice(prefix.length) : null;
}

/** A slide with steps of a diagram and others beside them is at none of the named ones alone. */
function stepsShown(slide: Element): number {
  return slide.querySelectorAll('.fragment.visible').length;
}

/** The address of what a slide shows, from the `#` on: by names, which survive edits, as far as there are any. */
export function addressOf(slide: Element, step: number): string {
  const name = stepName(slide);
  const of = `#/${encodeURIComponent(slide.id)}`;
  if (step === 0) return of;
  return `${of}/${name === null || /^-?\d+$/.test(name) ? step - 1 : encodeURIComponent(name)}`;
}
