import type { Span } from './span.ts';

/** A lesson as written: slides of blocks, with where each block stands. Knows nothing of HTML or Reveal. */
export interface Document {
  readonly file: string;
  /** Front matter `title`, else the first heading, else the lesson's name. */
  readonly title: string;
  /** BCP 47 tag from front matter `lang`/`language`, else `en`. */
  readonly language: string;
  /** How long the lesson is planned to take, from front matter `duration`; null when it does not say. */
  readonly minutes: number | null;
  /** The whole front matter as parsed (YAML core schema); unknown keys are kept. */
  readonly meta: Readonly<Record<string, unknown>>;
  readonly slides: readonly Slide[];
}

export interface Slide {
  /** Stable slug out of the heading; unique in the lesson (`-2`, `-3` … for repeats). */
  readonly id: string;
  /** 1 and 2 stand side by side; 3 is a sub-slide below the last of those. */
  readonly depth: 1 | 2 | 3;
  /** Inline content of the heading; null for a slide begun by `---`, which then continues without a title. */
  readonly heading: readonly Inline[] | null;
  readonly blocks: readonly Block[];
  /** Speaker notes: what follows a `Note:` or `Notes:` line. */
  readonly notes: readonly Block[];
  /** How long it is planned to be shown, from a comment `<!-- minutes: 3 -->`; null when it does not say. */
  readonly minutes: number | null;
  readonly span: Span;
}

export type Block =
  | Paragraph
  | Heading
  | List
  | Code
  | Table
  | Quote
  | Admonition
  | Image
  | MathBlock
  | RawText
  | Question;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly inlines: readonly Inline[];
  readonly span: Span;
}

/** A heading inside a slide: levels 4 to 6. */
export interface Heading {
  readonly kind: 'heading';
  readonly level: 4 | 5 | 6;
  readonly inlines: readonly Inline[];
  readonly span: Span;
}

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  /** Number of the first item of an ordered list. */
  readonly start: number;
  readonly items: readonly ListItem[];
  readonly span: Span;
}

export interface ListItem {
  readonly blocks: readonly Block[];
  /** GFM task: true or false; null for an ordinary item. */
  readonly checked: boolean | null;
  /** True when the author asked that this item comes in one step at a time. */
  readonly fragment: boolean;
  /** Where its author marks it as a key step, one to be seen on paper; absent when it is none. */
  readonly key?: Span;
  /** In a slide at one of its steps: that it comes in with a later one. A lesson has none. */
  readonly later?: true;
  readonly span: Span;
}

export interface Code {
  readonly kind: 'code';
  /** First word of the info string, lower case; empty when none. */
  readonly language: string;
  readonly text: string;
  /** Line steps out of `{1-3|5}`: for each step the inclusive ranges of lines to highlight, from 1. Empty: no highlighting. */
  readonly steps: readonly (readonly LineRange[])[];
  /** From `title="…"` in the info string. */
  readonly title: string | null;
  /** In a slide at one of its steps: index of the line step that is lit, null for none. A lesson has none. */
  readonly lit?: number | null;
  readonly span: Span;
}

export interface LineRange {
  readonly from: number;
  readonly to: number;
}

export interface Table {
  readonly kind: 'table';
  readonly align: readonly ('left' | 'center' | 'right' | null)[];
  readonly head: readonly (readonly Inline[])[];
  readonly rows: readonly (readonly (readonly Inline[])[])[];
  readonly span: Span;
}

export interface Quote {
  readonly kind: 'quote';
  readonly blocks: readonly Block[];
  readonly span: Span;
}

export interface Admonition {
  readonly kind: 'admonition';
  readonly variant: 'note' | 'tip' | 'info' | 'important' | 'warning' | 'caution' | 'danger';
  /** The author's own title; empty when the variant's name serves. */
  readonly title: readonly Inline[];
  readonly blocks: readonly Block[];
  readonly span: Span;
}

/** A check of understanding: what is asked, answers to choose from, and why the right ones are right. */
export interface Question {
  readonly kind: 'question';
  readonly asked: readonly Inline[];
  /** What stands between the question and its options, such as the code that it is about. */
  readonly blocks: readonly Block[];
  /** Two or more, of which at least one is right and at least one is not; none in the rest of a question that was parted. */
  readonly options: readonly Option[];
  /** Holds nothing where the author explains nothing. */
  readonly explanation: Passage;
  readonly span: Span;
}

export interface Option {
  /** Never empty. */
  readonly blocks: readonly Block[];
  readonly right: boolean;
  /** What is said to those who chose it. */
  readonly feedback: Passage;
  readonly fragment: boolean;
  /** As of an item. */
  readonly key?: Span;
  readonly later?: true;
  readonly span: Span;
}

export interface Passage {
  readonly blocks: readonly Block[];
}

/** An image that stands as a block of its own. It may turn out to be a live diagram. */
export interface Image {
  readonly kind: 'image';
  /** As written. */
  readonly src: string;
  readonly alt: string;
  readonly title: string | null;
  readonly span: Span;
}

export interface MathBlock {
  readonly kind: 'math';
  readonly tex: string;
  readonly span: Span;
}

/** HTML or JSX that is not on the list of harmless elements: shown as the text it is. */
export interface RawText {
  readonly kind: 'raw';
  readonly text: string;
  readonly span: Span;
}

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis' | 'delete'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | {
      readonly kind: 'link';
      readonly href: string;
      readonly title: string | null;
      readonly children: readonly Inline[];
    }
  | {
      readonly kind: 'image';
      readonly src: string;
      readonly alt: string;
      readonly title: string | null;
      readonly span: Span;
    }
  /** In a deck, what an image within a line turned into: its size in em of the text around it. A lesson has none. */
  | {
      readonly kind: 'picture';
      readonly url: string;
      readonly alt: string;
      readonly width: number;
      readonly height: number;
    }
  | { readonly kind: 'math'; readonly tex: string; readonly span: Span }
  /** A harmless element such as `kbd` or `sub`, without attributes. */
  | { readonly kind: 'element'; readonly name: string; readonly children: readonly Inline[] }
  | { readonly kind: 'break' };
