import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDeck } from '../../src/deck/deck.ts';
import type { DeckBlock, DeckNote } from '../../src/model/deck.ts';
import type { Block, Image, List } from '../../src/model/document.ts';
import { imagesOf } from '../../src/parse/images.ts';
import { parseLesson } from '../../src/parse/lesson.ts';
import { buildScene } from '../../src/scene/scene.ts';
import { diagram, layout } from '../scene/fixture.ts';
import { prose } from './nasty-lesson.ts';

const scene = buildScene(diagram, layout);

/** The notes of each slide of a lesson whose image `crew.png` is a diagram, after its title. */
function notesOf(body: string, front = ''): readonly (readonly DeckNote[])[] {
  const document = parseLesson(`${front}# Lesson\n\n## Slide\n\n${body}`, 'lesson.md', 'lesson').value;
  const images = imagesOf(document).map(({ image }): [Image, DeckBlock] => [image, { kind: 'diagram', scene }]);
  const deck = buildDeck(document, 'lesson', new Map(images), new Set<List>()).value;
  return deck.stacks
    .flat()
    .slice(1)
    .map(({ notes }) => notes);
}

const text = (value: unknown): string =>
  JSON.stringify(value)
    .match(/"text":"(?:[^"\\]|\\.)*"/g)
    ?.map((each) => JSON.parse(`{${each}}`).text as string)
    .join('')
    .replace(/\s+/g, ' ')
    .trim() ?? '';

/** Each note as `step/nodes: text`. */
const told = (notes: readonly DeckNote[] | undefined) =>
  (notes ?? []).map(({ step, nodes, blocks }) => `${step ?? ''}/${nodes.join(' ')}: ${text(blocks)}`);

const DIAGRAM = '![The crew](crew.png)\n\nNote:\n';
const LIST = '<!-- steps -->\n- **Goal** is what counts.\n- Short one.\n- A third.\n\nNote:\n';

describe('notes of a diagram', () => {
  it('belong to the step, the node, or both, that they open with', () => {
    const [notes] = notesOf(
      `${DIAGRAM}Say this first.\n\n**orders** — Down they go.\n\n**Cook**: Feeds all.\n\n**Captain:** Leads.\n\nAnd this last.`,
    );
    expect(told(notes)).toEqual([
      '/: Say this first.',
      '3/: orders — Down they go.',
      '/crew-2: Cook: Feeds all.',
      '1/captain: Captain: Leads.',
      '/: And this last.',
    ]);
  });

  it('may stand on lines of one paragraph, or in a list with all that belongs to an item', () => {
    expect(told(notesOf(`${DIAGRAM}A lead.\n**Cook** — one\ntwo *three*\n**Gunner** - four`)[0])).toEqual([
      '/: A lead.',
      '/crew-2: Cook — one two three',
      '/crew-3: Gunner - four',
    ]);
    const [notes] = notesOf(`${DIAGRAM}1. plain\n2. **Cook** — one\n\n   two\n\n   - three\n3. **Nobody** — four`);
    expect(told(notes)).toEqual(['/: plain', '/crew-2: Cook — onetwothree', '/: Nobody — four']);
    expect(notes?.map(({ blocks }) => blocks.map(({ kind }) => kind))).toEqual([
      ['list'],
      ['paragraph', 'paragraph', 'list'],
      ['list'],
    ]);
    expect(notes?.[2]?.blocks[0]).toMatchObject({ start: 3 });
  });

  it('are plain text where the name is not known, not bold, or not set off', () => {
    const body = `${DIAGRAM}**Nobody** — x\n\nCook — x\n\n**Cook** feeds all.\n\n**Step 7** — x\n\n**Step 0** — x`;
    expect(notesOf(body)[0]?.map(({ step, nodes }) => [step, nodes])).toEqual([[null, []]]);
  });

  it('name steps by number, in the language of the lesson and in English', () => {
    const step = (words: string, language: string) =>
      notesOf(`${DIAGRAM}**${words}** — x`, `---\nlang: ${language}\n---\n\n`)[0]?.[0]?.step;
    expect(step('Step 2', 'en')).toBe(2);
    const others = { de: 'Schritt', fr: 'Étape', es: 'Paso', it: 'Passo', pt: 'Passo', nl: 'Stap', 'de-CH': 'Schritt' };
    for (const [language, word] of Object.entries(others)) {
      expect(step(`${word} 6`, language)).toBe(6);
      expect(step('Step 6', language)).toBe(6);
    }
    expect(step('Schritt 2', 'en')).toBe(null);
  });
});

describe('notes of other slides with steps', () => {
  it('belong to items of a list by their bold name, by their text, or by number', () => {
    const [notes] = notesOf(`${LIST}**Goal** — a\n\n**Short one** — b\n\n**Step 3** — c`);
    expect(told(notes)).toEqual(['1/: Goal — a', '2/: Short one — b', '3/: Step 3 — c']);
  });

  it('count the answer to a question as its step', () => {
    const question = 'Question: Who?\n\n- [ ] Ann\n- [x] Bob\n\nExplanation: Because.';
    expect(told(notesOf(`${question}\n\nNote:\n**Step 1** — x`)[0])).toEqual(['1/: Step 1 — x']);
  });

  it('count the steps of code, and go on counting where a slide is spread over several', () => {
    const code = '```ts {1|2|3}\na\nb\nc\n```\n\nNote:\n**Step 2** — x';
    expect(told(notesOf(code)[0])).toEqual(['2/: Step 2 — x']);
    const items = Array.from({ length: 12 }, (_, i) => `- Item ${i + 1}: ${prose(40)}`).join('\n');
    const all = notesOf(`<!-- steps -->\n${items}\n\nNote:\nWhole.\n\n**Step 12** — last\n\n**Step 1** — first`);
    expect(all.length).toBeGreaterThan(1);
    expect(told(all[0])).toEqual(['/: Whole.', '1/: Step 1 — first']);
    expect(told(all.at(-1))[0]).toMatch(/^\d+\/: Step 12 — last$/);
    expect(all.at(-1)?.[0]?.step).toBeLessThan(12);
  });
});

it('loses and repeats nothing of any note', () => {
  const name = fc.constantFrom('Cook', 'Captain', 'orders', 'Step 2', 'Nobody', 'Step 99');
  const mark = fc.constantFrom(' — ', ': ', ' - ', ' ');
  const line = fc.tuple(name, mark, fc.nat(999)).map(([n, m, i]) => `**${n}**${m}word${i}.`);
  const block = fc.oneof(
    line,
    fc.nat(999).map((i) => `Plain${i}.`),
    fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n')),
    fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.map((each) => `- ${each}`).join('\n')),
    fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.map((each) => `> ${each}`).join('\n')),
  );
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
      const source = blocks.join('\n\n');
      const [notes = []] = notesOf(`${DIAGRAM}${source}`);
      const kept = text(notes.map(({ blocks: each }): readonly Block[] => each)).replace(/\s/g, '');
      expect(kept).toBe(source.replace(/\*\*|^[->] /gm, '').replace(/\s/g, ''));
    }),
    { numRuns: 150 },
  );
});
