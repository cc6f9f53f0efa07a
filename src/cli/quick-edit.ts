import { compileLesson } from '../compile.ts';
import type { Deck, DeckSlide } from '../model/deck.ts';
import type { Services } from '../model/services.ts';
import { shownPath } from '../services/shown-path.ts';
import type { Lesson } from './lessons.ts';

/** A slide of the lesson that an edit stays inside of. */
export interface QuickEdit {
  /** Its source after the edit, from its heading to the line before the next slide. */
  readonly source: string;
  /** The slides of the deck that it made before; more than one when it did not fit on one. */
  readonly slides: readonly DeckSlide[];
}

/** The slides of a lesson as they stand in its source: the line of each heading, and what it became. */
export type Outline = readonly { readonly line: number; readonly slides: readonly DeckSlide[] }[];

export function outlineOf(deck: Deck): Outline {
  const outline: { line: number; slides: DeckSlide[] }[] = [];
  for (const slide of deck.stacks.flat()) {
    const last = outline.at(-1);
    if (last?.line === slide.span.line) last.slides.push(slide);
    else outline.push({ line: slide.span.line, slides: [slide] });
  }
  return outline;
}

/**
 * Finds the one slide that an edit of the source has changed below its heading; null when it may have changed anything else.
 *
 * A preview shows such a slide at once and compiles the whole lesson after it, which mends what this might have got wrong:
 * in a lesson of a thousand slides compiling takes as long as all the rest of the way to the screen several times over.
 */
export function quickEdit(before: string, after: string, outline: Outline): QuickEdit | null {
  // Definitions of links are read from everywhere.
  if (/^ {0,3}\[[^\]\n]+\]:/m.test(after)) return null;
  const [old, now] = [before.split('\n'), after.split('\n')];
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  // Lines count from 1: the first changed one, and the last one that the edit took away.
  const [first, last] = [head + 1, old.length - tail];
  const at = outline.findLastIndex(({ line }) => line < first);
  const slide = outline[at];
  const next = outline[at + 1]?.line ?? old.length + 2;
  // The line above a slide belongs to both: a text right above dashes is a heading.
  if (!slide || last >= next - 1 || isTitle(slide.slides)) return null;
  const lines = now.slice(slide.line - 1, next - 1 + now.length - old.length);
  while (/^\s*(-{3,})?\s*$/.test(lines.at(-1) ?? 'x')) lines.pop();
  return { source: lines.join('\n'), slides: slide.slides };
}

/** The first title is told from the others by what comes before it. */
function isTitle(slides: readonly DeckSlide[]): boolean {
  return slides.some(({ look }) => look === 'opening');
}

/** The slides of the deck after such an edit, with the ids they had; null when only compiling the whole lesson can tell. */
export async function quickSlides(
  edit: QuickEdit,
  lesson: Lesson,
  services: Services,
): Promise<readonly DeckSlide[] | null> {
  const { value, diagnostics } = await compileLesson(edit.source, shownPath(lesson.file), lesson.name, services);
  const slides = (value?.stacks.flat() ?? []).map((slide, i) => ({ ...slide, id: edit.slides[i]?.id ?? slide.id }));
  const known = slides.length === edit.slides.length && diagnostics.length === 0 && !isTitle(slides);
  // A diagram is more than its slide: its scene and its colours belong to the page.
  return known && !slides.some(({ blocks }) => blocks.some(({ kind }) => kind === 'diagram')) ? slides : null;
}

/** The outline after an edit, for the next one: all that stands below it has moved. */
export function movedOutline(
  outline: Outline,
  edited: QuickEdit,
  slides: readonly DeckSlide[],
  lines: number,
): Outline {
  const at = outline.findIndex((each) => each.slides === edited.slides);
  return outline.map((each, i) =>
    i < at ? each : i === at ? { ...each, slides } : { ...each, line: each.line + lines },
  );
}
