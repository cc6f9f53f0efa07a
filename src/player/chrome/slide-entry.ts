import type { ControlWords } from '../../model/interface-words.ts';
import { element } from '../element.ts';

/** A slide, or a step of it, that can be gone to. */
export interface Target {
  /** What its button shows. */
  readonly content: readonly (Node | string)[];
  /** Further attributes of the button. */
  readonly marks?: Readonly<Record<string, string | null>>;
  go(): void;
}

/**
 * An entry for the number or name of a slide, and below it the buttons of what that may mean, the likeliest first. Enter
 * goes to the first; up and down lead through them.
 */
export function slideEntry(words: ControlWords, find: (entry: string) => readonly Target[]): HTMLElement {
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
  const show = (): void => {
    const lines = find(input.value).map(({ content, marks, go }) => {
      const button = element('button', { type: 'button', ...marks }, ...content);
      button.addEventListener('click', go);
      return element('li', {}, button);
    });
    list.replaceChildren(...lines);
    status.textContent = input.value.trim() && lines.length === 0 ? words.nothingFound : '';
  };
  const form = element('form', {}, input, status, list);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (input.value.trim()) find(input.value)[0]?.go();
  });
  form.addEventListener('keydown', (event) => walk(event, [input, ...list.querySelectorAll('button')]));
  input.addEventListener('input', show);
  show();
  return form;
}

/** How a slide is numbered, alone or with one of its steps. */
export const placeNumber = (number: number, step: number | null): HTMLElement =>
  element('span', { class: 'number' }, step ? `${number}/${step}` : `${number}`);

function walk(event: KeyboardEvent, stops: readonly HTMLElement[]): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[at + by];
  if (by === 0 || at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
