import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../src/parse/brief.ts';

/** A brief with a line above its sections, or in the one that describes the picture. */
const withLine = (line: string, where: 'above' | 'within') =>
  parseBrief(
    `# Team\n\n${where === 'above' ? line : ''}\n\n## CONDENSED BRIEF\n\n${where === 'within' ? line : ''}\n**Top**:\n- "Lead"\n`,
    'team.prompt.md',
  );
const sizeOf = (line: string) => {
  const size = withLine(line, 'within').value.size;
  expect(withLine(line, 'above').value.size).toEqual(size);
  return size && `${size.width}x${size.height}`;
};

describe('the size that a brief asks for', () => {
  it.each([
    ['**Dimensions**: 1600 x 900 px', '1600x900'],
    ['**Size**: 1200×630', '1200x630'],
    ['**Format**: PNG, 1600×900', '1600x900'],
    ['Dimensions: 16:9 aspect ratio (1792x1024px)', '1792x1024'],
    ['Layout: 3x2 grid of component cards (1792x1024px canvas, 16:9 aspect ratio)', '1792x1024'],
    ['16:9 aspect ratio (1792x1024px), light gray background (#F8F9FA).', '1792x1024'],
    ['16:9, 1600 px wide', '1600x900'],
    ['Aspect ratio 3:2, width 1200 px', '1200x800'],
    ['Aspect ratio: 4:3', '1440x1080'],
    ['Square picture, 1:1 aspect ratio', '1080x1080'],
    ['- Portrait, 9:16 aspect ratio', '608x1080'],
  ])('is read out of %s', (line, size) => {
    expect(sizeOf(line)).toBe(size);
  });

  it.each([
    '- Each box: Rounded rectangle, 240px width x 120px height',
    '- Each card: 480x380px',
    '- Size: 480x380',
    '- Card aspect ratio: 4:3',
    '- "Canvas 1920x1080"',
    'Meets at 10:30 in the picture below',
    '- 3x2 grid on the canvas',
    '- Worktree 100',
  ])('is not that of a part, a label or something else: %s', (line) => {
    expect(sizeOf(line)).toBeNull();
  });

  it('is rather said in px than by a proportion', () => {
    const { value } = parseBrief('Aspect ratio 4:3\n\n## BRIEF\n\n- "Lead"\n\nCanvas: 800x450\n', 'x.prompt.md');
    expect(value.size).toEqual({ width: 800, height: 450 });
  });

  it('is nothing to draw', () => {
    for (const line of [
      '- Resolution: 1920x1080',
      '- Output: 16:9 landscape, 1600px wide',
      '**Format**: PNG, 1600×900',
    ])
      expect(withLine(line, 'within').value.drawing.map(({ key }) => key)).toEqual(['Top']);
    expect(withLine('Canvas: white, 1600x900', 'within').value.drawing).toHaveLength(2);
  });

  it('is told where no picture can have it', () => {
    expect(withLine('- Canvas: 99999x99999', 'within').value.size).toBeNull();
    expect(withLine('- Canvas: 99999x99999', 'within').diagnostics).toMatchObject([
      { code: 'size-out-of-range', severity: 'warning', line: 7, column: 1 },
    ]);
  });
});
