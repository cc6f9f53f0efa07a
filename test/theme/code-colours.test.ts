import { describe, expect, it } from 'vitest';
import { CODE_COLOURS } from '../../src/theme/code-colours.ts';
import { contrast } from '../../src/theme/colour.ts';
import { NEUTRALS } from '../../src/theme/palette.ts';

const paints = (scheme: 'light' | 'dark') =>
  [...CODE_COLOURS[scheme].matchAll(/--(\w+):(#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex] as const);

/** A share of one colour over another, as `color-mix(in srgb, …)` does it. */
function mixed(hex: string, under: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [over, below] = [hex, under].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16)) as [
      number,
      number,
    ];
    return Math.round(over * share + below * (1 - share));
  });
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

describe.each(['light', 'dark'] as const)('paints of the %s scheme', (scheme) => {
  const { page, plate, accent } = NEUTRALS[scheme];
  const all = paints(scheme);

  it.each(all.filter(([name]) => name.startsWith('c')))('--%s is readable on the panel of code', (_, hex) => {
    expect(contrast(hex, plate)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([...all.filter(([name]) => !name.startsWith('c')), ['accent', accent] as const])(
    '--%s is readable on the box of an admonition',
    (_, hex) => {
      expect(contrast(hex, mixed(hex, page, 0.09))).toBeGreaterThanOrEqual(4.5);
    },
  );
});
