/** The bold words that a note opens with when they are the names of the things that it tells of; null when it does not. */
export function openingName(note: Element, names: readonly string[]): Element | null {
  const lead = note.querySelector(':scope>p:first-child>strong:first-child');
  if (!lead || lead.previousSibling?.textContent?.trim()) return null;
  return plain(lead.textContent ?? '') === plain(names.join(' ')) ? lead : null;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
