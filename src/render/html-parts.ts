import type { Code } from '../model/document.ts';
import type { PartName } from '../model/parts.ts';

/** A script of a page: a relative address, or its text, to be put into the page. */
export type PageScript = { readonly src: string } | { readonly text: string };

/** What the page needs and only Node can give. */
export interface PageParts {
  /** Lines of code as HTML, each a `<span class="line" data-line="n">` that ends in its line feed. */
  highlight(code: Code): string;
  /** A formula as HTML. */
  math(tex: string, display: boolean): string;
  /** Style sheet, put into the page itself. */
  readonly css: string;
  /** The player. */
  readonly script: PageScript;
  /** What the player loads when it is first used. */
  readonly later: ReadonlyMap<PartName, PageScript>;
  /** The address of a picture, as a deck names it: relative to the page, or the picture itself. */
  picture(url: string): string;
  /** What lets a page be installed, and opened without a network; absent where that is not to be. Relative addresses. */
  readonly offline?: { readonly manifest: string; readonly worker: string };
  /** SHA-256 of a text in UTF-8, base64. */
  hash(text: string): string;
  /**
   * For paper, where nothing moves and nobody clicks but on links: where a link of the author's leads, null when it leads
   * nowhere that a reader could get to from a page of paper. Absent for a page that is looked at on a screen.
   */
  readonly paper?: { link(href: string): string | null };
  /** False for a preview, whose server adds scripts of its own: the page then carries no content security policy. */
  readonly guarded?: boolean;
}
