import { cssText, mm } from './css-values.ts';
import type { HandoutPage } from './handout-page.ts';

/** What stands in the margins of every sheet. */
export interface Running {
  /** Where the lesson belongs. */
  readonly place: string;
  readonly title: string;
  /** Where the deck is to be found. */
  readonly foot: string;
  /** What stands before, between and behind the number of the page and that of all pages. */
  readonly page: readonly [string, string, string];
  readonly direction: 'ltr' | 'rtl';
}

/** mm of an ordinary letter in a margin. */
const LETTER = 1.5;

/** The sheets of a handout, with what stands in their margins. */
export function sheetsCss(
  { width, height, margin }: HandoutPage,
  { place, title, foot, page, direction }: Running,
): string {
  const [start, end] = direction === 'ltr' ? ['left', 'right'] : ['right', 'left'];
  const [before, between, after] = page;
  const room = width / 2 - margin.side - 4;
  const type = 'font:400 8pt/11pt Inter,system-ui,sans-serif;color:#475569;white-space:nowrap;width:auto';
  const line = '.4pt solid #94a3b8';
  const head = `${type};vertical-align:bottom;padding-bottom:1.6mm;margin-bottom:${mm(margin.top * 0.29)};border-bottom:${line}`;
  const tail = `${type};vertical-align:top;margin-top:${mm(margin.bottom * 0.38)}`;
  const box = (name: string, style: string, content: string) => `@${name}{${style};content:${content}}`;
  const pages = `${cssText(before)} counter(page) ${cssText(between)} counter(pages) ${cssText(after)}`;
  return (
    `@page{size:${mm(width)} ${mm(height)};margin:${mm(margin.top)} ${mm(margin.side)} ${mm(margin.bottom)};` +
    box(`top-${start}`, `${head};text-align:${start}`, cssText(shortened(place, room))) +
    box(`top-${end}`, `${head};text-align:${end}`, cssText(shortened(title, room))) +
    box(`bottom-${start}`, `${tail};text-align:${start}`, cssText(`\u2066${shortened(foot, room)}\u2069`)) +
    box(`bottom-${end}`, `${tail};text-align:${end}`, pages) +
    '}'
  );
}

/** As much of a text as fits into half of a margin. */
function shortened(text: string, room: number): string {
  let used = 0;
  // Ideographs take twice the room.
  const fits = [...text].filter((char) => {
    used += char > '\u2e7f' ? 2 * LETTER : LETTER;
    return used <= room;
  });
  return used <= room ? text : `${fits.slice(0, -1).join('').trimEnd()}…`;
}
