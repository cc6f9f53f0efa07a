import { describe, expect, it } from 'vitest';
import { channelsOf, understand, understandLines } from './reading.ts';

const crew = ['**Crew**:', '- "Cook"', '- "Waiter"', '- "Guest"', ''];

describe('within a group', () => {
  it('leads back from the last of a chain to the first', () => {
    const { diagram, diagnostics } = understandLines(
      '**Steps (left to right)**:',
      '1. **Mix** → "Flour and water"',
      '2. **Rise** → "Two hours"',
      '3. **Bake** → "Golden"',
      '',
      '**Visual Elements**:',
      '- Arrow flow connecting steps',
      '- Cycle arrow from step 3 back to 1: "Next loaf"',
    );
    expect(channelsOf(diagram)).toEqual([': Mix → Rise, Rise → Bake', 'Next loaf: Bake → Mix']);
    expect(diagram?.channels.map(({ direction, from, to }) => [direction, from === to])).toEqual([
      ['across', true],
      ['across', true],
    ]);
    expect(diagnostics).toEqual([]);
  });

  it.each([
    ['- Guest → Waiter: "Order"', ['Order: Guest → Waiter']],
    ['- "Guest" → "Waiter": "Order"', ['Order: Guest → Waiter']],
    ['- Guest -> Waiter: order of food', ['order of food: Guest → Waiter']],
    ['- From "Guest" to "Waiter": "Order"', ['Order: Guest → Waiter']],
    ['- Arrow from the Cook to the Guest labeled "Dish"', ['Dish: Cook → Guest']],
    ['- Guest → Waiter → Cook', [': Guest → Waiter, Waiter → Cook']],
    ['- Arrow between Cook and Waiter: "Talk"', ['Talk: Cook → Waiter']],
    ['- Two-way arrow between Cook and Waiter: "Ask" / "Answer"', ['Ask: Cook → Waiter', 'Answer: Waiter → Cook']],
    ['- Bidirectional arrow from Cook to Waiter: "Talk"', ['Talk: Cook → Waiter', ': Waiter → Cook']],
    ['- Arrows connecting the crew', [': Cook → Waiter, Waiter → Guest']],
  ])('%s', (line, channels) => {
    const { diagram, diagnostics } = understandLines(...crew, '**Arrows**:', line);
    expect(channelsOf(diagram)).toEqual(channels);
    expect(diagram?.nodes).toHaveLength(3);
    expect(diagnostics).toEqual([]);
  });

  it('leads from one card to another', () => {
    const { diagram, diagnostics } = understand(
      '# T\n```\nCreate a picture of 3 cards.\n\nCARD 1 (Blue #0066FF):\nTitle: "Seed"\nArrow to Card 2: "water"\n\nCARD 2 (Green #10B981):\nTitle: "Sprout"\nArrow to Card 3\n\nCARD 3 (Orange #FF6B35):\nTitle: "Tree"\n```',
    );
    expect(channelsOf(diagram)).toEqual(['water: Seed → Sprout', ': Sprout → Tree']);
    expect(diagram?.groups).toHaveLength(1);
    expect(diagnostics).toEqual([]);
  });

  it('goes around a ring of bare names', () => {
    const { diagram } = understand(
      '# T\n```\nCreate a picture of water.\n\nSTAGES:\n1. Sea\n2. Cloud\n3. River\n\nARROWS:\nSea → Cloud: "Evaporation"\nCloud → River\nRiver → Sea: "Flow"\n```',
    );
    expect(channelsOf(diagram)).toEqual(['Evaporation: Sea → Cloud', ': Cloud → River', 'Flow: River → Sea']);
  });
});

describe('between groups', () => {
  const rows = (...lines: readonly string[]) =>
    understandLines(
      '**Lines**:',
      '- "North line"',
      '- "South line"',
      '- "Harbour line"',
      '',
      '**Depots**:',
      '- "Harbour depot"',
      '- "North depot"',
      '',
      '**Stations**:',
      '- "Abbey"',
      '- "Bridge"',
      '- "Castle"',
      '',
      '**Connections**:',
      ...lines,
    );

  it('joins as many with as many one by one, and others by their names', () => {
    const { diagram, diagnostics } = rows(
      '- Arrows from lines to stations: "Serves"',
      '- Arrows from lines to depots: "Sleeps"',
    );
    expect(channelsOf(diagram)).toEqual([
      'Serves: North line → Abbey, South line → Bridge, Harbour line → Castle',
      'Sleeps: North line → North depot, Harbour line → Harbour depot',
    ]);
    expect(diagnostics).toEqual([]);
  });

  it('joins each with every one only where that is said', () => {
    const { diagram, diagnostics } = rows('- Arrows from each station to every depot: "Trains"');
    expect(channelsOf(diagram)[0]?.match(/→/g)).toHaveLength(6);
    expect(diagnostics).toEqual([]);
    const unclear = rows('- Arrows from stations to depots: "Trains"');
    expect(unclear.diagram?.edges).toEqual([]);
    expect(unclear.diagram?.notes.map(({ text }) => text)).toEqual(['Trains']);
    expect(unclear.diagnostics).toMatchObject([{ code: 'unclear-arrows', severity: 'warning', line: 20, column: 36 }]);
  });

  it('names the end that it does not know, and the nearest one that it does', () => {
    const { diagram, diagnostics } = rows('- Arrow from "Abey" to "Castle": "Express"');
    expect(diagram?.edges).toEqual([]);
    expect(diagnostics).toMatchObject([
      { code: 'arrow-without-ends', severity: 'warning', line: 20, hint: 'Did you mean "Abbey"?' },
    ]);
    expect(diagnostics[0]?.message).toContain('"Abey"');
  });

  it('leads from one thing to all of a group', () => {
    const { diagram, diagnostics } = rows('- Arrows from Castle to depots: "Trains"');
    expect(channelsOf(diagram)).toEqual(['Trains: Castle → Harbour depot, Castle → North depot']);
    const groups = diagram?.groups.map(({ id }) => id) ?? [];
    expect(diagram?.channels.map(({ from, to }) => [groups.indexOf(from), groups.indexOf(to)])).toEqual([[2, 1]]);
    expect(diagram?.steps.at(-1)?.name).toBe('Trains');
    expect(diagnostics).toEqual([]);
  });

  it('knows left from right', () => {
    const { diagram } = understand(
      [
        '## IMAGE GENERATION PROMPT',
        '',
        'Left Side - Nucleus:',
        '- Label: "DNA"',
        '',
        'Center - Transport:',
        '- Arrow pointing right: "mRNA"',
        '- Arrow pointing left: "Signals"',
        '',
        'Right Side - Cytoplasm:',
        '- Label: "Ribosome"',
      ].join('\n'),
    );
    expect(channelsOf(diagram)).toEqual(['mRNA: DNA → Ribosome', 'Signals: Ribosome → DNA']);
  });

  it('goes both ways where the section says so', () => {
    const { diagram, diagnostics } = understandLines(
      '**Top Layer**:',
      '- Center: "Chef"',
      '',
      '**Middle Layer - Communication**:',
      '- Arrows flowing down: "Orders"',
      '- Visual: Two-way communication',
      '',
      '**Bottom Layer**:',
      '- "Baker"',
      '- "Grill"',
    );
    expect(channelsOf(diagram)).toEqual(['Orders: Chef → Baker, Chef → Grill', ': Baker → Chef, Grill → Chef']);
    expect(diagram?.channels.map(({ direction, manner }) => [direction, manner])).toEqual([
      ['down', 'together'],
      ['up', 'one-by-one'],
    ]);
    expect(diagnostics).toEqual([]);
  });
});
