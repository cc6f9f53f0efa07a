import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { settle } from './browser.ts';
import { builtDeck } from './built-deck.ts';
import { go, LISTEN, picture, place, visit } from './player-page.ts';
import { suite } from './suite.ts';

const LESSON = `# Questions

Some.

## One answer

Question: Who leads?

- [ ] Ann

  She is one of the crew.
- [x] The lead
- [ ] Nobody

Explanation: It is in the name.

## Several answers

Question: Who works?

- [x] Ann
- [x] Bob
- [ ] The lead

## A diagram

![The team](team.png)

1. **Lead** — One leads.
2. **Crew** — Three work.

   Predict: Whom does one lead?

   - [ ] Nobody
   - [x] A crew
   - [ ] Everybody
3. **Plans** — They go down.

   Predict: What goes down?
4. **Results** — They come up.

   Predict: And then?

## The end

Thank you.
`;

const deck = suite(() => builtDeck(LESSON));

const DESKTOP = { width: 1280, height: 720 };
const PHONE = { width: 390, height: 844 };

/** What of a question is in sight: signs at answers, feedback, verdict; and which answers are chosen. */
const seen = (page: Page, id = 'one-answer') =>
  page.evaluate((id) => {
    const question = document.querySelector(`#${id} .question`) as HTMLElement;
    const texts = (selector: string) =>
      [...question.querySelectorAll<HTMLElement>(selector)]
        .filter((each) => getComputedStyle(each).visibility === 'visible' && each.textContent)
        .map((each) => each.textContent?.trim());
    return {
      chosen: [...question.querySelectorAll('input')].flatMap(({ checked }, i) => (checked ? [i] : [])),
      marks: texts('.mark'),
      feedback: texts('.feedback'),
      verdict: texts('.verdict p'),
    };
  }, id);

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
  await settle(page);
};
const panel = (page: Page) => page.locator('.predict');
const said = (page: Page) => page.evaluate(() => (window.said ?? []).splice(0).filter(Boolean));

// On a narrow phone Reveal shows the slides one below another.
describe.each([
  ['a desktop', DESKTOP],
  ['a phone', PHONE],
])('a question on %s', (name, view) => {
  it('is answered by hand, told once, kept, and cleared', async () => {
    const { page, context, faults } = await deck.open({ ...view, at: '#/one-answer', before: LISTEN });
    const part = (selector: string) => page.locator(`#one-answer ${selector}`);
    const tops = () => part('.option').evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
    expect(await seen(page)).toEqual({ chosen: [], marks: [], feedback: [], verdict: [] });
    await part('.option').first().click();
    expect(await seen(page)).toEqual({ chosen: [0], marks: [], feedback: [], verdict: [] });
    const before = await tops();
    await said(page);
    await part('[data-check]').click();
    await settle(page);
    if (name === 'a desktop') expect(await place(page)).toBe('one-answer 1');
    expect(await seen(page)).toEqual({
      chosen: [0],
      marks: ['Your answer', 'Right'],
      feedback: ['She is one of the crew.'],
      verdict: ['Not quite. Answer: B'],
    });
    expect(await said(page)).toEqual(['Not quite. Answer: B. It is in the name.']);
    // On a page it makes room for what is said of the answers.
    if (name === 'a desktop') expect(await tops()).toEqual(before);

    // Coming back finds the choice, and the verdict only once it is asked for.
    await page.goto('about:blank');
    await page.goto(`file://${deck.file}#/one-answer`);
    await page.waitForFunction(() => window.Reveal?.isReady() && document.querySelector('#one-answer input:checked'));
    expect(await seen(page)).toEqual({ chosen: [0], marks: [], feedback: [], verdict: [] });
    await part('[data-check]').click();
    await settle(page);
    expect(await seen(page)).toMatchObject({ chosen: [0], verdict: ['Not quite. Answer: B'] });
    await part('[data-again]').click();
    await settle(page);
    expect(await seen(page)).toEqual({ chosen: [], marks: [], feedback: [], verdict: [] });
    if (name === 'a desktop') expect(await place(page)).toBe('one-answer 0');
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.endsWith(':answers')))).toEqual([]);

    // Nothing need be chosen.
    await part('[data-check]').click();
    await settle(page);
    expect(await seen(page)).toMatchObject({ chosen: [], marks: ['Right'], verdict: ['Answer: B'] });
    expect(faults).toEqual([]);
    await context.close();
  });

  it('with several right answers takes them all for right, and some of them for part of it', async () => {
    const { page, context } = await deck.open({ ...view, at: '#/several-answers' });
    const part = (selector: string) => page.locator(`#several-answers ${selector}`);
    const hue = () => part('.answer').evaluate((each) => getComputedStyle(each).getPropertyValue('--hue'));
    await part('.option').first().click();
    await part('[data-check]').click();
    await settle(page);
    expect(await seen(page, 'several-answers')).toMatchObject({
      marks: ['Your answer', 'Right'],
      verdict: ['Partly right. Answers: A, B'],
    });
    const partly = await hue();
    await part('[data-again]').click();
    await part('.option').first().click();
    await part('.option').nth(1).click();
    await part('[data-check]').click();
    await settle(page);
    expect(await seen(page, 'several-answers')).toMatchObject({ chosen: [0, 1], verdict: ['Right. Answers: A, B'] });
    const right = await hue();
    await part('[data-again]').click();
    await part('.option').nth(2).click();
    await part('[data-check]').click();
    await settle(page);
    expect(new Set([right, partly, await hue()]).size).toBe(3);
    await context.close();
  });
});

