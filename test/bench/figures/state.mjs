/**
 * All that shows where a deck is, as one text: the present slide, what of it has come in, the lit lines of its code, and the
 * pixels of its diagrams. Two pages that stand at the same state and have the same size give the same text.
 */
export function stateOf(page) {
  return page.evaluate(() => {
    const slide = window.Reveal.getCurrentSlide();
    const fragments = [...slide.querySelectorAll('.fragment')];
    const shown = fragments.map((each) => (each.classList.contains('visible') ? 1 : 0)).join('');
    const lit = [...slide.querySelectorAll('.line.on')].map((line) => line.dataset.line).join();
    const canvases = [...slide.querySelectorAll('[data-diagram] canvas')].map((canvas) => {
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      let hash = 2166136261;
      for (const word of new Uint32Array(data.buffer)) hash = Math.imul(hash ^ word, 16777619);
      return `${canvas.width}x${canvas.height}:${hash >>> 0}`;
    });
    const present = [...document.querySelectorAll('.slides section.present:not(.stack)')].filter(
      (each) => !each.parentElement.closest('section:not(.present)'),
    );
    const spot = `${slide.id} ${shown} ${lit} ${document.body.dataset.shows}`;
    const scale = Math.round(window.Reveal.getScale() * 1e4);
    return { spot, scale, present: present.map((each) => each.id).join(), canvases: canvases.join() };
  });
}

/** Address of a page's state: `#/slide/step`, as Reveal counts steps. */
export const addressOf = (page) =>
  page.evaluate(() => {
    const slide = window.Reveal.getCurrentSlide();
    const indices = [...slide.querySelectorAll('.fragment.visible')].map((each) => Number(each.dataset.fragmentIndex));
    return `#/${slide.id}/${Math.max(-1, ...indices)}`;
  });
