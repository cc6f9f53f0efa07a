import type { Entry } from '../model/brief.ts';
import type { Connection } from './connect.ts';
import type { Context } from './context.ts';
import type { GroupDraft, NodeDraft } from './draft.ts';
import { outsideQuotes, withoutColours } from './entry-text.ts';
import { sectionName } from './section-name.ts';
import { likeness, stems } from './words.ts';

const LINES = /\b(?:connections?|connectors?|connecting|arrows?|lines?|structure|edges?|links?)\b/i;

interface Meaning {
  readonly hex: string;
  /** What the colour stands for, in order: the words outside parentheses weigh more. */
  readonly words: readonly string[];
  readonly more: readonly string[];
  /** Numbers of phases, layers and so on that it stands for; null when it names none. */
  readonly range: { readonly from: number; readonly to: number } | null;
  readonly lines: boolean;
}

/** Gives a colour, out of what the brief says that its colours mean, to whatever has none yet. */
export function semanticColours(context: Context, connections: readonly Connection[]): void {
  const meanings = context.semantics.slice(0, 60).flatMap(meaningOf);
  for (const group of context.groups)
    for (const node of group.nodes) if (!isPainted(node)) node.paint.main = forNode(node, group, meanings);
  for (const { draft } of connections) {
    if (draft.colour) continue;
    const fitting = draft.label ? bestOf(meanings, (one) => likeness(stems(draft.label), one.words)) : null;
    draft.colour = fitting ?? (draft.label ? null : (meanings.find((one) => one.lines)?.hex ?? null));
  }
}

function isPainted(node: NodeDraft): boolean {
  return node.paint.main !== null || node.paint.label !== null || node.paint.border !== null;
}

function meaningOf(entry: Entry): Meaning[] {
  const text = outsideQuotes(withoutColours(entry.value));
  const range = entry.parens
    .map((paren) => /^(\d{1,2})(?:\s?[-–]\s?(\d{1,2}))?$/.exec(paren))
    .find((match) => match !== null);
  return entry.colours.slice(0, 1).map(({ hex }) => ({
    hex,
    words: stems(text.replace(/\([^()]*\)/g, ' ')),
    more: stems(entry.parens.join(' ')),
    range: range ? { from: Number(range[1]), to: Number(range[2] ?? range[1]) } : null,
    lines: LINES.test(text),
  }));
}

function forNode(node: NodeDraft, group: GroupDraft, meanings: readonly Meaning[]): string | null {
  const own = stems(node.label);
  const around = stems(`${sectionName(group.key).name || group.key} ${group.label}`);
  const ordinal = node.ordinal;
  const numbered =
    ordinal === null ? undefined : meanings.find(({ range }) => range && ordinal >= range.from && ordinal <= range.to);
  if (numbered) return numbered.hex;
  return bestOf(meanings, (one) =>
    one.lines ? 0 : 4 * likeness(own, one.words) + likeness(own, one.more) + 2 * likeness(around, one.words),
  );
}

function bestOf(meanings: readonly Meaning[], score: (meaning: Meaning) => number): string | null {
  let best: string | null = null;
  let most = 0;
  for (const meaning of meanings) {
    const value = score(meaning);
    if (value > most) [most, best] = [value, meaning.hex];
  }
  return best;
}
