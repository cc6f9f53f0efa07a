import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/model/brief.ts';
import { parseBrief } from '../../src/parse/brief.ts';

const founding = readFileSync(
  new URL('../../slides/06-orchestration/orchestration-architecture.prompt.md', import.meta.url),
  'utf8',
);
const section = (entries: readonly Entry[], key: string) =>
  entries.find((entry) => entry.key?.startsWith(key)) as Entry;
/** A brief without where things stand, so that only meaning is compared. */
const meaning = (value: unknown) =>
  JSON.parse(JSON.stringify(value, (key, part) => (key === 'span' ? undefined : part)));

describe('the founding brief', () => {
  const { value: brief, diagnostics } = parseBrief(founding, 'orchestration-architecture.prompt.md');

  it('says what it is called and what it is for', () => {
    expect(diagnostics).toEqual([]);
    expect(brief.title).toBe('Orchestration Architecture');
    expect(brief.filename).toBe('orchestration-architecture.png');
    expect(brief.graspSeconds).toBe(15);
    expect(brief.alt).toMatch(/^Hierarchical orchestration architecture/);
    expect(brief.meta.map((entry) => entry.key)).toEqual(['Filename', 'Chapter', 'Proficiency', 'Date']);
  });

  it('names five colours', () => {
    expect(brief.palette.map(({ name, hex }) => `${name} ${hex}`)).toEqual([
      'Gold #fbbf24',
      'Blue #2563eb',
      'green #10b981',
      'Purple #8b5cf6',
      'Gray #6b7280',
    ]);
    expect(brief.semantics).toHaveLength(5);
  });

  it('keeps the tree of its lists, with a place for everything', () => {
    const team = section(brief.drawing, 'Bottom Layer');
    expect(team.count).toEqual({ min: 5, max: 7 });
    const seven = team.children[0] as Entry;
    expect(seven.count).toEqual({ min: 7, max: 7 });
    expect(seven.children.map((entry) => entry.ordinal)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const upload = seven.children[0] as Entry;
    expect(upload.parens).toEqual(['worktree 1']);
    const line = founding.split('\n').findIndex((text) => text.includes('Upload Agent')) + 1;
    expect(upload.span).toEqual({ file: 'orchestration-architecture.prompt.md', line, column: 3 });
    expect(upload.quotes[0]?.span.column).toBe(7);
  });

  it('reads the same with CRLF, a byte order mark and curly quotes', () => {
    const other = `\uFEFF${founding.replace(/"([^"\n]*)"/g, '“$1”').replace(/\n/g, '\r\n')}`;
    const read = meaning(parseBrief(other, 'orchestration-architecture.prompt.md').value.drawing);
    const straight = JSON.parse(JSON.stringify(read).replace(/[“”]/g, '\\"'));
    expect(straight).toEqual(meaning(brief.drawing));
  });
});

describe('dialects', () => {
  it('reads plain section lines with bullets', () => {
    const { value } = parseBrief(
      [
        '## IMAGE GENERATION PROMPT',
        '',
        'A picture of two boxes.',
        '',
        'Layout: Row of 2 boxes (1792x1024px canvas, 16:9 aspect ratio)',
        '- Background: White (#FFFFFF)',
        '',
        'Card 1 (Top Left) - Tea Making:',
        '- Title: "Tea" in 24pt Roboto Bold, Deep Navy (#001f3f)',
        '',
        'Dimensions: 16:9',
      ].join('\n'),
      'tea.prompt.md',
    );
    expect(value.drawing.map((entry) => entry.key)).toEqual([null, 'Layout', 'Card 1 (Top Left) - Tea Making']);
    expect(value.size).toEqual({ width: 1792, height: 1024 });
    expect(section(value.drawing, 'Card 1').children[0]?.colours[0]).toMatchObject({
      name: 'Deep Navy',
      hex: '#001f3f',
    });
    expect(section(value.drawing, 'Layout').value).toContain('16:9 aspect ratio');
  });

  it('reads a fenced block whose sections are in capitals, wherever it stands', () => {
    const { value } = parseBrief(
      [
        '# Sides - FINAL CORRECTED PROMPT',
        '**File**: `sides.png`',
        '## Corrected Prompt',
        '```',
        'Create a split screen.',
        '',
        'LEFT SIDE (light gray #F5F5F5):',
        'Title: "Old"',
        '',
        'Vertical flow (2 boxes):',
        'Pen → Paper',
        '',
        'CARD 1 (Blue #0066FF):',
        'Main text: "See"',
        '```',
        '## Key Changes',
        '- "not this"',
      ].join('\r\n'),
      'sides.prompt.md',
    );
    expect(value.title).toBe('Sides');
    const left = section(value.drawing, 'LEFT SIDE');
    expect(left.colours[0]).toMatchObject({ name: 'light gray', hex: '#f5f5f5' });
    expect(left.children.map((entry) => entry.key)).toEqual(['Title', 'Vertical flow (2 boxes)']);
    expect(left.children[1]?.children[0]?.value).toBe('Pen → Paper');
    expect(section(value.drawing, 'CARD 1').children[0]?.quotes[0]?.text).toBe('See');
  });

  it('takes bold keys with the colon inside, whole bold lines and headings as sections', () => {
    const { value } = parseBrief(
      '## CONDENSED BRIEF\n**Input:** "Seeds"\n\n**Middle: Soil**\n- "Worms"\n\n### Output\n- "Plants"\n',
      'x.md',
    );
    expect(value.drawing.map((entry) => [entry.key, entry.value])).toEqual([
      ['Input', '"Seeds"'],
      ['Middle: Soil', ''],
      ['Output', ''],
    ]);
  });
});

describe('values', () => {
  const entry = (line: string) =>
    parseBrief(`## CONDENSED BRIEF\n**S**:\n- ${line}`, 'x.md').value.drawing[0]?.children[0] as Entry;

  it.each([
    ['Seven agents in arc', { min: 7, max: 7 }],
    ['5-7 specialists', { min: 5, max: 7 }],
    ['8+ features', { min: 8, max: Number.POSITIVE_INFINITY }],
    ['16:9 aspect ratio, 240px wide', null],
    ['Phase 1 setup in 30 min', null],
    ['"Three wishes" in quotes', null],
    ['Two-way street', null],
  ])('counts %s', (line, count) => {
    expect(entry(line).count).toEqual(count);
  });

  it.each([
    ['Border: 3px Medium Gray (#aaaaaa)', 'Medium Gray', '#aaaaaa'],
    ['White on Deep Navy (#001f3f) circle', 'Deep Navy', '#001f3f'],
    ['Color: #abc', '', '#aabbcc'],
    ['#0d9488 (teal)', 'teal', '#0d9488'],
  ])('finds the colour in %s', (line, name, hex) => {
    expect(entry(line).colours).toMatchObject([{ name, hex }]);
  });

  it('splits a double name over two values', () => {
    const colours = entry('Orange/red (#f59e0b → #dc2626): slow').colours;
    expect(colours.map(({ name, hex }) => [name, hex])).toEqual([
      ['Orange', '#f59e0b'],
      ['red', '#dc2626'],
    ]);
  });

  it('takes neither a ratio nor a quoted colon for a key', () => {
    expect(entry('16:9 picture').key).toBeNull();
    expect(entry('"Now: later" (a: b) then: more')).toMatchObject({ key: '"Now: later" (a: b) then', value: 'more' });
  });
});

describe('mistakes', () => {
  it('reports a brief that describes no picture', () => {
    expect(parseBrief('# Title\n\n## THE STORY\nOnce.', 'x.md').diagnostics).toMatchObject([
      { code: 'no-drawing-section', severity: 'error', line: 1, column: 1 },
    ]);
  });

  it.each(['#12345g', '#fff0', '#abcde', '#12345'])('reports %s where it stands', (hex) => {
    const { diagnostics } = parseBrief(`## CONDENSED BRIEF\n**S**: "a"\n- Color: Gold (${hex})`, 'x.md');
    expect(diagnostics).toMatchObject([{ code: 'unknown-hex', severity: 'error', line: 3, column: 16 }]);
    expect(diagnostics[0]?.message).toContain(hex);
  });

  it('reads no more lines than a picture can need, and says from where on', () => {
    const { value, diagnostics } = parseBrief(`## CONDENSED BRIEF\n**S**:\n${'- "a"\n'.repeat(2000)}`, 'x.md');
    expect(diagnostics).toMatchObject([{ code: 'drawing-too-long', severity: 'error', line: 602, column: 1 }]);
    expect(value.drawing[0]?.children).toHaveLength(599);
  });

  it('takes no ordinary number or tag for a colour', () => {
    const { value, diagnostics } = parseBrief('## CONDENSED BRIEF\n- Task #1234 and #123, see #general', 'x.md');
    expect(diagnostics).toEqual([]);
    expect(value.palette).toEqual([]);
  });
});

describe('whatever it is given', () => {
  it('never throws, and keeps every place inside the file', () => {
    const piece = fc.constantFrom(
      '## CONDENSED BRIEF',
      '**A**:',
      '- "x"',
      '  1. y',
      '```',
      'Create a z',
      '(',
      '"',
      '“',
      '#fff',
      ':',
      '→',
      '\t',
      '\r\n',
      '|',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 9 }))).map((all) => all.join('\n')),
    );
    fc.assert(
      fc.property(text, (source) => {
        const { value, diagnostics } = parseBrief(source, 'x.md');
        const lines = source.split(/\r\n|\n|\r/).length;
        const check = (entry: Entry): boolean => entry.span.line <= lines && entry.children.every(check);
        return value.drawing.every(check) && diagnostics.every((one) => one.line >= 1 && one.line <= lines);
      }),
    );
  });

  it.each(['"', '**', '(', '#', '- ', '`', '→ ', ': ', 'a (', '*a ', '|', '“”'])('reads 100 kB of %s', (part) => {
    const text = part.repeat(Math.ceil(100_000 / part.length));
    const read = (body: string) => parseBrief(`## CONDENSED BRIEF\n${body}`, 'x.md');
    expect(read(text).value.drawing.length).toBeLessThanOrEqual(1);
    expect(read(`- ${text.slice(0, 200)}\n`.repeat(500)).value.drawing.length).toBeLessThanOrEqual(501);
  });
});
