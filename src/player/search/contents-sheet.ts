import { createSheet, type Sheet } from '../chrome/dialog.ts';
import { element } from '../element.ts';
import { goTo } from '../go-to.ts';
import { ICONS, icon } from '../icons.ts';
import { KEPT_BACK, keptBackFrom } from '../kept-back.ts';
import type { Place } from '../place.ts';
import type { Player } from '../player.ts';
import { slidesOf } from '../slides.ts';
import { read } from '../progress/record.ts';
import { progressKey } from '../progress/track.ts';
import { shownOf } from '../progress/shown.ts';
import { slideName } from '../slide-name.ts';
import { addressOf } from '../step-name.ts';
import { walkList } from './walk-list.ts';

/** Contents: parts, slides, sub-slides and the steps of diagrams, with what was seen. `search`: leads on to the search. */
export function createContentsSheet(player: Player, search: () => void): Sheet {
  const { reveal, settings } = player;
  const words = player.words.reader;

  const link = (slide: HTMLElement, step: number, href: string, ...content: readonly (Node | string)[]) => {
    const made = element('a', { href }, ...content);
    made.addEventListener('click', (event) => {
      // With a key held it opens in another tab, as any link does.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      sheet.close();
      goTo(reveal, slide, step);
    });
    return made;
  };

  const stepList = (slide: HTMLElement, present: number, shown: number): HTMLElement => {
    const from = keptBackFrom(slide, shown);
    const steps = [...slide.querySelectorAll<HTMLElement>('[data-diagram] .steps > .fragment')].map((fragment, i) => {
      const step = Number(fragment.dataset.fragmentIndex ?? i) + 1;
      const name = fragment.id.startsWith(`${slide.id}-step-`) ? fragment.id.slice(slide.id.length + 6) : `${step - 1}`;
      const made = link(
        slide,
        step,
        `#/${encodeURIComponent(slide.id)}/${encodeURIComponent(name)}`,
        element('span', { class: 'number' }, `${step}`),
        element('span', { class: 'name' }, step >= from ? KEPT_BACK : (fragment.textContent ?? '')),
      );
      if (step === present) made.setAttribute('aria-current', 'step');
      return element('li', {}, made);
    });
    return element('ol', { class: 'step-lines' }, ...steps);
  };

  const line = (slide: HTMLElement, i: number, seen: ReadonlyMap<string, number>, here: Place): HTMLElement => {
    const present = here.slide === slide;
    const name = slideName(slide);
    const anchor = link(
      slide,
      0,
      addressOf(slide, 0),
      element('span', { class: 'number' }, `${i + 1}`),
      element('span', { class: 'name' }, name),
      seenMark(seen.get(slide.id), slide, words.seen),
    );
    if (present) anchor.setAttribute('aria-current', 'page');
    const item = element('li', { class: isBelow(slide) ? 'below' : opensPart(slide) ? 'head' : null }, anchor);
    if (slide.querySelector('[data-diagram] .steps > .fragment')) {
      const toggle = element(
        'button',
        {
          type: 'button',
          class: 'unfold',
          'aria-label': words.stepsOf.replace('{name}', name),
        },
        icon(ICONS.next),
      );
      const unfold = (open: boolean): void => {
        toggle.setAttribute('aria-expanded', `${open}`);
        item.querySelector('.step-lines')?.remove();
        if (open) item.append(stepList(slide, present ? here.step : -1, shownOf(player, seen)(slide)));
      };
      toggle.addEventListener('click', () => unfold(toggle.getAttribute('aria-expanded') === 'false'));
      item.append(toggle);
      unfold(present);
    }
    return item;
  };

  const sheet = createSheet('contents', words.contents, player.words.controls.close, (body) => {
    const slides = slidesOf(reveal);
    const here = player.place();
    const { seen } = read(settings.get(progressKey(settings)));
    const n = slides.filter(({ id }) => seen.has(id)).length;
    const find = element(
      'button',
      { type: 'button', class: 'find' },
      icon(ICONS.search),
      words.search,
      element('kbd', { 'aria-hidden': 'true' }, '/'),
    );
    find.addEventListener('click', () => {
      sheet.close();
      search();
    });
    const outline = element('ol', { class: 'outline' }, ...slides.map((slide, i) => line(slide, i, seen, here)));
    outline.addEventListener('keydown', walkList);
    const count = words.seenOf.replace('{n}', `${n}`).replace('{count}', `${slides.length}`);
    body.append(find, element('p', { class: 'count' }, count), outline);
  });
  return {
    ...sheet,
    open() {
      sheet.open();
      const present =
        sheet.body.querySelector<HTMLElement>('[aria-current=step]') ??
        sheet.body.querySelector<HTMLElement>('[aria-current]');
      present?.focus();
      present?.scrollIntoView({ block: 'center' });
    },
    get isOpen() {
      return sheet.isOpen;
    },
  };
}

/** Whether a slide stands below another one. */
const isBelow = (slide: Element): boolean =>
  slide.parentElement?.tagName === 'SECTION' && slide.previousElementSibling !== null;

/** Whether a slide is the title of a part of the lesson, or of all of it. */
const opensPart = (slide: HTMLElement): boolean => /^(?:opening|section)$/.test(slide.dataset.look ?? '');

/** A tick for a slide of which all was seen, else how much of it. */
function seenMark(furthest: number | undefined, slide: HTMLElement, word: string): HTMLElement | string {
  if (furthest === undefined) return '';
  const steps = new Set([...slide.querySelectorAll<HTMLElement>('.fragment')].map((each) => each.dataset.fragmentIndex))
    .size;
  if (furthest < steps) return element('span', { class: 'part' }, `${furthest} / ${steps}`);
  return element(
    'span',
    { class: 'seen' },
    icon('m5 12 5 5 9-10'),
    element('span', { class: 'visually-hidden' }, ` ${word}`),
  );
}
