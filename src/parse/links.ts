import { decodeEntities } from './entities.ts';

/** What browsers skip while they read a scheme, and what hides one from the eye: white space, controls, invisible marks. */
const INVISIBLE = /[\s\p{Cc}\p{Cf}]/gu;
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;

/** Scheme of an address in lower case, as the most lenient browser would read it; null for a relative one. */
export function schemeOf(address: string): string | null {
  const plain = decodeEntities(address).replace(INVISIBLE, '');
  return SCHEME.exec(plain)?.[1]?.toLowerCase() ?? null;
}

/** Web addresses, mail addresses, relative ones and `#…`; nothing that could run code. */
export function isSafeLink(address: string): boolean {
  const scheme = schemeOf(address);
  return scheme === null || scheme === 'http' || scheme === 'https' || scheme === 'mailto';
}

/** Web addresses, relative ones and inlined bitmaps. An inlined SVG is none: it may hold scripts. */
export function isSafeImage(address: string): boolean {
  const scheme = schemeOf(address);
  if (scheme === 'data') return /^data:image\/(?:png|jpe?g|gif|webp);base64,[a-z0-9+/=]*$/i.test(address.trim());
  return scheme === null || scheme === 'http' || scheme === 'https';
}
