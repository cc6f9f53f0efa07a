import type { Diagnostic } from '../model/diagnostic.ts';
import type { Span } from '../model/span.ts';
import type { LessonLexer } from './lesson-lexer.ts';

/** What all parts of the reading of one lesson share. */
export interface Reading {
  readonly lexer: LessonLexer;
  /** True when the front matter asks that the items of all lists come in one by one. */
  readonly fragments: boolean;
  /**
   * True in speaker notes, where a line may open with the bold name of what it is about: text keeps the line end that
   * stands before such a mark. Everywhere else line ends are spaces.
   */
  readonly lineEnds: boolean;
  report(diagnostic: Diagnostic): void;
  /** Takes down where a comment marks what is being read as a key step. */
  markKey(span: Span): void;
}
