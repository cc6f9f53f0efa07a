import { describe, expect, it } from 'vitest';
import { buildDiagram } from '../../src/diagram/diagram.ts';
import { parseBrief } from '../../src/parse/brief.ts';
import { imagesOf } from '../../src/parse/images.ts';
import { parseLesson } from '../../src/parse/lesson.ts';
import { brief } from '../cli/lectern.ts';

/** The steps of the team's diagram with a build script, and what was said of it. */
function scripted(script: string) {
  const document = parseLesson(`# T\n\n![Team](team.png)\n\n${script}\n`, 'lesson.md', 'lesson');
  const below = imagesOf(document.value)[0]?.below ?? null;
  const { value, diagnostics } = buildDiagram(parseBrief(brief, 'team.prompt.md').value, below);
  return { steps: value?.diagram.steps ?? [], diagnostics: [...document.diagnostics, ...diagnostics] };
}

const chosen = (options: readonly { readonly text: string; readonly right: boolean }[] = []) =>
  options.map(({ text, right }) => `${right ? '+' : '-'}${text}`);

describe('a prediction', () => {
  it('has its question and its answers, and leaves the caption alone', () => {
    const { steps, diagnostics } = scripted(
      '1. **Lead** — One leads.\n2. **Crew** — Three work.\n\n   **Predict:** Who `works`?\n\n   - [ ] Nobody\n   - [x] A *crew*\n\n   They are quick.\n3. **Plans** — Down.',
    );
    expect(diagnostics).toEqual([]);
    expect(steps.map(({ caption }) => caption)).toEqual(['One leads.', 'Three work. They are quick.', 'Down.']);
    expect(steps.map(({ predict }) => predict?.question)).toEqual([undefined, 'Who works?', undefined]);
    expect(chosen(steps[1]?.predict?.options)).toEqual(['-Nobody', '+A crew']);
  });

  it.each([
    '2. **Crew** — Three work.\n   Predict: Who works?\n   - [x] A crew\n   - [ ] Nobody',
    '2. **Crew** — Three work.\n   **Predict:** Who works?\n\n   - [x] A crew\n   - [ ] Nobody',
    '2. **Crew** — Three work.\n\n   Vorhersage: Who works?\n\n   - [x] A crew\n   - [ ] Nobody',
  ])('may stand right below the caption, and in other words: %j', (item) => {
    const [, step] = scripted(`1. **Lead** — One leads.\n${item}`).steps;
    expect(step?.caption).toBe('Three work.');
    expect(step?.predict?.question).toBe('Who works?');
    expect(chosen(step?.predict?.options)).toEqual(['+A crew', '-Nobody']);
  });

  it('gets answers out of what comes later, its own step among them, each name once', () => {
    const { steps } = scripted(
      '1. **Lead** — One leads.\n2. **Plans** — They go down.\n3. **Ann** — A.\n\n   Predict: Who is next?\n4. **Bob** — B.\n5. **Results** — Up.\n6. **Cid** — C.',
    );
    const step = steps.find(({ predict }) => predict);
    expect(step?.name).toBe('Ann');
    const texts = chosen(step?.predict?.options);
    expect(texts.filter((text) => text.startsWith('+'))).toEqual(['+Ann']);
    const later = steps.slice(steps.indexOf(step as never) + 1).map(({ name }) => `-${name}`);
    expect(texts.filter((text) => text.startsWith('-'))).toEqual(later.slice(0, 3));
    expect(later.length).toBeGreaterThan(1);
  });

  it('has nothing to choose from before the last step', () => {
    const { steps } = scripted(
      '1. **Lead** — One.\n2. **Crew** — Three.\n3. **Plans** — a\n4. **Results** — b\n\n   Predict: And then?',
    );
    expect(steps.at(-1)?.predict).toEqual({ question: 'And then?', options: [] });
  });

  it.each([
    ['- [ ] a\n   - [ ] b', 'no-right-prediction'],
    ['- a\n   - b', 'no-right-prediction'],
    ['- [x] a\n   - [x] b', 'only-right-predictions'],
    ['- [x] a', 'single-prediction'],
  ])('with the answers %j is kept, and reported', (list, code) => {
    const { steps, diagnostics } = scripted(
      `1. **Lead** — One.\n2. **Crew** — Three.\n\n   Predict: Who?\n\n   ${list}`,
    );
    expect(diagnostics).toMatchObject([{ code, severity: 'warning', file: 'lesson.md', line: 10 }]);
    expect(diagnostics[0]?.hint).toBeTruthy();
    expect(chosen(steps[1]?.predict?.options).map((text) => text.slice(1))).toEqual(
      ['a', 'b'].slice(0, list.includes('b') ? 2 : 1),
    );
  });

  it('goes with its arrows when these have to wait for their ends', () => {
    const { steps, diagnostics } = scripted(
      '1. **Lead** — One.\n2. **Plans** — Down.\n\n   Predict: What is said?\n3. **Crew** — Three.',
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(['arrow-before-its-ends']);
    expect(steps.map(({ name, predict }) => [name, predict?.question])).toContainEqual(['Crew', 'What is said?']);
  });
});
