import type { Deck, DeckBlock, DeckSlide } from '../model/deck.ts';
import type { Outcome } from '../model/diagnostic.ts';
import type { Document, Image, List, Slide } from '../model/document.ts';
import { buildSlides } from './build-slides.ts';
import { wordsFor } from '../theme/words.ts';
import { lessonLabel } from './lesson-label.ts';
import { checkParted } from './parted-questions.ts';
import { hasText } from './prepare-blocks.ts';
import { wholeNotes } from './slide-notes.ts';
import { slideIds } from './slide-ids.ts';
import { plainText } from './split-inlines.ts';

/**
 * Document to Deck: which slides there are, where each stands, and how its content is spread.
 *
 * `pictures`: what each image turned into. `scripts`: lists that became build scripts, and so are not shown.
 * Slides of depth 1 and 2 begin a stack; depth 3, and what does not fit on a slide, goes below. No slide is empty.
 */
export function buildDeck(
  document: Document,
  id: string,
  pictures: ReadonlyMap<Image, DeckBlock>,
  scripts: ReadonlySet<List>,
): Outcome<Deck> {
  const ids = slideIds(document.slides.map((slide) => slide.id));
  const label = lessonLabel(document, wordsFor(document.language));
  const stacks: DeckSlide[][] = [];
  let openingDone = false;
  for (const slide of document.slides) {
    const opening: boolean = !openingDone && slide.depth === 1 && slide.heading !== null;
    openingDone ||= opening;
    const slides = buildSlides(slide, { pictures, scripts }, ids, opening ? label : null, document.language);
    const stack = stacks.at(-1);
    if (slides.length === 0) keepNotes(stack, slide);
    else if (slide.depth === 3 && stack) stack.push(...below(stack, slides));
    else stacks.push([...slides]);
  }
  if (stacks.length === 0) stacks.push([titleOnly(document)]);
  const { title, language, meta, minutes } = document;
  const description = typeof meta.description === 'string' ? meta.description : '';
  return {
    value: {
      id,
      title,
      language,
      description,
      label,
      course: lineOf(meta.course),
      url: webAddress(meta.url),
      scheme: schemeOf(meta),
      minutes,
      stacks,
    },
    diagnostics: checkParted(document, stacks.flat()),
  };
}

/** Sub-slides say what they stand below. */
function below(stack: readonly DeckSlide[], slides: readonly DeckSlide[]): readonly DeckSlide[] {
  const heading = plainText(stack[0]?.heading ?? []);
  // Formulas and pictures have no place in a line that small.
  if (!heading || heading.length > 80 || heading.includes('\ufffc')) return slides;
  return slides.map((slide) => ({ ...slide, eyebrow: heading }));
}

/** Notes and minutes of a slide that shows nothing belong to what was shown before. */
function keepNotes(stack: DeckSlide[] | undefined, slide: Slide): void {
  const last = stack?.at(-1);
  if (!stack || !last) return;
  const minutes = slide.minutes === null ? last.minutes : (last.minutes ?? 0) + slide.minutes;
  stack[stack.length - 1] = { ...last, notes: [...last.notes, ...wholeNotes(slide.notes)], minutes };
}

/** A lesson without anything to show still opens, with its title. */
function titleOnly(document: Document): DeckSlide {
  const heading = [{ kind: 'text' as const, text: document.title || document.file }];
  const span = { file: document.file, line: 1, column: 1 };
  return {
    id: 'title',
    look: 'opening',
    density: 0,
    eyebrow: null,
    heading: hasText(heading) ? heading : null,
    continued: false,
    blocks: [],
    notes: document.slides.flatMap((slide) => wholeNotes(slide.notes)),
    steps: 0,
    keySteps: [],
    answerStep: null,
    minutes: null,
    span,
  };
}

const lineOf = (value: unknown): string => (typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') : '');

/** An address of the web as it is written; other sites mean paths of their own by the same key. */
function webAddress(value: unknown): string {
  const address = lineOf(value);
  return /^https?:\/\/[^\s/?#]+\S*$/i.test(address) ? address : '';
}

function schemeOf(meta: Document['meta']): Deck['scheme'] {
  const scheme = meta.scheme ?? meta.theme;
  return scheme === 'light' || scheme === 'dark' ? scheme : 'auto';
}
