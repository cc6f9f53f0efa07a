import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Ways in which a deck is looked at: colours, and the size of the window. */
export const VIEWS = {
  light: { colorScheme: 'light', viewport: { width: 1280, height: 720 } },
  dark: { colorScheme: 'dark', viewport: { width: 1280, height: 720 } },
  phone: { colorScheme: 'light', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};

/** Opens a deck with axe in it, which the page's own policy would not let in. */
export async function openChecked(browser, url, view) {
  const context = await browser.newContext({ ...view, reducedMotion: 'reduce', bypassCSP: true });
  const page = await context.newPage();
  await page.addInitScript(source);
  await page.goto(url);
  await page.waitForFunction(() => window.Reveal?.isReady() && document.querySelector('.bar'));
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return { page, close: () => context.close() };
}

/** What axe finds wrong with the page as it stands: a line for each element, `rule: selector, why`. */
export function violations(page) {
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'], preload: false });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}, ${failureSummary.replace(/\s+/g, ' ')}`),
    );
  });
}

/** Goes through a deck state by state, to its end, and calls back at each. Answers how many states there were. */
export async function everyState(page, look) {
  const states = await page.evaluate(() =>
    [...document.querySelectorAll('.slides section:not(.stack)')].flatMap((slide) => {
      const steps = new Set([...slide.querySelectorAll('.fragment')].map((each) => Number(each.dataset.fragmentIndex)));
      return [-1, ...[...steps].sort((a, b) => a - b)].map((step) => ({ id: slide.id, step }));
    }),
  );
  for (const { id, step } of states) {
    await page.evaluate(
      ({ id, step }) => {
        const { h, v } = window.Reveal.getIndices(document.getElementById(id));
        window.Reveal.slide(h, v, step);
        return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 60))));
      },
      { id, step },
    );
    await look(`${id}/${step}`);
  }
  return states.length;
}
