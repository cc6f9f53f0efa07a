import type { DeckBlock, DeckNote } from '../model/deck.ts';
import type { Block } from '../model/document.ts';
import { descriptionWords } from '../theme/words/description.ts';
import { type NotePiece, notePieces } from './note-pieces.ts';
import { stepsOf } from './slide-steps.ts';

/** What a name in a note means on one of the slides: a step of it, nodes of its diagram, or both. */
interface Meaning {
  readonly slide: number;
  readonly step: number | null;
  readonly nodes: readonly string[];
}

type Meanings = (name: string) => readonly Meaning[];

/** Notes that belong to a slide as a whole. */
export function wholeNotes(blocks: readonly Block[]): readonly DeckNote[] {
  return blocks.length > 0 ? [{ step: null, nodes: [], blocks }] : [];
}

/**
 * Deals out the notes of a slide of the lesson among the slides that it became: what opens with the bold name of a step
 * or of a node goes to that one, and all else to the first slide as a whole. `Step 2` is the second step that comes in,
 * counted over all of the slides.
 */
export function dealNotes(
  notes: readonly Block[],
  slides: readonly (readonly DeckBlock[])[],
  language: string,
): readonly (readonly DeckNote[])[] {
  const meanings = meaningsIn(slides, language);
  const dealt = slides.map((): DeckNote[] => []);
  for (const piece of notePieces(notes, (name) => meanings(name).length > 0)) {
    for (const { slide, step, nodes } of meaningsOf(piece, meanings))
      put(dealt[slide] ?? [], { step, nodes, blocks: piece.blocks });
  }
  return dealt;
}

const WHOLE: readonly Meaning[] = [{ slide: 0, step: null, nodes: [] }];

const meaningsOf = ({ name }: NotePiece, meanings: Meanings): readonly Meaning[] =>
  name === null ? WHOLE : meanings(name);

/** Neighbours that belong to the same thing become one note. */
function put(notes: DeckNote[], note: DeckNote): void {
  const last = notes.at(-1);
  if (last && last.step === note.step && last.nodes.join() === note.nodes.join())
    notes[notes.length - 1] = { ...last, blocks: [...last.blocks, ...note.blocks] };
  else notes.push(note);
}

function meaningsIn(slides: readonly (readonly DeckBlock[])[], language: string): Meanings {
  const steps = slides.flatMap((blocks, slide) =>
    stepsOf(blocks).map(({ names }, i) => ({ slide, step: i + 1, names: new Set(names.map(folded)) })),
  );
  const nodes = slides.flatMap((blocks, slide) =>
    blocks.flatMap((block) =>
      block.kind === 'diagram' ? block.scene.nodes.map(({ id, label }) => ({ slide, id, name: folded(label) })) : [],
    ),
  );
  const numbered = new RegExp(`^(?:step|${descriptionWords(language).step}) (\\d{1,4})$`);
  return (name) => {
    const wanted = folded(name);
    if (wanted === '') return [];
    const number = Number(numbered.exec(wanted)?.[1]);
    const step = steps.find(({ names }) => names.has(wanted)) ?? steps[number - 1];
    const named = nodes.filter((node) => node.name === wanted);
    return slides.flatMap((_, slide) => {
      const own = step?.slide === slide ? step.step : null;
      const ids = named.filter((node) => node.slide === slide).map(({ id }) => id);
      return own === null && ids.length === 0 ? [] : [{ slide, step: own, nodes: ids }];
    });
  };
}

/** What two names must share to be the same: letters and digits, in any case. Signs alone are kept as they are. */
function folded(name: string): string {
  const plain = name.normalize('NFKC').toLowerCase().trim();
  return (
    plain
      .replace(/[’']/g, '')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      .trim() || plain
  );
}
