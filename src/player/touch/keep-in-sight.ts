import { showsPages } from '../page-layout.ts';
import type { Player } from '../player.ts';

/** px that stay free around what a step has brought. */
const AIR = 24;
/** What the last step has brought: fragments, and lines of code that light up. */
const BROUGHT = '.current-fragment:not(.visually-hidden), .line.on';
/** Keys that scroll a page while there is more of it, and the part of its height by which they do. */
const SCROLLS: Readonly<Record<string, number>> = { ArrowDown: 0.3, ArrowUp: -0.3, PageDown: 0.85, PageUp: -0.85 };

/** What scrolls must be within reach of those who have only keys. */
const reachable = (box: HTMLElement, scrolls: boolean): void => {
  if (scrolls) box.tabIndex = 0;
  else box.removeAttribute('tabindex');
};

/**
 * A page may be higher than the screen. It begins at its top, what a step brings in comes into sight, and the keys that
 * scroll pages elsewhere do so here; at the end of the page they lead on.
 */
export function keepInSight(player: Player): void {
  const { reveal, deck } = player;
  const pageOf = (): HTMLElement | null =>
    showsPages() ? (reveal.getCurrentSlide()?.querySelector<HTMLElement>('.page') ?? null) : null;
  const more = (): void => {
    const page = pageOf();
    if (!page) return;
    page.toggleAttribute('data-more', page.scrollHeight - page.scrollTop - page.clientHeight > 8);
    reachable(page, page.scrollHeight > page.clientHeight + 2);
  };
  const mark = (): void => {
    more();
    const page = pageOf();
    // Only what is too wide takes movements across; elsewhere they turn the page.
    for (const box of page?.querySelectorAll<HTMLElement>('.table, .math, :has(> .katex)') ?? [])
      reachable(box, box.toggleAttribute('data-across', box.scrollWidth > box.clientWidth + 2));
  };

  player.onPlace(({ slide }, turned) => {
    const page = pageOf();
    if (!page) return;
    if (turned && !reveal.isScrollView()) page.scrollTop = 0;
    const brought = slide.querySelectorAll(BROUGHT);
    // The words of a step alone would push its picture out of sight.
    const pictures =
      slide.querySelectorAll('.steps > .current-fragment').length > 0 ? slide.querySelectorAll('.port') : [];
    show(page, [...brought, ...pictures], !turned && player.motionAllowed());
    mark();
  });
  deck.addEventListener('scroll', more, { capture: true, passive: true });
  addEventListener('resize', () => requestAnimationFrame(mark));
  requestAnimationFrame(mark);

  document.addEventListener('keydown', (event) => {
    const part = SCROLLS[event.key];
    const page = pageOf();
    if (!part || !page || event.defaultPrevented || reveal.isOverview() || reveal.isScrollView()) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || document.querySelector('dialog:modal'))
      return;
    if ((event.target as Element).closest('input,textarea,select')) return;
    const before = page.scrollTop;
    const most = page.scrollHeight - page.clientHeight;
    const wanted = Math.min(most, Math.max(0, before + part * page.clientHeight));
    if (Math.abs(wanted - before) < 2) return;
    page.scrollTo({ top: wanted, behavior: player.motionAllowed() ? 'smooth' : 'instant' });
    event.preventDefault();
  });
}

/** Scrolls no further than it takes to see all of some elements or, where they are too high, their beginning. */
function show(page: HTMLElement, elements: readonly Element[], smooth: boolean): void {
  const boxes = elements.filter((each) => page.contains(each)).map((each) => each.getBoundingClientRect());
  const seen = boxes.filter(({ width, height }) => width > 1 && height > 1);
  if (seen.length === 0) return;
  const { top, bottom } = page.getBoundingClientRect();
  const first = Math.min(...seen.map((box) => box.top)) - AIR;
  const last = Math.max(...seen.map((box) => box.bottom)) + AIR;
  const by = first < top || last - first > bottom - top ? first - top : last > bottom ? last - bottom : 0;
  if (Math.abs(by) > 1) page.scrollBy({ top: by, behavior: smooth ? 'smooth' : 'instant' });
}