it('a question is answered by keys alone, which then lead on', async () => {
  const { page, context } = await deck.open({ at: '#/one-answer', before: LISTEN });
  expect((await said(page)).at(-1)).toBe('One answer. Who leads? A Ann. B The lead. C Nobody. Choose one.');
  await press(page, 'Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('0');
  await press(page, 'ArrowDown', 'ArrowDown', 'ArrowUp');
  expect(await seen(page)).toMatchObject({ chosen: [1] });
  expect(await place(page)).toBe('one-answer 0');
  await press(page, 'Enter');
  expect(await seen(page)).toMatchObject({ verdict: ['Right. Answer: B'] });
  await press(page, 'ArrowRight');
  expect(await place(page)).toBe('several-answers 0');
  // With the page keys of a remote one goes on from within an unanswered question, too.
  await press(page, 'Tab', 'Space', 'PageDown');
  expect(await seen(page, 'several-answers')).toMatchObject({ chosen: [0] });
  expect(await place(page)).toBe('several-answers 1');
  await context.close();
});

it('a presenter tells the answer by going on, and takes it back', async () => {
  const { page, context } = await deck.open({ at: '#/one-answer' });
  await press(page, 'PageDown');
  expect(await seen(page)).toMatchObject({ marks: ['Right'], verdict: ['Answer: B'] });
  await press(page, 'PageUp');
  expect(await seen(page)).toEqual({ chosen: [], marks: [], feedback: [], verdict: [] });
  await context.close();
});

it('neither paper nor a page without scripts shows an answer, and there it can be unfolded', async () => {
  const paper = await deck.open({ at: '?print-pdf' });
  await paper.page.waitForSelector('.pdf-page');
  const printed = await paper.page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLElement>('.answer,.mark,.feedback,.tools,.fold')].filter(
        (each) => each.offsetHeight > 0,
      ).length,
  );
  expect(printed).toBe(0);
  expect(await paper.page.locator('.question legend').count()).toBe(2);
  await paper.context.close();

  const context = await deck.browser.newContext({ javaScriptEnabled: false, viewport: PHONE });
  const page = await context.newPage();
  await page.goto(`file://${deck.file}`);
  const answer = page.locator('#one-answer .answer');
  expect(await answer.isVisible()).toBe(false);
  expect(await page.locator('#one-answer .feedback').first().isVisible()).toBe(false);
  await page.locator('#one-answer summary').click();
  expect(await answer.isVisible()).toBe(true);
  expect(await page.locator('#one-answer .feedback').first().isVisible()).toBe(true);
  await context.close();
});

