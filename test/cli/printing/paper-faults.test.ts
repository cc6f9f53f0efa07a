import { describe, expect, it } from 'vitest';
import { FULL_SLIDES, fallbackRemarks, fullSlides } from '../../../src/cli/printing/paper-faults.ts';
import { withPrinter } from '../../../src/cli/printing/printer.ts';

describe('slides that are too full', () => {
  it('are found on the page as it is printed, and told of with their place in the lesson', async () => {
    const slide = (content: string) => `<section><div class="page">${content}</div></section>`;
    const style = '<style>.page{width:200px;height:100px;overflow:hidden}@media screen{section{display:none}}</style>';
    const tall = '<p style="height:150px">tall</p>';
    const wide = '<p style="width:300px">wide</p>';
    const html = `<!doctype html>${style}${['<p>fits</p>', tall, '<p>fits</p>', wide].map(slide).join('')}`;
    const { seen } = await withPrinter({}, async (printer) => {
      const { remarks } = await printer.pdf({ html, files: new Map() }, { look: FULL_SLIDES });
      return remarks;
    });
    expect(seen).toEqual([1, 3]);
    expect(fullSlides([{ file: 'x.md', line: 7, column: 1 }])).toMatchObject([
      { file: 'x.md', line: 7, severity: 'warning', code: 'slide-too-full' },
    ]);
  });
});

describe('fonts that stand in', () => {
  const text = '# One\n\nTwo 课 and 程\n';

  it('are named at the first place that needs them', () => {
    const remarks = fallbackRemarks([{ family: 'Noto Sans CJK SC', characters: ['程', '课'] }], text, 'x.md');
    expect(remarks).toMatchObject([{ file: 'x.md', line: 3, column: 5, severity: 'warning', code: 'font-fallback' }]);
    expect(remarks[0]?.message).toBe("The deck's fonts do not have “程” and “课”: printed in Noto Sans CJK SC.");
  });

  it.each([
    [['课'], 'Noto Sans CJK'],
    [['ש'], 'Noto Sans Hebrew'],
    [['ก', 'ข'], 'Noto Sans Thai'],
    [['🦀'], 'Noto Emoji'],
    [['\u{11F0A}'], 'Noto Sans'],
  ])('are asked for where the machine has none: %s', (characters, font) => {
    expect(() => fallbackRemarks([{ family: null, characters }], text, 'x.md')).toThrow(
      expect.objectContaining({ status: 3, hint: expect.stringContaining(`such as ${font}, `) }),
    );
  });
});
