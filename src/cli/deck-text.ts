import type { Deck } from '../model/deck.ts';
import type { Code } from '../model/document.ts';

/** What a deck is written in, as far as its page needs fonts and highlighting for it. */
export interface DeckText {
  /** All that is set in Inter, and all that is set in JetBrains Mono. */
  readonly sans: string;
  readonly mono: string;
  readonly code: readonly Code[];
  readonly formulas: readonly { readonly tex: string; readonly display: boolean }[];
}

/** Reads all text off a deck. It is plain data, so one walk finds the text of every kind of block there is or will be. */
export function deckText(deck: Deck): DeckText {
  const sans: string[] = [];
  const mono: string[] = [];
  const code: Code[] = [];
  const formulas: { tex: string; display: boolean }[] = [];
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'string') sans.push(value);
    else if (Array.isArray(value)) {
      for (const each of value) walk(each, key);
    } else if (typeof value === 'object' && value !== null) {
      const { kind, text, tex, steps } = value as { readonly [name: string]: unknown };
      if ((kind === 'code' || kind === 'raw') && typeof text === 'string') {
        mono.push(text);
        // Code among words has neither a language nor steps.
        if (kind === 'code' && steps) code.push(value as Code);
        sans.push((value as { title?: string | null }).title ?? '');
      } else if (kind === 'math' && typeof tex === 'string')
        formulas.push({ tex, display: key === 'block' || key === 'blocks' });
      // Names are looked at before values, so that most are not even visited; a list of entries would only be thrown away.
      else for (const name in value) if (!ignored.has(name)) walk((value as Record<string, unknown>)[name], name);
    }
  };
  walk(deck, '');
  return { sans: sans.join('\n'), mono: mono.join('\n'), code, formulas };
}

/** Of what never shows as text: places, addresses, drawings, colours, points. */
const ignored = new Set([
  'span',
  'url',
  'href',
  'd',
  'kind',
  'look',
  'palette',
  'points',
  'lengths',
  'enter',
  'dash',
  'id',
  'owner',
  'from',
  'to',
  'channel',
]);
