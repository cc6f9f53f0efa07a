import { element } from '../element.ts';
import { goTo } from '../go-to.ts';
import { KEPT_BACK, keptBackFrom } from '../kept-back.ts';
import { openingName } from '../opening-name.ts';
import type { Player } from '../player.ts';
import { sceneOf } from '../scenes.ts';
import { cleanCopy } from './clean-copy.ts';

/** What the pane shows of a slide. */
export interface Content {
  readonly blocks: readonly HTMLElement[];
  /** Marks what belongs to a step, and gives it; null when nothing does. */
  mark(step: number): HTMLElement | null;
}

/** Name of the setting that is `open` while the text of slides is unfolded although they have notes. */
const TEXT = 'reading-text';

/**
 * A slide for reading: its notes, with the captions of its steps among them, each with the notes that belong to it; what is
 * said about single things in its diagram; and its own text, which can be unfolded.
 */
export function slideContent(player: Player, slide: HTMLElement): Content {
  const words = player.words.reader;
  const notes = [...slide.querySelectorAll<HTMLElement>(':scope > aside.notes > *')];
  const captions = stepCaptions(slide);
  const first = notes.findIndex((each) => each.dataset.forStep !== undefined);
  const general = notes.filter((each) => each.dataset.forStep === undefined && each.dataset.forNode === undefined);
  const opening = captions.length > 0 ? general.filter((each) => first < 0 || notes.indexOf(each) < first) : [];
  const ofStep = (step: number): HTMLElement[] => notes.filter((each) => Number(each.dataset.forStep) === step);
  const blocks: HTMLElement[] = [];
  const marked = new Map<number, HTMLElement>();
  const prose = (sources: readonly HTMLElement[]): void => {
    if (sources.length > 0) blocks.push(element('div', { class: 'prose' }, ...sources.map(cleanCopy)));
  };

  if (captions.length > 0) {
    prose(opening);
    blocks.push(captionList(player, slide, captions, ofStep, marked));
    prose(general.filter((each) => !opening.includes(each)));
  } else {
    const flow = notes
      .filter((each) => each.dataset.forStep !== undefined || general.includes(each))
      .map((source) => {
        const copy = cleanCopy(source);
        if (source.dataset.forStep) marked.set(Number(source.dataset.forStep), copy);
        return copy;
      });
    if (flow.length > 0) blocks.push(element('div', { class: 'prose' }, ...flow));
  }
  blocks.push(...details(slide, notes, words.details));
  if (notes.length === 0 && captions.length === 0) blocks.push(element('p', { class: 'none' }, words.noNotes));
  blocks.push(...slideText(player, slide, notes.length === 0));
  return {
    blocks,
    mark(step) {
      const from = keptBackFrom(slide, step);
      for (const [each, block] of marked)
        markBlock(
          block,
          each === step,
          each >= from,
          captions.find((caption) => caption.step === each),
        );
      return marked.get(step) ?? null;
    },
  };
}

/** What the reader is to guess is not told before. */
function markBlock(block: HTMLElement, now: boolean, hidden: boolean, caption: Caption | undefined): void {
  block.classList.toggle('now', now);
  const link = block.querySelector<HTMLElement>(':scope > a');
  if (!link || !caption) return;
  if (now) link.setAttribute('aria-current', 'step');
  else link.removeAttribute('aria-current');
  block.classList.toggle('later', hidden);
  (link.lastChild as HTMLElement).textContent = hidden ? KEPT_BACK : caption.text;
}

interface Caption {
  /** Step of the slide, from 1. */
  readonly step: number;
  readonly text: string;
  readonly href: string;
}

function stepCaptions(slide: HTMLElement): Caption[] {
  return [...slide.querySelectorAll<HTMLElement>('[data-diagram]')].flatMap((host) => {
    return [...host.querySelectorAll<HTMLElement>('.steps > .fragment')].map((fragment, i) => {
      const step = Number(fragment.dataset.fragmentIndex ?? i) + 1;
      const prefix = `${slide.id}-step-`;
      const name = fragment.id.startsWith(prefix) ? fragment.id.slice(prefix.length) : `${step - 1}`;
      const href = `#/${encodeURIComponent(slide.id)}/${encodeURIComponent(name)}`;
      return { step, text: fragment.textContent ?? '', href };
    });
  });
}

function captionList(
  player: Player,
  slide: HTMLElement,
  captions: readonly Caption[],
  notesOf: (step: number) => readonly HTMLElement[],
  marked: Map<number, HTMLElement>,
): HTMLElement {
  const items = captions.map(({ step, text, href }) => {
    const link = element('a', { href }, element('span', { class: 'number' }, `${step}`), element('span', {}, text));
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      goTo(player.reveal, slide, step);
    });
    const item = element('li', {}, link, ...notesOf(step).map(cleanCopy));
    marked.set(step, item);
    return item;
  });
  return element('ol', { class: 'told', 'aria-label': player.words.reader.steps }, ...items);
}

/** Notes about single things of a diagram, below their names. */
function details(slide: HTMLElement, notes: readonly HTMLElement[], title: string): HTMLElement[] {
  const own = notes.filter((each) => each.dataset.forNode !== undefined && each.dataset.forStep === undefined);
  if (own.length === 0) return [];
  const labels = new Map<string, string>();
  for (const host of slide.querySelectorAll<HTMLElement>('[data-diagram]'))
    for (const { id, label } of sceneOf(host.dataset.diagram ?? '')?.nodes ?? []) labels.set(id, label);
  const items = own.flatMap((each) => {
    const names = (each.dataset.forNode ?? '').split(' ').map((id) => labels.get(id) ?? '');
    // What opens with the name needs no heading that says it once more.
    if (openingName(each, names)) return [cleanCopy(each)];
    return [element('h4', {}, names.filter(Boolean).join(', ')), cleanCopy(each)];
  });
  return [element('section', { class: 'prose' }, element('h3', {}, title), ...items)];
}

/** The text of the slide itself, which flows and grows with the size of type; unfolded where there is nothing else. */
function slideText({ settings, words }: Player, slide: HTMLElement, alone: boolean): HTMLElement[] {
  const page = slide.querySelector(':scope > .page');
  if (!page) return [];
  const copy = cleanCopy(page);
  copy.querySelector('h1, h2')?.remove();
  if (!copy.textContent?.trim() && !copy.querySelector('img')) return [];
  const fold = element('details', { class: 'slide-text' }, element('summary', {}, words.reader.slideText));
  fold.open = alone || settings.get(TEXT) === 'open';
  const text = element('div', { class: 'prose' });
  text.append(...copy.childNodes);
  fold.append(text);
  fold.addEventListener('toggle', () => {
    if (!alone) settings.set(TEXT, fold.open ? 'open' : null);
  });
  return [fold];
}
