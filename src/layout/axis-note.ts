import type { Note } from '../model/diagram.ts';

/** What a note says of an axis: its title and what its two ends mean, each empty when it does not say. */
export interface Axis {
  readonly note: Note;
  readonly along: 'x' | 'y';
  readonly title: string;
  /** At the left or the bottom, and at the right or the top. */
  readonly low: string;
  readonly high: string;
}

const AXIS = /^(?:the\s+)?(?:(x|y)[\s-]?axis|(horizontal|vertical)(?:\s+axis)?)\s*(?:[:=–—-]|\bis\b)?\s*/i;
const ENDS = /\s+(?:vs\.?|versus|to|through|→|->|–|—|-)\s+|\s*(?:→|->|↔|<->)\s*/i;

/** Reads "X-axis: Effort (low to high)", "Vertical axis: cheap → dear"; null for a note that is about no axis. */
export function axisOf(note: Note): Axis | null {
  const found = AXIS.exec(note.text);
  if (!found || note.kind === 'title' || note.kind === 'closing') return null;
  const along = /^(?:x|h)/i.test(found[1] ?? found[2] ?? '') ? 'x' : 'y';
  const rest = note.text.slice(found[0].length).trim();
  const bracketed = /^(.*?)\s*[([]([^()[\]]*)[)\]]\s*$/.exec(rest);
  const inside = pair(bracketed?.[2] ?? '');
  if (bracketed && inside) return { note, along, title: bracketed[1] ?? '', ...inside };
  const colon = /^([^:]*):\s*(.*)$/.exec(rest);
  const after = pair(colon?.[2] ?? '');
  if (colon && after) return { note, along, title: colon[1] ?? '', ...after };
  const whole = pair(rest);
  return whole ? { note, along, title: '', ...whole } : { note, along, title: rest, low: '', high: '' };
}

function pair(text: string): { low: string; high: string } | null {
  const [low = '', high = '', ...more] = text.split(ENDS).map((part) => part.trim().replace(/^from\s+/i, ''));
  return low !== '' && high !== '' && more.length === 0 ? { low, high } : null;
}
