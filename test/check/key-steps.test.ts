import { expect, it } from 'vitest';
import { checkKeySteps } from '../../src/check/key-steps.ts';
import { buildDeck } from '../../src/deck/deck.ts';
import { parseLesson } from '../../src/parse/lesson.ts';
import { remarks, show } from '../parse/lesson-reading.ts';

const found = (source: string, isScript = false) =>
  checkKeySteps(parseLesson(source, 'lesson.md', 'x').value, () => isScript).map(
    ({ code, line, column, hint }) => `${code} ${line}:${column} ${hint !== ''}`,
  );
const slides = (source: string) =>
  buildDeck(parseLesson(source, 'lesson.md', 'x').value, 'x', new Map(), new Set()).value.stacks.flat();

it('a mark makes a step of a list a key step, and is never seen', () => {
  const source =
    '# T\n\n## S\n\n<!-- steps -->\n- One <!-- key -->\n- Two\n  - Inner <!--KEY-->\n- Three\n\n  <!-- key -->\n\n  More.\n';
  expect(remarks(source)).toEqual([]);
  expect(found(source)).toEqual([]);
  const slide = slides(source).find(({ id }) => id === 's');
  expect([slide?.steps, slide?.keySteps]).toEqual([4, [1, 3, 4]]);
  expect(JSON.stringify(slide)).not.toMatch(/<!--|key -->/);
});

it('nothing is marked in code, and a slide without marks has no key steps', () => {
  const source = '# T\n\n## S\n\n<!-- steps -->\n- Write `<!-- key -->`.\n\n```md\n<!-- key -->\n```\n';
  expect(remarks(source)).toEqual([]);
  const slide = slides(source).find(({ id }) => id === 's');
  expect([slide?.steps, slide?.keySteps]).toEqual([1, []]);
});

it('answers that come in one by one may be key steps, also where a question becomes a list', () => {
  const source =
    '# T\n\n## S\n\nQuestion: Who?\n\n<!-- steps -->\n- [ ] Ann <!-- key -->\n- [x] Bob\n\nExplanation: So.\n';
  expect(found(source)).toEqual([]);
  const slide = slides(source).find(({ id }) => id === 's');
  expect([slide?.steps, slide?.keySteps]).toEqual([3, [1]]);
});

it('a mark that stands in no item is reported where it stands', () => {
  expect(
    remarks('# T <!-- key -->\n\nText <!-- key -->\n\n<!-- key -->\n\n> a <!-- key -->\n\nNote:\nSay <!-- key --> it.'),
  ).toEqual(['stray-key 1:5', 'stray-key 3:6', 'stray-key 5:1', 'stray-key 7:5', 'stray-key 10:5']);
  expect(remarks('# T\n\n- a <!-- key --> b <!-- key -->\n')).toEqual(['key-again 3:20']);
});

it('an item that is no step is reported with the place of its mark', () => {
  const source =
    '# T\n\n1. One <!-- key -->\n2. Two\n   - three <!-- key -->\n\n> - four <!-- key -->\n\nNote:\n- five <!-- key -->\n';
  expect(found(source)).toEqual([
    'key-without-step 3:8 true',
    'key-without-step 5:12 true',
    'key-without-step 7:10 true',
    'key-without-step 10:8 true',
  ]);
});

it('items of a build script are steps', () => {
  expect(found('# T\n\n1. **Lead** — One leads. <!-- key -->\n', true)).toEqual([]);
  const [slide] = parseLesson('# T\n\n1. **Lead** — One. <!-- key -->\n', 'lesson.md', 'x').value.slides;
  const [list] = slide?.blocks ?? [];
  const [block] = list?.kind === 'list' ? (list.items[0]?.blocks ?? []) : [];
  expect(block?.kind === 'paragraph' && show(block.inlines).trim()).toBe('<strong>Lead</strong> — One.');
});
