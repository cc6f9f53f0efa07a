import type { Diagnostic } from '../model/diagnostic.ts';
import type { LessonLexer } from './lesson-lexer.ts';

/** What all parts of the reading of one lesson share. */
export interface Reading {
  readonly lexer: LessonLexer;
  /** True when the front matter asks that the items of all lists come in one by one. */
  readonly fragments: boolean;
  report(diagnostic: Diagnostic): void;
}
