import type { Span } from './span.ts';

/** A brief as written. It does not know what shape anything will get. */
export interface Brief {
  readonly file: string;
  /** The level-1 heading without a lead such as "Image Generation Prompt:". */
  readonly title: string;
  /** Value of **Filename** or **File**, without quotes; null when the brief names none. */
  readonly filename: string | null;
  /** Text of the section "Alt Text"; null when there is none. */
  readonly alt: string | null;
  /** Size that it asks for its picture; null when it asks for none. */
  readonly size: PictureSize | null;
  /** Seconds out of "grasps in <15 seconds" in the success criteria; null when not said. */
  readonly graspSeconds: number | null;
  /** All bold keys above the first section, e.g. Chapter, Proficiency. */
  readonly meta: readonly Entry[];
  /** Entries of the section that describes the picture, as a tree by indentation; empty when the brief has no such section. */
  readonly drawing: readonly Entry[];
  /** Every colour that the brief names with a value, wherever it stands, in order, without repeats of the same name and value. */
  readonly palette: readonly NamedColour[];
  /** Entries of the section "Color semantics". */
  readonly semantics: readonly Entry[];
  readonly span: Span;
}

/** px */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** One line of a brief: a heading-like line, a list item or a plain line, with what stands indented below it. */
export interface Entry {
  readonly marker: 'section' | 'bullet' | 'ordinal' | 'plain';
  /** Number of an ordinal item. */
  readonly ordinal: number | null;
  /** Text before the first colon outside of quotes and parentheses, without bold marks; null when the line has no key. */
  readonly key: string | null;
  /** What follows the key, or the whole text of a line without one; markup removed, quotes kept. */
  readonly value: string;
  /** Quoted labels of the whole line, in order. */
  readonly quotes: readonly Quoted[];
  readonly colours: readonly NamedColour[];
  /** Texts in parentheses outside of quotes, without the parentheses; colour values excluded. */
  readonly parens: readonly string[];
  /** A count said in the line, in figures or words ("Seven agents", "5-7 specialists"); null when none. */
  readonly count: { readonly min: number; readonly max: number } | null;
  readonly children: readonly Entry[];
  /** The line as written, from `span.column` on, and the index in it at which the value begins (its length when there is none). */
  readonly source: { readonly text: string; readonly valueAt: number };
  readonly span: Span;
}

export interface Quoted {
  readonly text: string;
  readonly span: Span;
}

export interface NamedColour {
  /** As written before the value, e.g. `Gold`; empty when none. */
  readonly name: string;
  /** `#rrggbb`, lower case. */
  readonly hex: string;
  readonly span: Span;
}
