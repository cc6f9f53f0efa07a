import { expect, test } from 'vitest';
import { checkMinutes } from '../../src/check/minutes.ts';
import { buildDeck } from '../../src/deck/deck.ts';
import { parseLesson } from '../../src/parse/lesson.ts';
import { minutesOf } from '../../src/parse/minutes.ts';
import { read, remarks } from './lesson-reading.ts';

test.each([
  [50, 50],
  ['50', 50],
  ['7.5', 7.5],
  ['50 min', 50],
  ['50min.', 50],
  ['50 Minuten', 50],
  ['90 s', 1.5],
  ['1h', 60],
  ['1h 15m', 75],
  ['1 hour 15 minutes', 75],
  ['1,5 h', 90],
  ['1:15', 75],
  ['PT50M', 50],
  ['PT1H30M', 90],
  ['35-40', 40],
  ['35–40 min', 40],
])('%j are %d minutes', (written, minutes) => {
  expect(minutesOf(written)).toBe(minutes);
});

test.each([
  'soon',
  '',
  '-5',
  '0',
  0,
  -3,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '5 parsecs',
  '5 min or so',
  '25 h',
  '1:75',
  'PT',
  true,
  null,
  [50],
  `${'9'.repeat(50)} min`,
])('%j is no length of time', (written) => {
  expect(minutesOf(written)).toBeNull();
});

test('a lesson says how long it takes, and a duration that says nothing is reported where it stands', () => {
  expect(read('---\ntitle: T\nduration: 1h 15m\n---\n# A\n').minutes).toBe(75);
  expect(read('# A\n').minutes).toBeNull();
  expect(remarks('---\ntitle: T\nduration: a while\n---\n# A\n')).toEqual(['unread-duration 3:1']);
  expect(remarks('---\n"duration": {a: 1}\n---\n# A\n')).toEqual(['unread-duration 2:1']);
});

test('a key of another site is understood if it can be, and is never a mistake', () => {
  expect(read('---\nduration_minutes: 35-40\n---\n# A\n').minutes).toBe(40);
  expect(read('---\nduration_minutes: varies\n---\n# A\n').minutes).toBeNull();
});

test('a slide says how long it takes, anywhere on it, and shows nothing of that', () => {
  const { slides } = read(
    '# A\n\n<!-- minutes: 3 -->\n\nText\n\n## B\n\n<!-- steps -->\n- x\n\nNote:\nSay it.\n\n<!-- minutes: 90 s -->\n\n## C\n',
  );
  expect(slides.map(({ minutes }) => minutes)).toEqual([3, 1.5, null]);
  expect(slides.map(({ blocks }) => blocks.length)).toEqual([1, 1, 0]);
  expect(slides[1]?.notes).toHaveLength(1);
  expect(remarks('# A\n\n<!-- minutes: three -->\n')).toEqual(['unread-minutes 3:1']);
  expect(remarks('# A\n\n<!-- minutes: 3 -->\n\n<!-- minutes: 4 -->\n')).toEqual(['minutes-again 5:1']);
});

test('slides that a slide is spread over share its minutes, and one that shows nothing gives them to the one before', () => {
  const deckOf = (source: string) =>
    buildDeck(parseLesson(source, 'lesson.md', 'l').value, 'l', new Map(), new Set()).value;
  const long = Array.from({ length: 40 }, (_, i) => `- item ${i}`).join('\n');
  const spread = deckOf(`# A\n\n## B\n\n<!-- minutes: 6 -->\n\n${long}\n`).stacks[1] ?? [];
  expect(spread.length).toBeGreaterThan(1);
  expect(spread.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)).toBeCloseTo(6);
  const { stacks } = deckOf('# A\n\n<!-- minutes: 2 -->\n\n---\n\n<!-- minutes: 3 -->\n\nNote:\nMore.\n');
  expect(stacks.flat().map(({ minutes }) => minutes)).toEqual([5]);
});

test('slides that are given more minutes than the lesson has are reported', () => {
  const over = (source: string) => checkMinutes(parseLesson(source, 'lesson.md', 'l').value).map(({ line }) => line);
  const slides = '# A\n\n<!-- minutes: 6 -->\n\n## B\n\n<!-- minutes: 5 -->\n\n## C\n';
  expect(over(`---\nduration: 10\n---\n${slides}`)).toEqual([8]);
  expect(over(`---\nduration: 11\n---\n${slides}`)).toEqual([]);
  expect(over(slides)).toEqual([]);
});
