/**
 * Runs in the page before its scripts: writes down every change of what its live regions say, once for each task in which
 * they changed, as a screen reader would hear it.
 */
export function listen() {
  window.heard = [];
  new MutationObserver((changes) => {
    const regions = new Set();
    for (const { target } of changes) {
      const region = (target instanceof Element ? target : target.parentElement)?.closest(
        '[aria-live=polite],[role=status]',
      );
      if (region && getComputedStyle(region).display !== 'none') regions.add(region);
    }
    // Emptying a region is heard by nobody.
    for (const region of regions) {
      if (region.textContent.trim()) window.heard.push(region.textContent.trim());
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

/** The deck may ask what comes next before it goes on: so many keys lead past any question, and nowhere at either end. */
const MOST_KEYS = 3;

/**
 * Steps through the whole deck with a key and back with another, and takes down what each step is announced with. A question
 * about what comes next is a step as well: it has to be heard, and only once.
 *
 * @returns for each step: where it led, and what was heard; and of all steps those with a fault, `none`, `many` or `early`
 */
export async function stepThrough(page, [on, back]) {
  const steps = [];
  let { place } = await page.evaluate(heardAfterStep);
  for (const key of [on, back]) {
    for (let idle = 0; idle < MOST_KEYS; ) {
      await page.evaluate(() => window.heard.splice(0));
      await page.keyboard.press(key);
      const step = await page.evaluate(heardAfterStep);
      const stays = step.place === place;
      idle = stays ? idle + 1 : 0;
      if (!stays || step.heard.length > 0) steps.push({ key, ...step });
      place = step.place;
    }
  }
  const faults = steps.flatMap((step) => {
    const fault = step.heard.length > 1 ? 'many' : step.heard.length < 1 ? 'none' : step.early ? 'early' : null;
    return fault ? [{ fault, ...step }] : [];
  });
  return { steps, faults };
}

/** Runs in the page: waits until all has been said, and looks whether any of it belongs to a step that has not come yet. */
async function heardAfterStep() {
  await new Promise((done) => setTimeout(done, 160));
  const slide = window.Reveal.getCurrentSlide();
  const tidy = (text) => text.replace(/\s+/g, ' ').trim();
  const textOf = (selector) => [...slide.querySelectorAll(selector)].map((each) => tidy(each.textContent));
  const hidden = textOf('.fragment:not(.visible)').filter((text) => text.length > 3);
  const shown = textOf('.fragment.visible, h1, h2, h3').join(' ');
  const { heard } = window;
  const early = hidden.some((text) => !shown.includes(text) && heard.some((words) => tidy(words).includes(text)));
  return {
    place: `${slide.id} ${slide.querySelectorAll('.fragment.visible').length}`,
    heard: [...heard],
    early,
  };
}
