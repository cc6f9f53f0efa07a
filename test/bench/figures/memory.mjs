/** Runs in the page before its scripts: counts the frames in which something is drawn on a canvas of a slide that is not shown. */
export function watchHidden() {
  window.hiddenFrames = 0;
  const { clearRect } = CanvasRenderingContext2D.prototype;
  // Every picture begins with clearing its canvas.
  CanvasRenderingContext2D.prototype.clearRect = function (...area) {
    const slide = this.canvas.closest?.('.slides section');
    if (slide && window.walking && !slide.classList.contains('present')) window.hiddenFrames++;
    return clearRect.apply(this, area);
  };
}

/** Bytes that scripts hold after everything that can be given back was given back. */
export async function heapOf(session) {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

/**
 * Walks through the whole deck so many times, forward and back by turns, and rests a moment on every slide with a diagram.
 *
 * @returns MB of the heap after each walk, the most stages that lived at the same time, and drawn frames on hidden slides
 */
export async function walkDeck(page, walks, rest) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  const heaps = [];
  let stages = 0;
  let hidden = 0;
  for (let walk = 0; walk < walks; walk++) {
    const seen = await page.evaluate(walkOnce, { back: walk % 2 === 1, rest });
    stages = Math.max(stages, seen.stages);
    hidden += seen.hidden;
    heaps.push((await heapOf(session)) / 2 ** 20);
  }
  await session.detach();
  return { heaps, stages, hidden };
}

/** Runs in the page. */
async function walkOnce({ back, rest }) {
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  let stages = 0;
  window.hiddenFrames = 0;
  for (let last = null; ; ) {
    window.Reveal[back ? 'prev' : 'next']();
    window.walking = false;
    await frame();
    const slide = window.Reveal.getCurrentSlide();
    const place = `${slide.id} ${slide.querySelectorAll('.fragment.visible').length}`;
    if (place === last) break;
    last = place;
    window.walking = true;
    if (slide.querySelector('[data-diagram]')) await pause(rest);
    const live = new Set(
      [...document.querySelectorAll('.slides canvas')].map((each) => each.closest('[data-diagram]')),
    );
    live.delete(null);
    stages = Math.max(stages, live.size);
  }
  return { stages, hidden: window.hiddenFrames };
}
