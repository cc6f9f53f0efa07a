import { createSheet } from '../chrome/dialog.ts';
import { element } from '../element.ts';
import { findSlides, type Named } from '../find-slide.ts';
import { ICONS } from '../icons.ts';
import type { Player } from '../player.ts';

/** Suggestions that are shown below the entry. */
const MOST = 8;

interface Target extends Named {
  readonly slide: HTMLElement;
}

/** Going to a slide by its number or its name. */
export function addJump(player: Player): void {
  const { commands, reveal } = player;
  const words = player.words.controls;
  const go = ({ slide }: Target, step: number | null): void => {
    sheet.close();
    if (reveal.isPaused()) reveal.togglePause(false);
    const { h, v } = reveal.getIndices(slide);
    // Reveal shows fragments up to an index, from 0.
    reveal.slide(h, v, (step ?? 0) - 1);
  };

  const sheet = createSheet('jump', words.jump, words.close, (body) => {
    const slides = targets(reveal.getSlides() as HTMLElement[]);
    const list = element('ul', { class: 'hits' });
    const status = element('p', { class: 'status', role: 'status' });
    const input = element('input', {
      type: 'text',
      'aria-label': words.jump,
      placeholder: words.jumpHint,
      autocomplete: 'off',
      spellcheck: 'false',
      enterkeyhint: 'go',
    });
    const hits = () => findSlides(slides, input.value).slice(0, MOST);
    const show = (): void => {
      const lines = hits().map(({ slide, step }) => {
        const number = step === null ? `${slide.number}` : `${slide.number}/${step}`;
        const button = element('button', { type: 'button' }, element('span', { class: 'number' }, number), slide.name);
        button.addEventListener('click', () => go(slide, step));
        return element('li', {}, button);
      });
      list.replaceChildren(...lines);
      status.textContent = input.value.trim() && lines.length === 0 ? words.nothingFound : '';
    };
    const form = element('form', {}, input, status, list);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const [hit] = hits();
      if (hit) go(hit.slide, hit.step);
    });
    form.addEventListener('keydown', (event) => walk(event, [input, ...list.querySelectorAll('button')]));
    input.addEventListener('input', show);
    body.append(form);
  });

  commands.add({
    id: 'jump',
    keys: ['g'],
    label: words.jump,
    icon: ICONS.jump,
    group: 'move',
    run: () => sheet.open(),
  });
}

/** Up and down lead through the entry and the suggestions below it. */
function walk(event: KeyboardEvent, stops: readonly HTMLElement[]): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[at + by];
  if (by === 0 || at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}

function targets(slides: readonly HTMLElement[]): readonly Target[] {
  return slides.map((slide, i) => ({
    slide,
    number: i + 1,
    name: (slide.querySelector('h1, h2, h3')?.textContent ?? slide.id).replace(/\s+/g, ' ').trim(),
  }));
}
