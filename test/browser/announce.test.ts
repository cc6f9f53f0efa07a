import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pixel } from '../cli/lectern.ts';
import { openPage, settle } from './browser.ts';
import { builtDeck } from './built-deck.ts';
import { fixturePage, scene } from './fixture.ts';
import { go, LISTEN, place, visit } from './player-page.ts';
import { suite } from './suite.ts';

const deck = suite(fixturePage);

async function said(page: Page, act: () => Promise<void>): Promise<string[]> {
  await page.evaluate(() => {
    window.said = [];
  });
  await act();
  return page.evaluate(() => window.said ?? []);
}

describe('the live region', () => {
  it('reads a slide without what has not come in yet, and without notes', async () => {
    const { page, context } = await deck.open({ before: LISTEN });
    expect(await said(page, () => go(page, 'next'))).toEqual(['A list. first.']);
    expect(await said(page, () => go(page, 'next'))).toEqual(['second.']);
    expect(await said(page, () => visit(page, '#/crew-slide'))).toEqual(['Slide crew. Captain and crew.']);
    expect(await said(page, () => visit(page, '#/opening'))).toEqual(['The crew. To the orders To the reports.']);
    await context.close();
  });

  it('says the caption of each step once, on and back', async () => {
    const { page, context } = await deck.open({ at: '#/crew-slide', before: LISTEN });
    const captions = scene.steps.map((step) => step.caption);
    for (const caption of captions) expect(await said(page, () => go(page, 'next'))).toEqual([caption]);
    for (const caption of captions.slice(0, -1).reverse())
      expect(await said(page, () => go(page, 'prev'))).toEqual([caption]);
    expect(await said(page, () => go(page, 'prev'))).toEqual(['Slide crew.']);
    expect(await said(page, () => visit(page, '#/crew-slide/3'))).toEqual([captions[3]]);
    await context.close();
  });

  it('says the present step of a slide that is turned to, and the lines that a step of code lights up', async () => {
    const { page, context } = await deck.open({ before: LISTEN });
    expect(await said(page, () => visit(page, '#/crew-slide/1'))).toEqual([
      `Slide crew. Captain and crew. ${scene.steps[1]?.caption}`,
    ]);
    await visit(page, '#/code');
    expect(await said(page, () => go(page, 'next'))).toEqual(['two three.']);
    await context.close();
  });

  it('says where several quick keys have led', async () => {
    const { page, context } = await deck.open({ at: '#/crew-slide', before: LISTEN });
    const quick = async () => {
      await page.evaluate(() => {
        for (let i = 0; i < 4; i++) window.Reveal.next();
      });
      await settle(page);
    };
    expect(await said(page, quick)).toEqual([scene.steps[3]?.caption]);
    await context.close();
  });
});

/** Slides with all kinds of steps, with and without headings and words. Each step has a word that no other has. */
const LESSON = `# A team

Hello.

---

<!-- steps -->
- alpha apples
- beta pears
- $x$

## Who does what

![The team](team.png)

### Code

\`\`\`ts {1|2|3|1,3}
gamma()

delta()
\`\`\`

---

![](dot.png)

---

<!-- steps -->
- epsilon
- zeta

## The end

Thank you.
`;

describe('a whole deck', () => {
  it('says one sentence at every step, on and back, and nothing before it is there', async () => {
    const built = await builtDeck(LESSON, { 'dot.png': pixel });
    const { page, context, faults } = await openPage(deck.browser, built, { before: LISTEN });
    const last = () => page.evaluate(() => window.Reveal.isLastSlide() && !window.Reveal.availableFragments().next);
    const early = () =>
      page.evaluate(() =>
        [...window.Reveal.getCurrentSlide().querySelectorAll('.fragment:not(.visible)')]
          .map((each) => each.textContent?.trim() ?? '')
          .filter((text) => text.length > 3),
      );
    const check = async (action: 'next' | 'prev') => {
      const texts = await said(page, () => go(page, action));
      const at = `${action} to ${await place(page)}: ${JSON.stringify(texts)}`;
      expect(texts.length, at).toBe(1);
      expect(texts[0]?.trim().length, at).toBeGreaterThan(2);
      for (const word of await early()) expect(texts[0], at).not.toContain(word);
    };
    let steps = 0;
    for (; !(await last()); steps++) await check('next');
    expect(steps).toBeGreaterThan(15);
    while (steps--) await check('prev');
    expect(await place(page)).toBe('a-team 0');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('says one sentence for ten keys at once, and for a remark with the step that it comes with', async () => {
    const { page, context } = await deck.open({ at: '#/crew-slide/1', before: LISTEN });
    const press = (keys: readonly string[]) => () =>
      page.evaluate(async (keys) => {
        for (const key of keys) {
          dispatchEvent(new KeyboardEvent('keydown', { key }));
          await new Promise((done) => setTimeout(done, 8));
        }
        await new Promise((done) => setTimeout(done, 200));
      }, keys);
    const [on, back] = ['ArrowRight', 'ArrowLeft'];
    const texts = await said(page, press([back, on, on, back, on, on, back, on, on, back]));
    expect(await place(page)).toBe('crew-slide 4');
    expect(texts).toEqual([scene.steps[3]?.caption]);
    expect(await said(page, press([on, 'b']))).toEqual([`${scene.steps[4]?.caption} Black screen`]);
    await context.close();
  });
});

describe('the description of a diagram', () => {
  it('grows with the build and shrinks with it, is no news, and leads to the words for the whole at its end', async () => {
    const built = await builtDeck(LESSON, { 'dot.png': pixel });
    const { page, context } = await openPage(deck.browser, built, { at: '#/who-does-what', before: LISTEN });
    const told = async () => {
      const snapshot = await page.locator('.present [data-diagram]').ariaSnapshot();
      return ['Lead', 'Ann', 'Plans', 'Results'].filter((word) =>
        snapshot.split('\n').some((line) => line.includes('listitem') && line.includes(word)),
      );
    };
    const described = () =>
      page.evaluate(() => document.querySelector('.present [data-stage=picture]')?.hasAttribute('aria-describedby'));
    const states: string[] = [];
    const counts = () => page.evaluate(() => document.querySelectorAll('.present .entered').length);
    const on: number[] = [await counts()];
    expect(await told()).toEqual([]);
    expect(await described()).toBe(false);
    while (await page.evaluate(() => window.Reveal.availableFragments().next)) {
      await go(page, 'next');
      on.push(await counts());
      states.push((await told()).join());
    }
    expect(states.at(-1)).toBe('Lead,Ann,Plans,Results');
    expect(on[0]).toBe(0);
    expect(new Set(on).size).toBe(on.length);
    expect(await described()).toBe(true);
    for (const count of on.slice(0, -1).reverse()) {
      await go(page, 'prev');
      expect(await counts()).toBe(count);
    }
    expect(await told()).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#who-does-what .description li').allInnerTexts()).toHaveLength(6);
    await context.close();
  });

  it('stands beside a picture with a name', async () => {
    const { page, context } = await deck.open({ at: '#/crew-slide/5' });
    const told = await page.evaluate(() => {
      const image = document.querySelector('.present [data-diagram] [role=img]:not(svg)');
      const description = document.getElementById(image?.getAttribute('aria-describedby') ?? '');
      return [image?.getAttribute('aria-label'), description?.textContent];
    });
    expect(told).toEqual([scene.name, scene.alt]);
    await context.close();
  });
});
