import type { Entry } from '../model/brief.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { ColourBook } from './colour-book.ts';
import type { ChannelDraft, GroupDraft, NoteDraft } from './draft.ts';

/** Colours of a line that speaks of a section as a whole, with the words that say what each is for. */
export interface ColourUse {
  readonly hex: string;
  readonly purpose: string;
  /** What the line's key says is coloured: `border`, `background`; empty for `Color`. */
  readonly part: string;
}

/** All that reading has found so far. */
export interface Context {
  readonly colours: ColourBook;
  readonly paletteNames: readonly string[];
  readonly diagnostics: Diagnostic[];
  readonly groups: GroupDraft[];
  readonly channels: ChannelDraft[];
  readonly notes: NoteDraft[];
  /** Words that say how the whole is arranged. */
  readonly hints: string[];
  /** What is said of all nodes of the diagram. */
  readonly rules: Entry[];
  /** Entries that give colours a meaning. */
  readonly semantics: Entry[];
  /** Lines that only say that arrows join things. */
  readonly joins: readonly Entry[];
  /** What the lines of the brief name, apart from those that are about arrows. */
  readonly names: ReadonlySet<string>;
  /** Numbers of lines that were acted on as a whole, so that none of their words is left. */
  readonly understood: Set<number>;
  /** Numbers of lines about arrows that others name, so that their words for looks are acted on. */
  readonly described: Set<number>;
  /** Nodes made so far; there is a limit. */
  made: number;
}

/** More things than this are no picture. */
export const MOST_NODES = 120;
