import type { Entry } from '../model/brief.ts';
import type { Channel } from '../model/diagram.ts';
import { arrowWords } from './arrow-words.ts';
import type { Context } from './context.ts';
import type { ChannelDraft } from './draft.ts';
import { withoutEmoji } from './emoji.ts';
import { outsideQuotes } from './entry-text.ts';
import { AT_ONCE, BOTH_WAYS, IN_TURN } from './manner-words.ts';
import { colourUses } from './paint.ts';

/**
 * Reads a line such as `Arrows flowing down: "Specifications & Contracts"`, which is about one channel unless it names
 * a path of several: `Sea → Cloud → Rain`.
 */
export function readChannels(entry: Entry, context: Context): ChannelDraft[] {
  const words = outsideQuotes(`${entry.key ?? ''} ${entry.value}`);
  const { ends, labels, plainLabel } = arrowWords(entry);
  const shown = labels.length > 0 ? labels.map(({ text }) => withoutEmoji(text).text) : [plainLabel];
  const label = shown[0] ?? '';
  const bothWays = BOTH_WAYS.test(words);
  const draft: ChannelDraft = {
    label,
    direction: directionIn(words),
    leftwards: LEFTWARDS.test(words),
    bothWays,
    backLabel: (bothWays ? shown[1] : '') ?? '',
    colour: colourUses(entry, context)[0]?.hex ?? null,
    mark: markIn(`${label} ${words}`),
    manner: mannerIn(words),
    single:
      /\b(?:single|one|large|big|an|a)\b[^,;]{0,40}\barrow\b/i.test(words) ||
      (/\barrow\b/i.test(words) && !/\barrows\b/i.test(words)),
    everyPair: EVERY_PAIR.test(words),
    pairs: null,
    ends: ends[0] ?? null,
    after: context.groups.length,
    span: labels[0]?.span ?? entry.span,
  };
  return [draft, ...ends.slice(1).map((more) => ({ ...draft, label: '', backLabel: '', ends: more }))];
}

const LEFTWARDS = /\b(?:left(?:wards?)?|right[- ]to[- ]left)\b(?!\s*(?:to|and|\/)\s*right)/i;
const EVERY_PAIR = /\b(?:(?:each|every|all) .{0,40}(?:each|every|all)\b|fully connected|full mesh)/i;

/** Which way words say that an arrow leads. */
export function directionIn(words: string): Channel['direction'] {
  const path = /\bfrom (?:the )?(\w+).{0,20} to (?:the )?(\w+)/i.exec(words);
  if (path && /^(?:top|upper)$/i.test(path[1] ?? '') && /^(?:bottom|lower)$/i.test(path[2] ?? '')) return 'down';
  if (path && /^(?:bottom|lower)$/i.test(path[1] ?? '') && /^(?:top|upper)$/i.test(path[2] ?? '')) return 'up';
  if (/\b(?:down(?:wards?)?|below|descend\w*)\b/i.test(words)) return 'down';
  return /\b(?:up(?:wards?)?|above|ascend\w*|back up)\b/i.test(words) ? 'up' : 'across';
}

/** What rides on the arrows: a tick for what is done, a document for what is written. */
function markIn(words: string): Channel['mark'] {
  if (/\b(?:complet\w*|done|finish\w*|results?|approv\w*|validat\w*|verif\w*|deliver\w*|passed)\b/i.test(words))
    return 'check';
  return /\b(?:spec\w*|contracts?|documents?|reports?|requirements?|plans?|briefs?|files?|instructions?|tasks?)\b/i.test(
    words,
  )
    ? 'document'
    : 'dot';
}

/** Whether arrows set out one by one or together, as far as words say. */
export function mannerIn(words: string): Channel['manner'] | null {
  if (IN_TURN.test(words)) return 'one-by-one';
  return AT_ONCE.test(words) ? 'together' : null;
}
