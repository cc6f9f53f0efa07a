import { describe, expect, it } from 'vitest';
import { buildDiagram } from '../../src/diagram/diagram.ts';
import { parseBrief } from '../../src/parse/brief.ts';

const first = (lines: string) => {
  const source = `# Planets\n\n## CONDENSED BRIEF\n\n${lines}`;
  return buildDiagram(parseBrief(source, 'planets.prompt.md').value, null).value?.diagram.nodes[0];
};

describe('the paints of a node', () => {
  it('tell a colour of the whole from one of its lettering or its border', () => {
    expect(first('**Top - Star**:\n- "Sun"\n- Color: Gold (#fbbf24)\n')).toMatchObject({ colour: '#fbbf24' });
    expect(first('**Top - Star**:\n- "Sun"\n- Color: Gold (#fbbf24)\n')).not.toHaveProperty('paints');
    const lettered = first(
      '**Top - Star**:\n- Title: "Sun" in 22pt bold, Navy (#001f3f)\n- Border: 3px Gray (#aaaaaa)\n- Background: Pale (#f8f9fa)\n',
    );
    expect(lettered?.paints).toEqual({
      main: null,
      surface: '#f8f9fa',
      border: '#aaaaaa',
      label: '#001f3f',
      detail: null,
    });
  });
});
