import { escapeXml } from './escape-xml.ts';
import { liveAddress, shownAddress } from './live-address.ts';
import { qrSvg } from './qr.ts';

/**
 * Where a slide, or a step of it, is to be seen live: as a code for whoever holds the paper, and as a line to click and
 * to type. A step's line has only what it adds to that of its slide. Both are empty where it is not known where the deck
 * is published.
 */
export function addressHtml(slide: string, step: string | undefined, url: string): { code: string; line: string } {
  if (url === '') return { code: '', line: '' };
  const address = liveAddress(url, slide, step);
  const shown = shownAddress(address);
  const line = step === undefined ? shown : `… ${shown.slice(shown.lastIndexOf('/'))}`;
  const href = escapeXml(address);
  return {
    code: `<a class="live" href="${href}" aria-hidden="true">${qrSvg(address)}</a>`,
    line: `<p class="where" dir="ltr"><a href="${href}">${escapeXml(line)}</a></p>`,
  };
}
