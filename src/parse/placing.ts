import type { Token } from 'marked';
import { indentOf, type Region } from './positions.ts';

/** A token, and the offset in its region at which its text begins, leading white space skipped. */
export interface Placed {
  readonly token: Token;
  readonly offset: number;
}

/** Finds where each token stands. Marked's tokens are slices of its input in order, save for a few that it rewrites. */
export function placeTokens(tokens: readonly Token[], region: Region): Placed[] {
  const placed: Placed[] = [];
  let cursor = 0;
  for (const token of tokens) {
    const { raw } = token;
    let start = cursor;
    if (region.text.startsWith(raw, cursor)) cursor += raw.length;
    else {
      // A rewritten token is found again by its first line, without the box of a task.
      const lead = firstLine(raw.replace(/^\[[ xX]\] /, ''));
      const found = lead === '' ? -1 : region.text.indexOf(lead, cursor);
      if (found >= 0) {
        start = found;
        cursor = found + lead.length;
      }
    }
    if (token.type !== 'space') placed.push({ token, offset: start + (token.type === 'code' ? 0 : indentOf(raw)) });
  }
  return placed;
}

function firstLine(text: string): string {
  const trimmed = text.trim();
  const end = trimmed.indexOf('\n');
  return end < 0 ? trimmed : trimmed.slice(0, end);
}
