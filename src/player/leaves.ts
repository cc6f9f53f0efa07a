/** The slides themselves below an element, in order, without the stacks that hold several. */
export function leavesOf(root: Element): HTMLElement[] {
  const sections = [...root.getElementsByTagName('section')];
  // Asking each section for sections within would search the whole deck.
  const stacks = new Set(sections.map(({ parentElement }) => parentElement?.closest('section')));
  return sections.filter((section) => !stacks.has(section));
}
