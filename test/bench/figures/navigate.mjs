import { fastClock, stillness } from './fast-clock.mjs';
import { addressOf, stateOf } from './state.mjs';

const SIZES = [
  { width: 1280, height: 720 },
  { width: 1000, height: 800 },
  { width: 844, height: 390 },
  { width: 1600, height: 900 },
];
const KEYS = [
  ...['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft', 'Space', 'Space', 'Shift+Space'],
  ...['PageDown', 'PageUp', 'n', 'p', 'ArrowDown', 'ArrowUp', 'Home', 'End'],
];
/** Fifteen times as fast: the longest step takes 150 ms. */
const SPEED = 15;

/** A move is plain data, so that a property test can make them up and show the shortest way that fails. */
export const moveOf = (random) => {
  const kind = random(20);
  if (kind < 11) return { do: 'key', key: KEYS[random(KEYS.length)] };
  if (kind < 14) return { do: 'link', slide: random(1000), step: random(9) - 1 };
  if (kind < 16) return { do: 'jump', slide: random(1000) };
  if (kind < 17) return { do: 'remote', slide: random(1000), step: random(9) - 1 };
  if (kind < 18) return { do: 'resize', size: random(SIZES.length) };
  if (kind < 19) return { do: 'visit', what: ['overview', 'black', 'phone'][random(3)] };
  return { do: 'wait', ms: random(120) };
};

/** Opens a deck to be walked through, its clock going fast, with motion as most people have it. */
export async function openWalk(browser, url, at = '', size = SIZES[0]) {
  const context = await browser.newContext({ viewport: size, reducedMotion: 'no-preference', colorScheme: 'light' });
  const page = await context.newPage();
  await page.addInitScript(fastClock, SPEED);
  await page.goto(url + at);
  await page.waitForFunction(() => window.Reveal?.isReady() && document.querySelector('.bar'));
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await stillness(page);
  return { page, close: () => context.close() };
}

export async function make(page, move) {
  switch (move.do) {
    case 'key':
      return page.keyboard.press(move.key);
    case 'link':
    case 'remote':
      return page.evaluate(goTo, move);
    case 'jump': {
      const count = await page.evaluate(() => document.querySelectorAll('.slides section:not(.stack)').length);
      await page.keyboard.press('g');
      await page.keyboard.type(String(1 + (move.slide % count)));
      return page.keyboard.press('Enter');
    }
    case 'resize':
      return page.setViewportSize(SIZES[move.size]);
    case 'visit':
      return visit(page, move.what);
    default:
      return page.waitForTimeout(move.ms);
  }
}

/** Goes somewhere else and comes back, in the middle of whatever moves. */
async function visit(page, what) {
  if (what === 'phone') {
    const size = page.viewportSize();
    await page.setViewportSize({ width: 390, height: 844 });
    return page.setViewportSize(size);
  }
  const key = what === 'overview' ? 'o' : 'b';
  await page.keyboard.press(key);
  return page.keyboard.press(key);
}

/** Runs in the page: follows a link by name, or does what a remote control does through Reveal itself. */
function goTo(move) {
  const slides = [...document.querySelectorAll('.slides section:not(.stack)')];
  const slide = slides[move.slide % slides.length];
  const last = slide.querySelectorAll('.fragment').length - 1;
  const step = Math.min(move.step, last);
  if (move.do === 'remote') {
    const { h, v } = window.Reveal.getIndices(slide);
    window.Reveal.slide(h, v, step);
  } else location.hash = `#/${slide.id}${step < 0 ? '' : `/${step}`}`;
}

/** Pictures of states that were opened directly, each on a page of its own. */
export function directStates(browser, url) {
  const known = new Map();
  return async (address, size) => {
    const key = `${address} ${size.width}x${size.height}`;
    if (!known.has(key)) {
      const { page, close } = await openWalk(browser, url, address, size);
      known.set(key, JSON.stringify(await stateOf(page)));
      await close();
    }
    return known.get(key);
  };
}

/** After a series of moves the page has come to rest: answers null when it equals the state opened directly, else both. */
export async function differs(page, moves, direct) {
  for (const move of moves) await make(page, move);
  await stillness(page);
  const here = JSON.stringify(await stateOf(page));
  const address = await addressOf(page);
  const there = await direct(address, page.viewportSize());
  return here === there ? null : { address, here, there };
}
