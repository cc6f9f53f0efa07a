import type { Inline } from '../model/document.ts';
import { LEADS, type Lead } from './words/leads.ts';

/** A lead with its colon; a question may have a number, which stays: `Question 3: Who?` asks `3. Who?`. */
const opening = (lead: Lead): RegExp =>
  new RegExp(`^\\s*(?:${LEADS[lead].join('|')})(?:\\s+(\\d{1,3}))?\\s*[:：]\\s*`, 'iu');
/** The same without its colon, for a lead in bold whose colon stands behind it. */
const bare = (lead: Lead): RegExp => new RegExp(`^\\s*(?:${LEADS[lead].join('|')})(?:\\s+(\\d{1,3}))?\\s*$`, 'iu');
/** Within running text only a capital makes it a lead. */
const within = (lead: Lead): RegExp => new RegExp(`(?:^|\\s)(?:${LEADS[lead].join('|')})\\s*[:：](?=\\s|$)`, 'u');

const table = (make: (lead: Lead) => RegExp): Readonly<Record<Lead, RegExp>> => ({
  question: make('question'),
  explanation: make('explanation'),
  predict: make('predict'),
});
const OPENING = table(opening);
const BARE = table(bare);
const WITHIN = table(within);
const COLON = /^\s*[:：]\s*/;

/** Text that opens with a lead, without it; null for any other. The lead may be bold or slanted, its colon in or behind it. */
export function takeLead(inlines: readonly Inline[], lead: Lead): readonly Inline[] | null {
  const [first, ...rest] = inlines;
  if (first?.kind === 'text') {
    const match = OPENING[lead].exec(first.text);
    return match && [...numbered(match, first.text.slice(match[0].length)), ...rest];
  }
  if (first?.kind !== 'strong' && first?.kind !== 'emphasis') return null;
  const [word, ...others] = first.children;
  if (word?.kind !== 'text') return null;
  const match = OPENING[lead].exec(word.text);
  if (match) {
    const left = word.text.slice(match[0].length);
    const children = left === '' ? others : [{ ...word, text: left }, ...others];
    const after = children.length > 0 ? [{ ...first, children }, ...rest] : trimmedStart(rest);
    return [...numbered(match, ''), ...after];
  }
  const [next, ...behind] = rest;
  const named = others.length === 0 ? BARE[lead].exec(word.text) : null;
  if (!named || next?.kind !== 'text' || !COLON.test(next.text)) return null;
  return [...numbered(named, next.text.replace(COLON, '')), ...behind];
}

/**
 * Text in two where a lead begins within it, as where its author left no empty line before it: what stands before, and what
 * follows the lead. Null when there is none.
 */
export function splitAtLead(
  inlines: readonly Inline[],
  lead: Lead,
): readonly [before: readonly Inline[], after: readonly Inline[]] | null {
  for (const [i, node] of inlines.entries()) {
    const before = inlines.slice(0, i);
    if (node.kind === 'text') {
      const found = WITHIN[lead].exec(node.text);
      if (!found || (i === 0 && found.index === 0)) continue;
      const head = node.text.slice(0, found.index).trimEnd();
      const tail = node.text.slice(found.index + found[0].length).trimStart();
      return [
        [...before, ...numbered(null, head)],
        [...numbered(null, tail), ...inlines.slice(i + 1)],
      ];
    }
    if (i === 0 || (node.kind !== 'strong' && node.kind !== 'emphasis')) continue;
    const after = takeLead(inlines.slice(i), lead);
    if (after) return [trimmedEnd(before), after];
  }
  return null;
}

function numbered(match: RegExpExecArray | null, text: string): readonly Inline[] {
  const whole = `${match?.[1] ? `${match[1]}. ` : ''}${text}`;
  return whole === '' ? [] : [{ kind: 'text', text: whole }];
}

function trimmedStart([first, ...rest]: readonly Inline[]): readonly Inline[] {
  if (!first) return [];
  return first.kind === 'text' ? [...numbered(null, first.text.trimStart()), ...rest] : [first, ...rest];
}

function trimmedEnd(inlines: readonly Inline[]): readonly Inline[] {
  const last = inlines.at(-1);
  return last?.kind === 'text' ? [...inlines.slice(0, -1), ...numbered(null, last.text.trimEnd())] : inlines;
}
