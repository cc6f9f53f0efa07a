import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fixturePage, scene } from './fixture.ts';
import { LISTEN, picture, place } from './player-page.ts';
import { suite } from './suite.ts';

const last = scene.steps.length;

const deck = suite(fixturePage);

/** Time passes only by `advance`, timers included, so that fifteen seconds take none. */
const TIME = `(() => {
  let now = 1000;
  let acts = [];
  let timers = new Map();
  let ids = 1;
  const real = window.setTimeout.bind(window);
  const realClear = window.clearTimeout.bind(window);
  window.startTime = () => {
    now = performance.now();
    performance.now = () => now;
    window.requestAnimationFrame = (act) => acts.push(act);
    window.setTimeout = (act, ms = 0) => { timers.set(++ids, { act, at: now + ms }); return -ids; };
    window.clearTimeout = (id) => { if (id < 0) timers.delete(-id); else realClear(id); };
    window.advance = async (ms) => {
      const end = now + ms;
      while (now < end) {
        now = Math.min(end, now + 40);
        for (const [id, { act, at }] of [...timers]) if (at <= now && timers.delete(id)) act();
        const due = acts;
        acts = [];
        for (const act of due) act(now);
        await new Promise((done) => real(done, 0));
      }
    };
  };
})()`;

declare global {
  interface Window {
    startTime?(): void;
  }
}

async function open(at: string, more = {}): Promise<Page> {
  const { page } = await deck.open({ at, reducedMotion: false, before: `${TIME};${LISTEN}`, ...more });
  await page.evaluate(() => window.startTime?.());
  await page.evaluate(() => {
    window.said = [];
  });
  return page;
}
const advance = (page: Page, ms: number) => page.evaluate((ms) => window.advance?.(ms), ms);
const step = async (page: Page) => Number((await place(page)).split(' ')[1]);
const button = (page: Page) => page.locator('.playing');

describe('a step', () => {
  it('is played again from the state before it, and says again what it brings', async () => {
    const page = await open('#/crew-slide/2');
    const whole = await picture(page);
    await page.keyboard.press('r');
    await advance(page, 40);
    const early = await picture(page);
    expect(early).not.toBe(whole);
    await advance(page, 600);
    expect(await picture(page)).not.toBe(early);
    expect(await step(page)).toBe(3);
    await advance(page, 8000);
    expect(await picture(page)).toBe(whole);
    expect(await page.evaluate(() => window.said)).toEqual([scene.steps[2]?.caption]);
    await page.context().close();
  });

  it('shows the state before it, and then itself, to who wants no motion', async () => {
    const page = await open('#/crew-slide/2', { reducedMotion: true });
    const whole = await picture(page);
    await page.keyboard.press('r');
    await advance(page, 40);
    const before = await picture(page);
    await advance(page, 400);
    expect(await picture(page)).toBe(before);
    await advance(page, 1200);
    expect(await picture(page)).toBe(whole);
    const direct = (await deck.open({ at: '#/crew-slide/1' })).page;
    expect(before).toBe(await picture(direct));
    await direct.context().close();
    await page.context().close();
  });
});

describe('the whole build', () => {
  it('plays from its beginning, from wherever one is, in the time that the brief plans, and says each step', async () => {
    const page = await open('#/crew-slide/3');
    await page.keyboard.press('Shift+R');
    await advance(page, 100);
    expect(await step(page)).toBe(0);
    expect(await button(page).isVisible()).toBe(true);
    const times: number[] = [];
    let now = 100;
    for (let seen = 0; now < 20_000 && (await button(page).isVisible()); now += 200) {
      await advance(page, 200);
      const at = await step(page);
      if (at !== seen) times.push(now);
      seen = at;
    }
    expect(times).toHaveLength(last);
    expect(Math.abs(now - (scene.seconds ?? 0) * 1000)).toBeLessThan(500);
    const gaps = times.slice(1).map((time, i) => time - (times[i] ?? 0));
    for (const [i, gap] of gaps.entries()) expect(gap + 250).toBeGreaterThan(scene.steps[i]?.duration ?? 0);
    const said = await page.evaluate(() => window.said);
    expect(said).toEqual(['Slide crew.', ...scene.steps.map(({ caption }) => caption)]);
    expect(await page.evaluate(() => location.hash)).toMatch(/^#\/crew-slide/);
    await advance(page, 6000);
    const direct = (await deck.open({ at: `#/crew-slide/${last - 1}` })).page;
    expect(await picture(page)).toBe(await picture(direct));
    await direct.context().close();
    await page.context().close();
  });

  it('stands still while it is held, by key and by button, and goes on from there', async () => {
    const page = await open('#/crew-slide');
    await page.keyboard.press('Shift+R');
    await advance(page, 900);
    await page.keyboard.press('k');
    await advance(page, 20);
    const [held, at] = [await picture(page), await step(page)];
    expect(at).toBe(1);
    await advance(page, 6000);
    expect(await picture(page)).toBe(held);
    expect(await step(page)).toBe(1);
    expect(await button(page).innerText()).toBe('Go on');
    await button(page).getByRole('button').click();
    await advance(page, 300);
    expect(await picture(page)).not.toBe(held);
    await advance(page, 4000);
    expect(await step(page)).toBeGreaterThan(1);
    await page.context().close();
  });

  it('ends with whatever leads elsewhere, and there', async () => {
    const page = await open('#/crew-slide');
    for (const [act, where] of [
      [() => page.keyboard.press('PageUp'), /^crew-slide 1/],
      [() => page.keyboard.press('PageDown'), /^crew-slide 3/],
      [() => page.keyboard.press('Escape'), /^crew-slide 2/],
      [
        () =>
          page.evaluate(() =>
            document.body.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch', bubbles: true })),
          ),
        /^crew-slide 2/,
      ],
      [() => page.evaluate(() => window.Reveal.slide(1, 0)), /^text/],
    ] as const) {
      await page.evaluate(() => window.Reveal.slide(2, 0, -1));
      await page.keyboard.press('Shift+R');
      while ((await step(page)) < 2) await advance(page, 100);
      await act();
      await advance(page, 4000);
      expect(await place(page)).toMatch(where);
      expect(await button(page).isVisible()).toBe(false);
    }
    await page.context().close();
  });

  it('shows still states at the same pace to who wants no motion', async () => {
    const page = await open('#/crew-slide', { reducedMotion: true });
    await page.keyboard.press('Shift+R');
    const seen = new Set<number | null>();
    for (let now = 0; now < 16_000; now += 250) {
      await advance(page, 250);
      seen.add(await picture(page));
    }
    expect(seen.size).toBe(last + 1);
    expect(await step(page)).toBe(last);
    await page.context().close();
  });

  it('plays lists and code as well, and nothing where there is nothing', async () => {
    const page = await open('#/text');
    await page.keyboard.press('Shift+R');
    await advance(page, 9000);
    expect(await place(page)).toBe('text 2');
    await page.evaluate(() => window.Reveal.slide(0));
    await page.keyboard.press('Shift+R');
    expect(await button(page).isVisible()).toBe(false);
    await page.context().close();
  });
});
