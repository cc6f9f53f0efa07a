import { createSheet, type Sheet } from '../chrome/dialog.ts';
import { element } from '../element.ts';
import type { Player } from '../player.ts';
import type { DeckIndex } from './deck-index.ts';
import type { DeckPiece } from './pieces.ts';
import { type Line, resultGroups } from './results.ts';
import { askedWords } from './search-index.ts';

/** Slides that are listed; nobody reads on beyond them before typing another letter. */
const MOST = 40;
/** ms after the last letter when the number of results is said. */
const PAUSE = 500;

/**
 * Searching: an entry, and below it what was found, live. The focus stays in the entry; arrows choose among the results,
 * Enter goes to the chosen one.
 */
export function createSearchSheet(
  player: Player,
  index: DeckIndex,
  arrive: (piece: DeckPiece, asked: readonly string[]) => void,
): Sheet {
  const { words } = player;
  let query = '';

  const sheet = createSheet('search', words.reader.search, words.controls.close, (body) => {
    const list = element('div', {
      role: 'listbox',
      id: 'found',
      'aria-label': words.reader.search,
      class: 'found-list',
    });
    const count = element('p', { class: 'count' });
    // Said later than shown: who types fast is not to hear about each letter.
    const status = element('p', { class: 'visually-hidden', role: 'status' });
    const input = element('input', {
      type: 'text',
      role: 'combobox',
      'aria-label': words.reader.search,
      'aria-controls': list.id,
      'aria-autocomplete': 'list',
      placeholder: words.reader.searchHint,
      autocomplete: 'off',
      spellcheck: 'false',
      enterkeyhint: 'search',
    });
    let lines: readonly Line[] = [];
    let chosen = 0;
    let asked: readonly string[] = [];
    let timer = 0;

    const choose = (i: number): void => {
      lines[chosen]?.option.setAttribute('aria-selected', 'false');
      chosen = i;
      const option = lines[i]?.option;
      option?.setAttribute('aria-selected', 'true');
      if (option) input.setAttribute('aria-activedescendant', option.id);
      else input.removeAttribute('aria-activedescendant');
      if (i === 0) list.scrollTop = 0;
      else option?.scrollIntoView({ block: 'nearest' });
    };
    const go = (line: Line | undefined): void => {
      if (!line) return;
      sheet.close();
      arrive(line.piece, asked);
    };
    const show = (): void => {
      query = input.value;
      asked = askedWords(query);
      const found = index.find(query, MOST);
      const made = resultGroups(found.slides, asked, words.reader);
      lines = made.lines;
      lines.forEach((line, i) => {
        line.option.addEventListener('click', () => go(line));
        line.option.addEventListener('mousemove', () => choose(i));
      });
      list.replaceChildren(...made.groups);
      list.hidden = lines.length === 0;
      input.setAttribute('aria-expanded', `${lines.length > 0}`);
      count.textContent = asked.length === 0 ? '' : countText(found.total, words.reader);
      clearTimeout(timer);
      timer = setTimeout(() => {
        status.textContent = count.textContent;
      }, PAUSE);
      choose(0);
    };
    input.addEventListener('input', show);
    input.addEventListener('keydown', (event) => {
      const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 }[event.key];
      if (event.key === 'Enter') go(lines[chosen]);
      else if (by && lines.length > 0) choose(Math.max(0, Math.min(lines.length - 1, chosen + by)));
      else return;
      event.preventDefault();
    });
    body.append(input, count, status, list);
    // What was looked for last is there again, ready to be typed over.
    input.value = query;
    input.addEventListener('focus', () => input.select(), { once: true });
    show();
    index.prepare(show);
  });
  return sheet;
}

function countText(n: number, words: Player['words']['reader']): string {
  if (n === 0) return words.foundNone;
  if (n === 1) return words.foundOne;
  const text = n > MOST ? words.foundMany : words.found;
  return text.replace('{n}', `${n}`).replace('{most}', `${MOST}`);
}
