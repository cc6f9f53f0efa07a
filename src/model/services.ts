import type { Diagnostic, Outcome } from './diagnostic.ts';
import type { Image } from './document.ts';
import type { TextMeasure } from './layout.ts';
import type { Span } from './span.ts';

/** What compiling asks of the world outside. The command line answers out of files, a test may answer out of memory. */
export interface Services {
  /** Measures text in the shipped font. Asked only once a diagram is to be laid out. */
  measure(): Promise<TextMeasure>;
  /** What the image of a lesson turned out to be; null, with an error, when it may not or cannot be shown. */
  findPicture(image: Image): Promise<Outcome<Found | null>>;
  /** What keeps a formula from being set; null when nothing does. */
  checkFormula(tex: string, display: boolean, span: Span): Promise<Diagnostic | null>;
}

export type Found =
  /** A brief stands for it, so it becomes a live diagram. `file` is named in diagnostics. */
  | { readonly kind: 'brief'; readonly source: string; readonly file: string }
  /** An ordinary picture; `url` as the page is to ask for it, width and height in px. */
  | { readonly kind: 'picture'; readonly url: string; readonly width: number; readonly height: number }
  /** Nowhere to be had from here; its alternative text takes its place. */
  | { readonly kind: 'absent' };
