import type { ReaderWords } from '../../model/interface-words.ts';
import { element } from '../element.ts';
import { slideName } from '../slide-name.ts';
import type { DeckPiece } from './pieces.ts';
import type { Found } from './search-index.ts';
import { snippet } from './snippet.ts';

/** Hits that are shown of one slide, beside its title. */
const MOST_HITS = 3;

/** A line of the list that can be chosen. */
export interface Line {
  readonly option: HTMLElement;
  readonly piece: DeckPiece;
}

/** The slides that were found as groups of a listbox: each with its number and title, and below the texts that were hit. */
export function resultGroups(
  found: readonly Found<DeckPiece>[],
  asked: readonly string[],
  words: ReaderWords,
): { readonly groups: HTMLElement[]; readonly lines: Line[] } {
  const lines: Line[] = [];
  const option = (piece: DeckPiece, className: string, ...content: readonly (Node | string)[]): HTMLElement => {
    const made = element('div', { role: 'option', id: `found-${lines.length}`, class: className }, ...content);
    made.setAttribute('aria-selected', 'false');
    lines.push({ option: made, piece });
    return made;
  };
  const groups = found.map(({ slide, pieces }) => {
    const section = pieces[0]?.section as HTMLElement;
    const name = slideName(section);
    const title = pieces.find(({ kind }) => kind === 'title');
    const hits = distinct(pieces.filter(({ kind }) => kind !== 'title')).slice(0, MOST_HITS);
    const head = [
      element('span', { class: 'number' }, `${slide + 1}`),
      element('span', { class: 'name' }, ...(title ? marked(title.text, asked) : [name])),
    ];
    // A title that was hit can be chosen; else it only says where its hits are.
    const first = title
      ? option(title, 'found-slide', ...head)
      : element('div', { class: 'found-slide', 'aria-hidden': 'true' }, ...head);
    const others = hits.map((piece) =>
      option(
        piece,
        'found-text',
        element('span', { class: 'kind' }, words.kinds[piece.kind]),
        element('span', { class: piece.kind === 'code' ? 'text mono' : 'text' }, ...marked(piece.text, asked)),
      ),
    );
    return element('div', { role: 'group', 'aria-label': `${slide + 1} ${name}` }, first, ...others);
  });
  return { groups, lines };
}

/** The same text said by a label and a caption, or on many arrows, is shown once. */
function distinct(pieces: readonly DeckPiece[]): DeckPiece[] {
  const texts = new Set<string>();
  return pieces.filter(({ text }) => !texts.has(text) && texts.add(text));
}

const marked = (text: string, asked: readonly string[]): (Node | string)[] =>
  snippet(text, asked).map((stretch) => (stretch.hit ? element('mark', {}, stretch.text) : stretch.text));
