import type { Tokens } from 'marked';
import type { Inline, Slide } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { readHeadingText } from './blocks.ts';
import { plainText } from './inlines.ts';
import { duplicateId } from './lesson-messages.ts';
import { readMinutes, readParts } from './notes.ts';
import { trimmed } from './paragraphs.ts';
import type { Placed } from './placing.ts';
import type { Region } from './positions.ts';
import type { Reading } from './reading.ts';
import { slugOf, uniqueSlugs } from './slugs.ts';

/** The tokens of one slide, before they are read. */
interface Cut {
  readonly depth: 1 | 2 | 3;
  readonly heading: Placed | null;
  readonly body: Placed[];
  readonly offset: number;
}

/** A slide that has no id yet, or the one that its author wrote as `{#id}`. */
interface Draft extends Omit<Slide, 'id'> {
  readonly written: string | null;
}

/**
 * Cuts a lesson's tokens into slides: at each heading of level 1 to 3 and at each `---`. One that stands right before a heading, or
 * that nothing follows, makes no slide of its own. `title`, when given, is the heading of what stands before the first heading.
 */
export function readSlides(placed: readonly Placed[], region: Region, title: string | null, reading: Reading): Slide[] {
  const drafts: Draft[] = [];
  for (const cut of cutSlides(placed)) {
    const { blocks, notes } = readParts(cut.body, region, reading);
    const minutes = readMinutes(cut.body, region, reading);
    if (!cut.heading && blocks.length === 0 && notes.length === 0) continue;
    const heading = cut.heading
      ? readHeadingText(cut.heading.token as Tokens.Heading, cut.heading.offset, region, reading)
      : null;
    const { inlines, id } = heading ? takeId(heading) : { inlines: null, id: null };
    drafts.push({
      depth: cut.depth,
      heading: inlines,
      blocks,
      notes,
      minutes,
      span: region.span(cut.offset),
      written: id,
    });
  }
  const first = drafts[0];
  if (first && first.heading === null && title !== null && !repeats(drafts, title)) {
    drafts[0] = { ...first, depth: 1, heading: [{ kind: 'text', text: title }] };
  }
  return withIds(drafts, reading);
}

function cutSlides(placed: readonly Placed[]): Cut[] {
  const cuts: Cut[] = [];
  let depth: Cut['depth'] = 2;
  let fresh = true;
  for (const each of placed) {
    const { token, offset } = each;
    if (token.type === 'heading' && token.depth <= 3) {
      depth = token.depth as Cut['depth'];
      cuts.push({ depth, heading: each, body: [], offset });
      fresh = false;
    } else if (token.type === 'hr') fresh = true;
    else {
      // What continues a sub-slide stays in its stack.
      if (fresh) cuts.push({ depth: depth === 3 ? 3 : 2, heading: null, body: [], offset });
      fresh = false;
      cuts.at(-1)?.body.push(each);
    }
  }
  return cuts;
}

/** Whether the first heading of the lesson says the title, so that it need not be said before. */
function repeats(drafts: readonly Draft[], title: string): boolean {
  const heading = drafts.find((draft) => draft.heading !== null)?.heading;
  return heading !== undefined && heading !== null && fold(plainText(heading)) === fold(title);
}

function fold(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Takes `{#my-id}` off the end of a heading. */
function takeId(heading: Inline[]): { inlines: Inline[]; id: string | null } {
  const last = heading.at(-1);
  const match =
    last?.kind === 'text' && last.text.includes('{')
      ? /\s*\{\s*#([\p{L}\p{N}_][\p{L}\p{N}\p{M}_:.-]*)\s*\}\s*$/u.exec(last.text)
      : null;
  if (last?.kind !== 'text' || !match) return { inlines: heading, id: null };
  const text = last.text.slice(0, match.index);
  return { inlines: trimmed([...heading.slice(0, -1), { kind: 'text', text }]), id: match[1] ?? null };
}

/** Ids that authors wrote come first; the others give way to them. A slide without a heading is named after the one before it. */
function withIds(drafts: readonly Draft[], reading: Reading): Slide[] {
  const owners = new Map<string, Span>();
  for (const { written, span } of drafts) {
    if (written === null) continue;
    const owner = owners.get(written);
    if (owner) reading.report(duplicateId(span, written, owner));
    else owners.set(written, span);
  }
  const unique = uniqueSlugs(new Set(owners.keys()));
  let previous: string | null = null;
  return drafts.map(({ written, ...slide }): Slide => {
    if (written !== null && owners.get(written) === slide.span) {
      previous = written;
      return { id: written, ...slide };
    }
    if (slide.heading === null) return { id: unique(previous === null ? 'start' : `${previous}-continued`), ...slide };
    const id = unique(written ?? slugOf(plainText(slide.heading)));
    previous = id;
    return { id, ...slide };
  });
}
