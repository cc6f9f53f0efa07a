import { element } from './element.ts';

/** Adds the styles of a part to the page, once it is used. */
export function addStyles(css: string): void {
  document.head.append(element('style', {}, css));
}