describe('a prediction', () => {
  it('comes before its step for whoever goes on by hand, and moves nothing', async () => {
    const { page, context, faults } = await deck.open({ at: '#/a-diagram/0', before: LISTEN });
    const direct = await picture(page);
    await said(page);
    expect(await page.locator('body').innerText()).not.toContain('Whom does one lead?');
    await press(page, 'ArrowRight');
    expect(await panel(page).locator('.asked').innerText()).toBe('Whom does one lead?');
    expect(await said(page)).toEqual(['Predict: Whom does one lead? 1: Nobody. 2: A crew. 3: Everybody.']);
    expect(await place(page)).toBe('a-diagram 1');
    expect(await picture(page)).toBe(direct);

    await press(page, '1');
    expect(await panel(page).locator('.mark').allInnerTexts()).toEqual(['Your answer', 'Right', '']);
    expect(await said(page)).toEqual(['Not quite. Answer: A crew']);
    await press(page, 'ArrowRight');
    expect(await panel(page).count()).toBe(0);
    expect(await place(page)).toBe('a-diagram 2');
    expect(await said(page)).toEqual(['Three work.']);

    // Asked again, it knows the answer and does not judge it.
    await press(page, 'ArrowLeft', 'ArrowRight');
    expect(await panel(page).locator('.mark').allInnerTexts()).toEqual(['Your answer', '', '']);
    expect(await panel(page).locator('.no').count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('waits for nobody who comes by a link, a jump or the interface of Reveal', async () => {
    const { page, context } = await deck.open({ at: '#/a-diagram/0' });
    await go(page, 'next');
    expect(await place(page)).toBe('a-diagram 2');
    await visit(page, '#/a-diagram/plans');
    expect(await place(page)).toBe('a-diagram 3');
    expect(await panel(page).count()).toBe(0);
    await context.close();
  });

  it('lets one back to the state before, and on without an answer', async () => {
    const { page, context } = await deck.open({ at: '#/a-diagram/0' });
    await press(page, 'PageDown', 'PageUp');
    expect([await panel(page).count(), await place(page)]).toEqual([0, 'a-diagram 1']);
    await press(page, 'PageUp');
    expect(await place(page)).toBe('a-diagram 0');
    await press(page, 'PageDown', 'PageDown', 'PageDown');
    expect(await place(page)).toBe('a-diagram 2');
    // Its answers are made of the names of steps.
    await press(page, ' ');
    expect(
      (await panel(page).locator('.guess').allInnerTexts()).map((text) => text.replace(/^\d\s*/, '').trim()).sort(),
    ).toEqual(['Plans', 'Results']);
    await press(page, ' ', ' ');
    expect(await panel(page).locator('.guess').count()).toBe(0);
    expect(await panel(page).locator('.asked').innerText()).toBe('And then?');
    await press(page, 'Escape', 'e', ' ');
    expect(await place(page)).toBe('a-diagram 4');
    expect(await page.locator('.toast').innerText()).toBe('What comes next is not asked');
    await context.close();
  });

  it('is chosen from with arrows and Enter, which then lead on', async () => {
    const { page, context } = await deck.open({ at: '#/a-diagram/0' });
    await press(page, 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Enter');
    expect(await panel(page).locator('.yes .mark').innerText()).toBe('Your answer');
    await press(page, 'Enter');
    expect(await place(page)).toBe('a-diagram 2');
    await context.close();
  });

  it.each([
    ['a desktop', DESKTOP],
    ['a phone', { width: 844, height: 390 }],
    ['a tablet', { width: 744, height: 1133 }],
  ])('stays within the window of %s, and is answered by pressing it', async (_, view) => {
    const { page, context } = await deck.open({ ...view, at: '#/a-diagram/0' });
    await page.evaluate(() => document.documentElement.classList.add('stir'));
    await page.locator('.bar button').nth(1).click();
    await settle(page);
    const box = await panel(page).boundingBox();
    expect(box).not.toBeNull();
    const { x = -1, y = -1, width = 0, height = 0 } = box ?? {};
    expect([x >= 0, y >= 0, x + width <= view.width, y + height <= view.height]).toEqual([true, true, true, true]);
    await panel(page).locator('.guess').nth(1).click();
    expect(await panel(page).locator('.yes .mark').innerText()).toBe('Your answer');
    await page.setViewportSize({ width: 700, height: 700 });
    await settle(page);
    const resized = await panel(page).boundingBox();
    expect((resized?.x ?? -1) >= 0 && (resized?.x ?? 0) + (resized?.width ?? 0) <= 700).toBe(true);
    await panel(page).locator('.onward').click();
    await settle(page);
    expect(await place(page)).toBe('a-diagram 2');
    await context.close();
  });
});

it('hands choose, go on and are held back like keys', async () => {
  const context = await deck.browser.newContext({
    viewport: PHONE,
    hasTouch: true,
    isMobile: true,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(`file://${deck.file}#/one-answer`);
  await page.waitForFunction(() => window.Reveal?.isReady() && document.querySelector('.bar'));
  await settle(page);
  await page.locator('#one-answer .option').nth(1).tap();
  expect([await place(page), (await seen(page)).chosen]).toEqual(['one-answer 0', [1]]);
  // Beside the answers nothing is told by mistake.
  await page.locator('#one-answer legend').tap();
  await settle(page);
  expect(await place(page)).toBe('one-answer 0');
  await page.locator('#one-answer [data-check]').tap();
  await settle(page);
  expect(await seen(page)).toMatchObject({ verdict: ['Right. Answer: B'] });

  await visit(page, '#/a-diagram/0');
  const client = await context.newCDPSession(page);
  const swipe = async (from: number, to: number): Promise<void> => {
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints });
    await send('touchStart', [{ x: from, y: 60 }]);
    for (let i = 1; i <= 5; i++) await send('touchMove', [{ x: from + ((to - from) * i) / 5, y: 60 }]);
    // At the end of a fling Chromium takes the next tap for a wish to stop it.
    await page.waitForTimeout(120);
    await send('touchMove', [{ x: to, y: 60 }]);
    await send('touchEnd', []);
    await settle(page);
  };
  await swipe(320, 80);
  expect([await place(page), await panel(page).count()]).toEqual(['a-diagram 1', 1]);
  await panel(page).locator('.guess').first().tap();
  expect(await panel(page).locator('.no .mark').innerText()).toBe('Your answer');
  await swipe(320, 80);
  expect([await place(page), await panel(page).count()]).toEqual(['a-diagram 2', 0]);
  await swipe(80, 320);
  await swipe(320, 80);
  await swipe(80, 320);
  expect([await place(page), await panel(page).count()]).toEqual(['a-diagram 1', 0]);
  await context.close();
});

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with the page as it stands. */
const faultsOf = (page: Page) =>
  page.evaluate(async () => {
    const { axe } = window as unknown as {
      readonly axe: { run(): Promise<{ readonly violations: readonly { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await axe.run()).violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });

it.each([
  ['light', DESKTOP],
  ['dark', DESKTOP],
  ['dark', PHONE],
] as const)('nobody is shut out of a question in %s colours on %j', async (scheme, view) => {
  const { page, context } = await deck.open({ ...view, scheme, at: '#/one-answer' });
  await page.evaluate(AXE);
  const faults: string[] = [];
  const look = async (): Promise<void> => void faults.push(...(await faultsOf(page)));
  await look();
  await page.locator('#one-answer .option').first().click();
  await look();
  await page.locator('#one-answer [data-check]').click();
  await settle(page);
  await look();
  await visit(page, '#/a-diagram/0');
  await press(page, 'ArrowRight');
  await look();
  await press(page, '3');
  await look();
  expect(faults).toEqual([]);
  await context.close();
});
