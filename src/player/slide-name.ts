/** What a slide is called: its heading in one line, else its id. */
export function slideName(slide: Element): string {
  const heading = slide.querySelector('h1, h2, h3')?.textContent ?? '';
  return heading.replace(/\s+/g, ' ').trim() || slide.id;
}
