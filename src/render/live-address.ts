/** The address of a deck, without a place in it. */
export const deckAddress = (url: string): string => url.replace(/#.*$/s, '');

/** The address of a slide, or of a step of it, in a deck that is published at `url`. */
export function liveAddress(url: string, slide: string, step?: string): string {
  const names = [slide, ...(step === undefined ? [] : [step])].map(encodeURIComponent);
  return `${deckAddress(url)}#/${names.join('/')}`;
}

/** An address as it is shown and typed: without what a browser adds by itself, and in the letters of its language. */
export function shownAddress(address: string): string {
  const short = address.replace(/^https?:\/\//i, '').replace(/\/index\.html(?=$|#)/i, '/');
  try {
    return decodeURI(short);
  } catch {
    return short;
  }
}
