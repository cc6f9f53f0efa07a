import type { Code } from '../model/document.ts';

/** What the page needs and only Node can give. */
export interface PageParts {
  /** Lines of code as HTML, each a `<span class="line" data-line="n">` that ends in its line feed. */
  highlight(code: Code): string;
  /** A formula as HTML. */
  math(tex: string, display: boolean): string;
  /** Style sheet, put into the page itself. */
  readonly css: string;
  /** The player: a relative address, or its text, to be put into the page. */
  readonly script: { readonly src: string } | { readonly text: string };
  /** SHA-256 of a text in UTF-8, base64. */
  hash(text: string): string;
  /** False for a preview, whose server adds scripts of its own: the page then carries no content security policy. */
  readonly guarded?: boolean;
}
