import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage } from './browser.ts';
import { builtDeck, TEAM } from './built-deck.ts';
import { place, press } from './player-page.ts';
import { suite } from './suite.ts';

const lesson = `${TEAM}
Note:
Ask the class who is missing.

## A list

<!-- steps -->
- Bread
- Crème brûlée

| what | how much |
|---|---|
| flour | a pound |

### A detail

\`\`\`js
const maxRetries = 3;
\`\`\`

## Markup

Text such as \`<img src=x onerror=alert(1)>\` stays text.
`;

const deck = suite(() => builtDeck(lesson));

const phone = { width: 390, height: 844 };

/** Looks for something; gives the lines that can be chosen. */
async function search(page: Page, query: string): Promise<string[]> {
  await press(page, '/');
  const entry = page.getByRole('combobox', { name: 'Search' });
  await entry.fill(query);
  await page.waitForFunction(() => document.querySelector('.count')?.textContent);
  return page.getByRole('option').allTextContents();
}

describe('the search', () => {
  it('loads when it is used, and finds slides, labels, captions, code, tables and notes', async () => {
    for (const view of [{}, phone]) {
      const { page, context, faults } = await deck.open(view);
      expect(await page.evaluate(() => document.querySelectorAll('script[src*=part-search],.search').length)).toBe(0);
      expect(await search(page, 'ann')).toEqual(['In the diagramAnn']);
      await press(page, 'Escape');
      expect(await search(page, 'THREE')).toEqual(['StepThree work.']);
      await press(page, 'Escape');
      expect(await search(page, 'missing')).toEqual(['NoteAsk the class who is missing.']);
      await press(page, 'Escape');
      expect(await search(page, 'retries')).toEqual(['Codeconst maxRetries = 3;']);
      await press(page, 'Escape');
      expect(await search(page, 'creme bru')).toEqual(['On the slideCrème brûlée']);
      await press(page, 'Escape');
      expect(await search(page, 'flour pound')).toEqual(['On the slideflour · a pound']);
      await press(page, 'Escape');
      expect(await search(page, 'detail')).toEqual(['4A detail']);
      expect(await page.evaluate(() => document.querySelector('.search mark')?.textContent)).toBe('detail');
      const box = await page.locator('dialog.search').boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= (view === phone ? 390 : 1280)).toBe(true);
      expect(faults).toEqual([]);
      await context.close();
    }
  });

  it('leads to the step in which a label enters, rings it for a moment and moves nothing', async () => {
    const { page, context } = await deck.open();
    await search(page, 'bob');
    await press(page, 'Enter');
    expect(await place(page)).toBe('who-does-what 2');
    const ring = await page.locator('#who-does-what .found-ring').boundingBox();
    const bob = await page.evaluate(() => {
      const scene = JSON.parse(document.querySelector('script[data-scene]')?.textContent ?? '') as {
        width: number;
        nodes: { label: string; box: { x: number; y: number; width: number; height: number } }[];
      };
      const { box } = scene.nodes.find(({ label }) => label === 'Bob') ?? { box: { x: 0, y: 0, width: 0, height: 0 } };
      const host = document.querySelector('#who-does-what [data-diagram]')?.getBoundingClientRect() as DOMRect;
      const scale = host.width / scene.width;
      return { x: host.x + (box.x + box.width / 2) * scale, y: host.y + (box.y + box.height / 2) * scale };
    });
    expect((ring?.x ?? 0) + (ring?.width ?? 0) / 2).toBeCloseTo(bob.x, 0);
    expect((ring?.y ?? 0) + (ring?.height ?? 0) / 2).toBeCloseTo(bob.y, 0);
    await page.locator('.found-ring').waitFor({ state: 'detached' });
    await context.close();
  });

  it('leads to the step of a list, and marks the words on the slide', async () => {
    const { page, context } = await deck.open();
    await search(page, 'brul');
    await press(page, 'Enter');
    expect(await place(page)).toBe('a-list 2');
    const marked = () => page.evaluate(() => [...(CSS.highlights.get('lectern-found') ?? [])].map(String));
    expect(await marked()).toEqual(['brûl']);
    await page.waitForFunction(() => CSS.highlights.size === 0);
    await context.close();
  });

  it('is a combobox: the focus stays in the entry, arrows choose, the number is said, Esc gives the focus back', async () => {
    const { page, context } = await deck.open();
    await page.getByRole('button', { name: 'Menu and keys' }).focus();
    await search(page, 'a');
    const entry = page.getByRole('combobox', { name: 'Search' });
    const chosen = () =>
      page.evaluate(() => {
        const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
        const option = document.getElementById(id);
        return option?.getAttribute('aria-selected') === 'true' ? option.textContent : null;
      });
    expect(await entry.getAttribute('aria-expanded')).toBe('true');
    const options = await page.getByRole('option').allTextContents();
    expect(await chosen()).toBe(options[0]);
    await press(page, 'ArrowDown', 'ArrowDown');
    expect(await chosen()).toBe(options[2]);
    await press(page, 'ArrowUp');
    expect(await chosen()).toBe(options[1]);
    expect(await page.locator('[role=option][aria-selected=true]').count()).toBe(1);
    await page.waitForFunction(() => /slides found/.test(document.querySelector('[role=status]')?.textContent ?? ''));
    await entry.fill('zzz');
    expect(await page.locator('.count').textContent()).toBe('Nothing found');
    expect(await entry.getAttribute('aria-expanded')).toBe('false');
    await press(page, 'Enter', 'Escape');
    expect(await place(page)).toBe('a-team 0');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Menu and keys');
    await context.close();
  });

  it('shows what an author wrote as text, whatever it looks like', async () => {
    const { page, context, faults } = await deck.open();
    expect(await search(page, 'onerror')).toEqual([
      'On the slideText such as <img src=x onerror=alert(1)> stays text.',
    ]);
    expect(await page.locator('.search img').count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('the contents', () => {
  it('list slides, sub-slides and steps, mark what was seen and where one is, and lead there', async () => {
    for (const view of [{}, phone]) {
      const { page, context, faults } = await deck.open({ ...view, at: '#/who-does-what/1' });
      await page.waitForTimeout(900);
      await press(page, 't');
      const dialog = page.getByRole('dialog', { name: 'Contents' });
      await dialog.waitFor();
      const slides = await dialog.locator('.outline > li > a .name').allTextContents();
      expect(slides).toEqual(['A team', 'Who does what', 'A list', 'A detail', 'Markup']);
      expect(await dialog.locator('[aria-current=page] .name').textContent()).toBe('Who does what');
      // Its steps are unfolded, and the focus is on the present one.
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('2Three work.');
      expect(await dialog.locator('.part').allTextContents()).toEqual(['2 / 4']);
      expect(await dialog.locator('.count').textContent()).toBe('1 of 5 slides seen');
      await press(page, 'ArrowDown', 'Enter');
      expect(await place(page)).toBe('who-does-what 3');
      await press(page, 't', 'ArrowLeft', 'ArrowLeft', 'ArrowDown', 'ArrowDown', 'Enter');
      expect(await place(page)).toMatch(/^a-detail/);
      await press(page, 't');
      await dialog.getByRole('button', { name: 'Search' }).click();
      expect(await page.getByRole('combobox', { name: 'Search' }).isVisible()).toBe(true);
      expect(faults).toEqual([]);
      await context.close();
    }
  });
});

const guessing = `# A team

## Who does what

![The team](team.png)

1. **Lead** — One leads.
2. **Crew** — Three work.

   Predict: Who works?
3. **Plans** — Plans go down.
4. **Results** — Results come back.

   Predict: And then?

## The end

Thank you.
`;

describe('what is to be guessed', () => {
  it('is neither in the contents nor in the reading pane nor found before it has been shown', async () => {
    const { page, context } = await openPage(deck.browser, await builtDeck(guessing), { at: '#/who-does-what' });
    const steps = async () => {
      await press(page, 't');
      const texts = await page.locator('.contents .step-lines .name').allTextContents();
      await press(page, 'Escape');
      return texts;
    };
    const captions = async (query: string) => {
      const found = await search(page, query);
      await press(page, 'Escape');
      return found.filter((each) => each.startsWith('Step'));
    };
    /** Captions in the reading pane, which goes with the place where one is. */
    const told = () => page.locator('.reading .told > li > a > :last-child').allTextContents();
    const hidden = '· · ·';
    await press(page, 'v', 'n');
    expect(await steps()).toEqual(['One leads.', hidden, hidden, hidden]);
    expect(await told()).toEqual(['One leads.', hidden, hidden, hidden]);
    expect(await captions('leads')).toEqual(['StepOne leads.']);
    expect(await captions('work')).toEqual([]);
    // The first presses ask, the second ones show.
    await press(page, 'n', 'n');
    expect(await steps()).toEqual(['One leads.', 'Three work.', 'Plans go down.', hidden]);
    expect(await told()).toEqual(['One leads.', 'Three work.', 'Plans go down.', hidden]);
    expect(await captions('work')).toEqual(['StepThree work.']);
    expect(await captions('come back')).toEqual([]);
    // What has been seen stays known after going back.
    await page.waitForFunction(() => /"who-does-what":2/.test(Object.values(localStorage).join()));
    await press(page, 'p', 'p');
    expect(await steps()).toEqual(['One leads.', 'Three work.', 'Plans go down.', hidden]);
    await context.close();
  });
});
