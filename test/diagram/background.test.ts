import { describe, expect, it } from 'vitest';
import { buildDiagram } from '../../src/diagram/diagram.ts';
import { parseBrief } from '../../src/parse/brief.ts';

const THINGS = '**Row of Planets**:\n- "Mars"\n- "Venus"\n';
const background = (lines: string, more = '') => {
  const source = `# Planets\n\n## CONDENSED BRIEF\n\n${lines}\n\n${THINGS}\n${more}`;
  return buildDiagram(parseBrief(source, 'planets.prompt.md').value, null).value?.diagram.background;
};

describe('the background of a picture', () => {
  it.each([
    ['Planets in a row, 16:9, light gray background (#F8F9FA).', '#f8f9fa'],
    ['16:9 aspect ratio (1600x900), dark navy background (#0B1020).', '#0b1020'],
    ['A clean diagram on a soft cream background (#fef3c7), flat style.', '#fef3c7'],
    ['**Layout**: One row\n- Background: Pale (#eef)\n- Generous spacing', '#eeeeff'],
    ['**Background**: Ivory (#fffff0)', '#fffff0'],
    ['**Style**: Flat\n- Canvas background: #f1f5f9', '#f1f5f9'],
  ])('is read from %j', (lines, hex) => {
    expect(background(lines)).toBe(hex);
  });

  it.each([
    ['Two planets on cards with a light gray background (#F8F9FA).'],
    ['**Layout**: One row\n- Each card: 320px wide, pale background (#f8f9fa)'],
    ['**Card Structure**:\n- Background: Light Gray (#F8F9FA)'],
    ['Planets in a row, without any background.'],
  ])('is not taken from %j', (lines) => {
    expect(background(lines)).toBeNull();
  });

  it('takes the value of a colour that is named elsewhere', () => {
    expect(background('Planets on a cream background.', '## COLOR SEMANTICS\n- Cream (#fef3c7): calm\n')).toBe(
      '#fef3c7',
    );
  });

  it('does not spill onto the things that stand on it', () => {
    const source = `# Planets\n\n## CONDENSED BRIEF\n\nPlanets, light gray background (#F8F9FA).\n\n${THINGS}`;
    const { value } = buildDiagram(parseBrief(source, 'planets.prompt.md').value, null);
    for (const node of value?.diagram.nodes ?? []) expect(node.paints?.surface ?? null).toBeNull();
  });
});
