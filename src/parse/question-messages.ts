import type { Diagnostic } from '../model/diagnostic.ts';
import type { Span } from '../model/span.ts';

const warning = (span: Span, code: string, message: string, hint: string): Diagnostic => ({
  code,
  severity: 'warning',
  message,
  file: span.file,
  line: span.line,
  column: span.column,
  hint,
});

export const noRightAnswer = (span: Span): Diagnostic =>
  warning(
    span,
    'no-right-answer',
    'None of the answers to this question is marked as right, so it is shown as a plain list.',
    'Put an `x` into the box of each right one: `- [x] …`.',
  );

export const onlyRightAnswers = (span: Span): Diagnostic =>
  warning(
    span,
    'only-right-answers',
    'All answers to this question are marked as right, so it is shown as a plain list.',
    'Leave the box of each wrong one empty: `- [ ] …`.',
  );

export const singleAnswer = (span: Span): Diagnostic =>
  warning(
    span,
    'single-answer',
    'This question has only one answer to choose, so it is shown as a plain list.',
    'Add at least one more item with a box: `- [ ] …`.',
  );

export const explanationInAnswer = (span: Span): Diagnostic =>
  warning(
    span,
    'explanation-in-answer',
    'This explanation belongs to the last answer as it is written; it is taken for that of the question.',
    'Leave an empty line above it.',
  );

/** `answers`: whether the slide has a list that its author may have meant as answers. */
export const strayExplanation = (span: Span, answers: boolean): Diagnostic => ({
  ...warning(
    span,
    'stray-explanation',
    'This explanation belongs to no question and is shown as it is written.',
    'Put it right below the task list of a paragraph that opens with `Question:`.',
  ),
  severity: answers ? 'warning' : 'info',
});
