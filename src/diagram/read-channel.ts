import type { Entry } from '../model/brief.ts';
import type { Channel } from '../model/diagram.ts';
import type { Context } from './context.ts';
import type { ChannelDraft } from './draft.ts';
import { withoutEmoji } from './emoji.ts';
import { outsideQuotes } from './entry-text.ts';
import { AT_ONCE, IN_TURN } from './manner-words.ts';
import { colourUses } from './paint.ts';

/** Reads a line such as `Arrows flowing down: "Specifications & Contracts"`. */
export function readChannel(entry: Entry, context: Context): ChannelDraft {
  const words = outsideQuotes(`${entry.key ?? ''} ${entry.value}`);
  const label = withoutEmoji(entry.quotes[0]?.text ?? '').text;
  return {
    label,
    from: null,
    to: null,
    direction: directionIn(words),
    colour: colourUses(entry, context)[0]?.hex ?? null,
    mark: markIn(`${label} ${words}`),
    manner: mannerIn(words),
    single:
      /\b(?:single|one|large|big|an|a)\b[^,;]{0,40}\barrow\b/i.test(words) ||
      (/\barrow\b/i.test(words) && !/\barrows\b/i.test(words)),
    pairs: null,
    ends: endsIn(entry),
    after: context.groups.length,
    span: entry.quotes[0]?.span ?? entry.span,
  };
}

export function directionIn(words: string): Channel['direction'] {
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

function mannerIn(words: string): Channel['manner'] | null {
  if (IN_TURN.test(words)) return 'one-by-one';
  return AT_ONCE.test(words) ? 'together' : null;
}

/** `from A to B`, or `A → B` as a key. */
function endsIn(entry: Entry): ChannelDraft['ends'] {
  const words = outsideQuotes(`${entry.key ?? ''} ${entry.value}`);
  const spoken = /\bfrom ([^,;:]{1,60}?) (?:back )?to ([^,;:(]{1,60})/i.exec(words);
  const between = /\bbetween ([^,;:]{1,60}?) and ([^,;:(]{1,60})/i.exec(words);
  const drawn = /^([^→]{1,60})\s*(?:→|->)\s*([^→]{1,60})$/.exec(entry.key ?? '');
  const [, from, to] = spoken ?? between ?? drawn ?? [];
  return from && to ? { from, to } : null;
}
