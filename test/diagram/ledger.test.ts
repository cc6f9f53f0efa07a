import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameName } from '../../src/diagram/words.ts';
import { shownIn, understand, understandLines } from './reading.ts';

const things = ['**Things**:', '- "Apple"', '- "Pear"'];

describe('what is not drawn', () => {
  it.each([
    ['- Each thing: Small box, shiny skin', 'shiny skin', 26],
    ['- Visual: old orchard, harvest time', 'old orchard', 11],
    ['- All grow on trees', 'All grow on trees', 3],
    ['- Size: Large starfish', 'Large starfish', 9],
    ['- Arrangement: spiral', 'spiral', 16],
    ['- **Mood lighting** of dusk', 'Mood lighting of dusk', 5],
    ['- Visual: queue symbol', 'queue symbol', 11],
    ['- Visual: a sign that says "Keep out"', 'a sign that says', 11],
  ])('%s', (line, text, column) => {
    const { diagnostics } = understandLines(...things, line);
    expect(diagnostics).toMatchObject([{ code: 'not-drawn', severity: 'info', line: 8, column }]);
    expect(diagnostics[0]?.message).toContain(text);
  });

  it.each([
    '- Each thing: Small box, rounded corners, 3px border',
    '- Size: Small, uniform',
    '- Arranged in a row, evenly spaced',
    '- Three large circles, side by side',
    '- NO shadows, no extra text',
    '- Font: Baskerville',
    '- Color: Gold (#fbbf24) for ripe ones',
  ])('%s is acted on, or nothing to act on', (line) => {
    expect(understandLines(...things, line).diagnostics.filter(({ code }) => code === 'not-drawn')).toEqual([]);
  });

  it('speaks of what is quoted among looks, but not of what is warned of or spelt', () => {
    const { diagnostics } = understandLines(
      ...things,
      '',
      '**Content**:',
      '- The row shows "ripeness"',
      '',
      '**Spelling**:',
      '- "A-P-P-L-E" (NOT "Appel")',
    );
    expect(diagnostics).toMatchObject([{ code: 'not-drawn', line: 10, column: 18 }]);
  });

  it('is told once for a line, and not for ever', () => {
    const lines = Array.from({ length: 60 }, (_, i) => `- Visual: quiet corner ${i}, dim light, old lamps`);
    const { diagnostics } = understandLines(...things, ...lines);
    expect(diagnostics).toHaveLength(41);
    expect(diagnostics.at(-1)?.message).toMatch(/20 more lines/);
  });
});

describe('mistakes stand where they are made', () => {
  it.each([
    ['- Color: Teal', 'colour-without-value', 10],
    ['- Five pieces of fruit:\n  - "Plum"', 'count-disagrees', 3],
    ['- "Plum" (unicorn icon)', 'unknown-icon', 11],
    ['- "apple"', 'duplicate-node', 4],
    ['- Color: Gold (#12345z)', 'unknown-hex', 16],
  ])('%s', (line, code, column) => {
    const { diagnostics } = understandLines(...things, line);
    expect(diagnostics).toMatchObject([{ code, line: 8, column }]);
  });
});

describe('whatever a brief says', () => {
  // Words that are neither looks nor the start of anything that is read as such.
  const word = fc.constantFrom(
    'lagoon',
    'otter',
    'pebble',
    'harvest',
    'violin',
    'copper',
    'willow',
    'saffron',
    'comet',
  );
  /** Every phrase is found nowhere else: a number that is given out later sets it apart. */
  const phrase = fc.tuple(word, word).map(([a, b]) => `${a} ${b}@`);
  const numbered = (source: string) => {
    let next = 1000;
    const phrases: string[] = [];
    const text = source.replace(/(\w+ \w+)@/g, (_, one) => {
      phrases.push(`${one}${next++}`);
      return phrases.at(-1) ?? '';
    });
    return { text, phrases };
  };
  const line = fc.oneof(
    phrase.map((one) => `- "${one}"`),
    fc.tuple(phrase, phrase).map(([a, b]) => `- "${a}" (${b})`),
    fc.tuple(phrase, phrase).map(([a, b]) => `- "${a}" | "${b}"`),
    fc.tuple(phrase, phrase).map(([a, b]) => `1. **${a}** → "${b}"`),
    fc.tuple(phrase, phrase).map(([a, b]) => `- Each box: Small, ${a}, ${b}`),
    fc.tuple(phrase, phrase).map(([a, b]) => `- Visual: ${a}, "${b}"`),
    fc.tuple(phrase, phrase).map(([a, b]) => `- Arrows flowing down (${a}): "${b}"`),
    fc.tuple(phrase, phrase).map(([a, b]) => `- Arrow from ${a} to ${b}`),
    fc.tuple(phrase, phrase).map(([a, b]) => `- Two-way arrows: "${a}" and "${b}"`),
    phrase.map((one) => `- Somewhere a ${one}`),
    phrase.map((one) => `- Role: ${one}`),
    phrase.map((one) => `- Role: "${one}"`),
    phrase.map((one) => `- Shape: ${one}`),
    phrase.map((one) => `- Label: "${one}"`),
    phrase.map((one) => `- Large "${one}" badge`),
    fc.tuple(phrase, phrase).map(([a, b]) => `- Three friends:\n  - "${a}"\n  - ${b}`),
  );
  const section = fc
    .tuple(
      fc.constantFrom('Part', 'Top Layer', 'Key Annotations', 'Connections', 'Card 1', 'Visual Elements', 'Bottom'),
      fc.option(phrase, { nil: null }),
      fc.array(line, { minLength: 1, maxLength: 5 }),
    )
    .map(([name, paren, lines]) => ({ name: `${name}${paren ? ` (${paren})` : ''}`, lines: lines.join('\n') }));
  type Section = { readonly name: string; readonly lines: string };
  /** The three ways in which briefs are written. */
  const dialect = fc.constantFrom(
    (sections: readonly Section[]) =>
      `## CONDENSED BRIEF\n\n${sections.map(({ name, lines }) => `**${name}**:\n${lines}`).join('\n\n')}\n`,
    (sections: readonly Section[]) =>
      `## IMAGE GENERATION PROMPT\n\n${sections.map(({ name, lines }) => `${name}:\n${lines}`).join('\n\n')}\n`,
    (sections: readonly Section[]) =>
      `\`\`\`\nCreate a picture.\n\n${sections.map(({ name, lines }) => `${name.replace(/^[^(]*/, (one) => one.toUpperCase())}:\n${lines.replace(/^- /gm, '')}`).join('\n\n')}\n\`\`\`\n`,
  );

  it('is found in the diagram or in a diagnostic', () => {
    fc.assert(
      fc.property(fc.array(section, { minLength: 1, maxLength: 5 }), dialect, (sections, write) => {
        const { text: source, phrases } = numbered(write(sections));
        const { diagram, diagnostics } = understand(source);
        if (!diagram) return;
        const found = sameName([shownIn(diagram), ...diagnostics.map(({ message }) => message)].join('\n'));
        const lost = phrases.filter((one) => !found.includes(sameName(one)));
        expect(lost).toEqual([]);
        const lines = diagnostics.filter(({ code }) => code === 'not-drawn').map(({ line }) => line);
        expect(new Set(lines).size).toBe(lines.length);
        const texts = source.split('\n');
        for (const one of diagnostics.filter(({ code }) => code === 'not-drawn'))
          expect(texts[one.line - 1]?.length ?? 0).toBeGreaterThanOrEqual(one.column);
      }),
      { numRuns: 500 },
    );
  });
});
