import { element } from '../element.ts';
import { filled } from './controls.ts';
import { fragmentSteps, type Slide } from './slides.ts';
import type { SpeakerWords } from '../../model/interface-words.ts';

/** The notes of a moment: of its step first and largest, then of its slide, then what there is to say about single nodes. */
export function notesOf(slide: Slide, step: number, stepName: string, words: SpeakerWords): readonly HTMLElement[] {
  const sections = [stepNote(slide, step, stepName, words), slideNote(slide, words), details(slide, words)];
  const found = sections.filter((each) => each !== null);
  return found.length > 0 ? found : [element('p', { class: 'sv-none' }, words.noNotes)];
}

/** The caption of what has just come in, and what the notes say to it. */
function stepNote(slide: Slide, step: number, name: string, words: SpeakerWords): HTMLElement | null {
  if (step === 0) return null;
  const caption = captionOf(slide, step);
  const blocks = copies(slide.notes, `[data-for-step="${step}"]`);
  if (!caption && blocks.length === 0) return null;
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
  const texts = fragments.map(({ textContent }) => (textContent ?? '').replace(/\s+/g, ' ').trim());
  return texts.filter(Boolean).join(' ');
}

function slideNote({ notes }: Slide, words: SpeakerWords): HTMLElement | null {
  const rest = notes?.cloneNode(true) as HTMLElement | undefined;
  for (const own of rest?.querySelectorAll('[data-for-step], [data-for-node]') ?? []) own.remove();
  if (!rest?.textContent?.trim() && !rest?.querySelector('img, svg')) return null;
  return element('section', {}, element('h2', {}, words.notes), ...plain(rest));
}

function details({ notes }: Slide, words: SpeakerWords): HTMLElement | null {
  const blocks = copies(notes, '[data-for-node]');
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
