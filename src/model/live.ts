import type { Diagnostic } from './diagnostic.ts';

/** What the preview's server tells the page that it serves. */
export type LiveMessage =
  | { readonly kind: 'update'; readonly update: LiveUpdate }
  | { readonly kind: 'problems'; readonly problems: readonly LiveProblem[] };

/** What has changed in a deck since the revision before. */
export interface LiveUpdate {
  /** Of the deck that the page then shows. A page of any other than the one before must load anew. */
  readonly revision: string;
  readonly title: string;
  /** All slides as stacks, when slides came, went, moved or changed their ids; null when they are the same ones. */
  readonly stacks: readonly (readonly LiveSlide[])[] | null;
  /** The `<section>` of each slide that changed, by its id. */
  readonly slides: Readonly<Record<string, string>>;
  /** The scene of each diagram that changed, as JSON, by the diagram's id. */
  readonly scenes: Readonly<Record<string, string>>;
  /** The style sheet, when it changed; else null. */
  readonly style: string | null;
}

export interface LiveSlide {
  readonly id: string;
  /** The id that it had before; null when it is new. */
  readonly was: string | null;
}

/** A diagnostic with what is needed to show it. */
export interface LiveProblem extends Diagnostic {
  /** The source line, or what of it stands around the column; empty when there is none. */
  readonly source: string;
  /** How many characters of `source` come before the place. */
  readonly caret: number;
}
