import type { RevealApi } from 'reveal.js';
import type { Settings } from './settings.ts';

/** Name of the setting: `page`, `slides`, or as the screen demands. The page's first script reads it as well. */
export const LAYOUT = 'layout';

/** Slides have a size of their own and are scaled; pages are as large as the screen. */
const SLIDES = { width: 1280, height: 720, minScale: 0.1, maxScale: 4 } as const;
const PAGES = { width: '100%', height: '100%', minScale: 1, maxScale: 1 } as const;

/** Whether slides are shown as pages. The page's first script decides, before anything is painted, and at each resize. */
export const showsPages = (): boolean => document.documentElement.classList.contains('reflow');

/** Sizes for Reveal to start with. */
export const slideSize = (): typeof SLIDES | typeof PAGES => (showsPages() ? PAGES : SLIDES);

/** Goes with the screen. Call it before Reveal starts, so that at each resize it hears of the layout before it measures. */
export function followLayout(reveal: RevealApi, settings: Settings): void {
  let pages = showsPages();
  addEventListener('resize', () => {
    if (pages === showsPages()) return;
    pages = showsPages();
    if (!reveal.isReady()) return;
    if (reveal.isOverview()) reveal.toggleOverview(false);
    const size = slideSize();
    // `configure` would make everything anew, and forget in the scroll view which slide shows; measuring again is enough.
    Object.assign(reveal.getConfig(), size);
    const style = reveal.getViewportElement()?.style;
    style?.setProperty('--slide-width', cssLength(size.width));
    style?.setProperty('--slide-height', cssLength(size.height));
  });
  const again = (): void => void dispatchEvent(new Event('resize'));
  // A keyboard was put to a tablet, or taken from it.
  matchMedia('(pointer:coarse)').addEventListener('change', again);
  settings.on(LAYOUT, (value) => {
    const { dataset } = document.documentElement;
    // A copy that follows another window has no layout of its own.
    if (dataset.layout) dataset.layout = value ?? 'auto';
    again();
  });
}

const cssLength = (length: number | string): string => (typeof length === 'number' ? `${length}px` : length);
