import type { Span } from './span.ts';

export type Severity = 'error' | 'warning' | 'info';

/** A remark about what the author wrote. Mistakes of a user are values like this one, never exceptions. */
export interface Diagnostic extends Span {
  /** Stable, kebab-case, e.g. `unknown-colour`. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence that says what is wrong. */
  readonly message: string;
  /** One sentence that says what to do about it. */
  readonly hint?: string;
}

/** What a stage hands on: its value, and what it had to say about the input. */
export interface Outcome<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}
