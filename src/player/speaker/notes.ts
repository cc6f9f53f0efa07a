import type { InterfaceWords, SpeakerWords } from '../../model/interface-words.ts';
import { element } from '../element.ts';
import { askedBefore } from './asked.ts';
import { filled } from './controls.ts';
import { stepTitle } from './scene-step.ts';
import { fragmentSteps, type Slide } from './slides.ts';

/**
 * The notes of a moment: of its step first and largest, what is about to be asked, then what there is to say to the whole
 * slide, and about single nodes.
 */
export function notesOf(slide: Slide, step: number, words: InterfaceWords): readonly HTMLElement[] {
  const { speaker } = words;
  const sections = [
    stepNote(slide, step, speaker),
    askedBefore(slide, step + 1, words.questions),
    slideNote(slide, speaker),
    details(slide, speaker),
  ];
  const found = sections.filter((each) => each !== null);
  return found.length > 0 ? found : [element('p', { class: 'sv-none' }, speaker.noNotes)];
}

/** The caption of what has just come in, and what the notes say to it. */
function stepNote(slide: Slide, step: number, words: SpeakerWords): HTMLElement | null {
  if (step === 0) return null;
  const caption = captionOf(slide, step);
  const blocks = copies(slide.notes, `[data-for-step="${step}"]`);
  if (!caption && blocks.length === 0) return null;
  const name = stepTitle(slide, step);
  const label = filled(words.stepOf, { n: step, count: slide.steps });
  return element(
    'section',
    { class: 'sv-step' },
    element('h2', {}, name ? `${label} · ${name}` : label),
    ...(caption ? [element('p', { class: 'sv-caption' }, caption)] : []),
    ...blocks,
  );
}

/** What a step says by itself: the caption of a diagram's step, or the item that came in. Code has no words. */
export function captionOf({ section }: Slide, step: number): string {
  const fragments = fragmentSteps(section)[step - 1] ?? [];
  return fragments.map(textOf).filter(Boolean).join(' ');
}

function textOf(fragment: HTMLElement): string {
  const copy = fragment.cloneNode(true) as HTMLElement;
  for (const control of copy.querySelectorAll('button, summary, .notes')) control.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function slideNote({ notes }: Slide, words: SpeakerWords): HTMLElement | null {
  const rest = notes?.cloneNode(true) as HTMLElement | undefined;
  for (const own of rest?.querySelectorAll('[data-for-step], [data-for-node]') ?? []) own.remove();
  if (!rest?.textContent?.trim() && !rest?.querySelector('img, svg')) return null;
  return element('section', {}, element('h2', {}, words.notes), ...plain(rest));
}

function details({ notes }: Slide, words: SpeakerWords): HTMLElement | null {
  const blocks = copies(notes, '[data-for-node]:not([data-for-step])');
  if (blocks.length === 0) return null;
  return element('section', { class: 'sv-details' }, element('h2', {}, words.details), ...blocks);
}

const copies = (notes: HTMLElement | null, selector: string): Node[] =>
  [...(notes?.querySelectorAll(selector) ?? [])].flatMap((block) => plain(block.cloneNode(true) as HTMLElement));

/** The content of a copied element, without ids, which a page has each but once. */
function plain(copy: HTMLElement): Node[] {
  for (const each of copy.querySelectorAll('[id]')) each.removeAttribute('id');
  return [...copy.childNodes];
}
