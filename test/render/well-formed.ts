import { expect } from 'vitest';

/** Fails where tags do not nest or a character stands bare that XML forbids there. */
export function expectWellFormed(xml: string): void {
  const open: string[] = [];
  const rest = xml.replace(/<(\/?)([a-z]+)((?: [a-z:-]+="[^"<]*")*)(\/?)>/gi, (_, close, name, attributes, empty) => {
    if (close) expect(open.pop()).toBe(name);
    else if (!empty) open.push(name);
    expect(attributes.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
    return '';
  });
  expect(open).toEqual([]);
  expect(rest.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toMatch(/[<>&]/);
}
