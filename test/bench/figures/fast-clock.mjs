/**
 * Runs in the page before its scripts: time that is read from `performance.now` and from frames passes so many times as fast,
 * so that animations are short and no less intricate. `pending()` tells how many frames are asked for.
 */
export function fastClock(speed) {
  const now = performance.now.bind(performance);
  const ask = window.requestAnimationFrame.bind(window);
  const cancel = window.cancelAnimationFrame.bind(window);
  const asked = new Set();
  performance.now = () => now() * speed;
  window.requestAnimationFrame = (act) => {
    const id = ask((time) => {
      asked.delete(id);
      act(time * speed);
    });
    asked.add(id);
    return id;
  };
  window.cancelAnimationFrame = (id) => {
    asked.delete(id);
    cancel(id);
  };
  window.framesAsked = () => asked.size;
  window.realFrame = () => new Promise((done) => ask(done));
}

/** Waits in the page until nothing has been asked for over some frames, at most for the given ms. */
export function stillness(page, most = 4000) {
  return page.evaluate(async (most) => {
    const until = Date.now() + most;
    let still = 0;
    while (still < 4 && Date.now() < until) {
      await window.realFrame();
      still = window.framesAsked() === 0 ? still + 1 : 0;
    }
  }, most);
}
