import { compileLesson } from '../compile.ts';
import type { Deck, DeckSlide } from '../model/deck.ts';
import type { Services } from '../model/services.ts';
import { shownPath } from '../services/shown-path.ts';
import type { Lesson } from './lessons.ts';

/**
 * Quick edits: an edit that stays inside of a few slides is compiled alone and shown at once, and the whole lesson only
 * after it, which mends what this may have got wrong. In a lesson of a thousand slides compiling all of it takes several
 * times as long as the rest of the way to the screen.
 */
export interface QuickEdit {
  /** The part of the lesson that has changed, as it is now: whole slides. */
  readonly source: string;
  /** The line of the lesson on which it begins, from 1. */
  readonly line: number;
  /** The stacks of the deck that it takes the place of: from the first to the one before the last. */
  readonly stacks: readonly [from: number, to: number];
  /** By how many lines all that follows has moved. */
  readonly moved: number;
}

/** The part of a lesson that an edit has changed; null when the edit may reach further than the slides that it stands in. */
export function quickEdit(before: string, after: string, deck: Deck): QuickEdit | null {
  // Definitions of links are read from everywhere.
  if (/^ {0,3}\[[^\]\n]+\]:/m.test(after)) return null;
  const [old, now] = [before.split('\n'), after.split('\n')];
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  // Lines count from 1: the first one that is another, and the last one that the edit took away.
  const [first, last] = [head + 1, old.length - tail];
  const lines = deck.stacks.map((stack) => stack[0]?.span.line ?? 0);
  // What begins with a heading right where a stack began leaves the one above it alone.
  const opening = now.find((text, i) => i >= head && text.trim() !== '') ?? '';
  const begins = /^##?\s/.test(opening) ? lines.indexOf(first) : -1;
  const from = begins < 0 ? lines.findLastIndex((line) => line < first) : begins;
  const below = lines.findIndex((line) => line > last);
  const to = below < 0 ? lines.length : below;
  const [line, next] = [lines[from], lines[to] ?? old.length + 1];
  if (line === undefined || deck.stacks.slice(from, to).flat().some(isTitle)) return null;
  const moved = now.length - old.length;
  // A slide that begins without a heading begins below dashes, and these may belong to what stands above them.
  if (to < lines.length && !/^#/.test(now[next - 1 + moved] ?? '')) return null;
  return { source: now.slice(line - 1, next - 1 + moved).join('\n'), line, stacks: [from, to], moved };
}

/** The deck after such an edit, its other slides as they were; null when only the whole lesson can tell. */
export async function quickDeck(edit: QuickEdit, deck: Deck, lesson: Lesson, services: Services): Promise<Deck | null> {
  const empty = edit.source.trim() === '' ? { value: { stacks: [] }, diagnostics: [] } : null;
  const { value, diagnostics } =
    empty ?? (await compileLesson(edit.source, shownPath(lesson.file), lesson.name, services));
  const [from, to] = edit.stacks;
  const [before, taken, after] = [deck.stacks.slice(0, from), deck.stacks.slice(from, to), deck.stacks.slice(to)];
  const named = withKnownIds(value?.stacks ?? [], taken.flat());
  const ids = [...before, ...named, ...after].flat().map(({ id }) => id);
  if (!value || diagnostics.length > 0 || new Set(ids).size < ids.length || named.flat().some(notAlone)) return null;
  const stacks = [...before, ...moved(named, edit.line - 1), ...moved(after, edit.moved)];
  return { ...deck, stacks };
}

/** Ids count repeats, which a part alone cannot know: a slide keeps the one it had as long as its heading is the same. */
function withKnownIds(stacks: Deck['stacks'], taken: readonly DeckSlide[]): Deck['stacks'] {
  const waiting = new Map<string, string[]>();
  for (const slide of taken) waiting.set(headingOf(slide), [...(waiting.get(headingOf(slide)) ?? []), slide.id]);
  return stacks.map((stack) =>
    stack.map((slide) => ({ ...slide, id: waiting.get(headingOf(slide))?.shift() ?? slide.id })),
  );
}

function headingOf({ heading }: DeckSlide): string {
  return JSON.stringify(heading, (key, value) => (key === 'span' ? undefined : value));
}

function moved(stacks: Deck['stacks'], lines: number): Deck['stacks'] {
  if (lines === 0) return stacks;
  return stacks.map((stack) =>
    stack.map((slide) => ({ ...slide, span: { ...slide.span, line: slide.span.line + lines } })),
  );
}

/** The first title is told from the others by what comes before it. */
function isTitle({ look }: DeckSlide): boolean {
  return look === 'opening';
}

/** A diagram is more than its slide: its scene and its colours belong to the page. */
function notAlone(slide: DeckSlide): boolean {
  return isTitle(slide) || slide.blocks.some(({ kind }) => kind === 'diagram');
}
