import { expect, it } from 'vitest';
import { checkPredictions } from '../../src/check/predictions.ts';
import { parseLesson } from '../../src/parse/lesson.ts';

const found = (source: string, isScript: boolean) =>
  checkPredictions(parseLesson(source, 'lesson.md', 'x').value, () => isScript).map(
    ({ code, line, column }) => `${code} ${line}:${column}`,
  );
const LIST = '# T\n\n1. **Lead** — One.\n\n   Predict: Who?\n\n> - a\n>\n>   Predict: What?\n';

it('a prediction outside of a build script is reported where it stands', () => {
  expect(found(LIST, false)).toEqual(['stray-prediction 5:4', 'stray-prediction 9:5']);
});

it('one within a build script is not, nor is a sentence that opens with the word', () => {
  expect(found(LIST, true)).toEqual([]);
  expect(found('# T\n\nPredict: rain.\n\n- Predict: sun.\n', false)).toEqual([]);
});
