import type { Diagnostic } from '../model/diagnostic.ts';
import type { Span } from '../model/span.ts';

export function colourWithoutValue(span: Span, name: string, near: string | null): Diagnostic {
  return {
    ...span,
    code: 'colour-without-value',
    severity: 'error',
    message: `The colour "${name}" has no value in this brief.`,
    hint: near
      ? `Write ${near}, which has a value, or give "${name}" its own, such as ${name} (#2563eb).`
      : `Give it one where it stands, such as ${name} (#2563eb), or under "## COLOR SEMANTICS".`,
  };
}

export function countDisagrees(span: Span, said: string, found: number): Diagnostic {
  return {
    ...span,
    code: 'count-disagrees',
    severity: 'warning',
    message: `This line says ${said}, but ${found === 1 ? '1 is' : `${found} are`} listed.`,
    hint: 'The list was drawn; correct the count, or the list.',
  };
}

export function duplicateNode(span: Span, name: string, first: number): Diagnostic {
  return {
    ...span,
    code: 'duplicate-node',
    severity: 'error',
    message: `There are two things named "${name}" here; the first is on line ${first}.`,
    hint: 'Give each a name of its own, so that steps and arrows can tell them apart.',
  };
}

export function unknownInScript(span: Span, name: string, near: string | null): Diagnostic {
  return {
    ...span,
    code: 'unknown-in-script',
    severity: 'error',
    message: `"${name}" names nothing in the diagram.`,
    hint: near
      ? `Did you mean "${near}"?`
      : 'Open the item with a bold name out of the brief: a label, a section, or a note.',
  };
}

export function repeatedInScript(span: Span, name: string): Diagnostic {
  return {
    ...span,
    code: 'repeated-in-script',
    severity: 'warning',
    message: `"${name}" is already shown by an earlier step, so this step would show nothing new.`,
    hint: 'Remove the item, or name something that has not been shown.',
  };
}

export function arrowMoved(span: Span, name: string, step: string): Diagnostic {
  return {
    ...span,
    code: 'arrow-before-its-ends',
    severity: 'warning',
    message: `The step "${name}" shows arrows before both of their ends are there; they now appear with "${step}".`,
    hint: `Move "${name}" below "${step}".`,
  };
}

/** What a line says in passing, neither as a label nor in words for looks. */
export function notDrawn(span: Span, texts: readonly string[]): Diagnostic {
  return {
    ...span,
    code: 'not-drawn',
    severity: 'info',
    message: `${quoted(texts)} ${texts.length > 1 ? 'are' : 'is'} not drawn.`,
    hint: 'Put it in double quotes if it should be read in the picture.',
  };
}

/** What is quoted where nothing is named. */
export function quotedNotDrawn(span: Span, texts: readonly string[]): Diagnostic {
  return {
    ...span,
    code: 'not-drawn',
    severity: 'info',
    message: `${quoted(texts)} ${texts.length > 1 ? 'stand' : 'stands'} in a line about looks and ${texts.length > 1 ? 'are' : 'is'} not drawn.`,
    hint: 'Give it a line of its own in a section that names things if it should be read in the picture.',
  };
}

export function moreNotDrawn(span: Span, lines: number): Diagnostic {
  return {
    ...span,
    code: 'not-drawn',
    severity: 'info',
    message: `From here on ${lines === 1 ? 'one more line says something that is' : `${lines} more lines say something that is`} not drawn.`,
  };
}

export function unknownIcon(span: Span, name: string): Diagnostic {
  return {
    ...span,
    code: 'unknown-icon',
    severity: 'info',
    message: `There is no icon for "${shorten(name)}", so none is drawn.`,
  };
}

export function unknownEnds(span: Span, label: string): Diagnostic {
  return {
    ...span,
    code: 'arrow-without-ends',
    severity: 'warning',
    message: `It is not clear what the arrow ${label ? `"${shorten(label)}" ` : ''}joins, so it is not drawn.`,
    hint: 'Put it between the sections that it joins, or write it as "From A to B".',
  };
}

/** `missing` are those of the two ends that name nothing; none when both name the same thing. */
export function unknownEnd(
  span: Span,
  ends: { readonly from: string; readonly to: string },
  missing: readonly string[],
  near: string | null,
): Diagnostic {
  const [first] = missing;
  const reason =
    missing.length > 1
      ? 'as neither names anything in the picture'
      : first === undefined
        ? 'as both name the same thing'
        : `as "${shorten(first)}" names nothing in the picture`;
  return {
    ...span,
    code: 'arrow-without-ends',
    severity: 'warning',
    message: `The arrow from "${shorten(ends.from)}" to "${shorten(ends.to)}" is not drawn, ${reason}.`,
    hint: near ? `Did you mean "${near}"?` : 'Name both of its ends as they are named where they are listed.',
  };
}

export function unclearPairs(span: Span, label: string, from: number, to: number): Diagnostic {
  return {
    ...span,
    code: 'unclear-arrows',
    severity: 'warning',
    message: `It is not clear which of ${from} things the arrows ${label ? `"${shorten(label)}" ` : ''}join with which of ${to}, so they are not drawn.`,
    hint: 'Write one line for each arrow, such as "From A to B", or say that each leads to every one.',
  };
}

export function singlePrediction(span: Span): Diagnostic {
  return {
    ...span,
    code: 'single-prediction',
    severity: 'warning',
    message: 'This prediction has only one answer to choose.',
    hint: 'Add at least one more item with a box, or leave the list out: answers are then made of the names in the diagram.',
  };
}

export function noRightPrediction(span: Span): Diagnostic {
  return {
    ...span,
    code: 'no-right-prediction',
    severity: 'warning',
    message: 'None of the answers to this prediction is marked as right, so nobody learns whether they were.',
    hint: 'Put an `x` into the box of the right one: `- [x] …`.',
  };
}

export function allRightPrediction(span: Span): Diagnostic {
  return {
    ...span,
    code: 'only-right-predictions',
    severity: 'warning',
    message: 'All answers to this prediction are marked as right.',
    hint: 'Leave the box of each wrong one empty: `- [ ] …`.',
  };
}

export function nothingToDraw(span: Span): Diagnostic {
  return {
    ...span,
    code: 'nothing-to-draw',
    severity: 'error',
    message: 'The section that describes the picture names nothing that could be drawn.',
    hint: 'Put the labels of the things to draw in double quotes, one to a line.',
  };
}

export function tooMany(span: Span, limit: number): Diagnostic {
  return {
    ...span,
    code: 'too-many-things',
    severity: 'error',
    message: `More than ${limit} things are too many for one picture; the rest is left out.`,
    hint: 'Split the brief into several pictures.',
  };
}

/** `"a", "b" and "c"` */
function quoted(texts: readonly string[]): string {
  const shown = texts.slice(0, 6).map((text) => `"${shorten(text.replace(/["“”]/g, ''))}"`);
  if (texts.length > shown.length) shown.push(`${texts.length - shown.length} more`);
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

function shorten(text: string): string {
  return text.length > 90 ? `${text.slice(0, 89).trimEnd()}…` : text;
}
