/** The element that a slide's HTML describes. */
export function parseSection(source: string): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = source;
  return template.content.firstElementChild as HTMLElement;
}
