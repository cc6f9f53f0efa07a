import type { PointingWords } from '../../model/interface-words.ts';
import { element } from '../element.ts';
import { icon } from '../icons.ts';
import { type Choice, colourIn, type Held, withColour } from './choice.ts';
import { COLOURS, type Colour } from './stroke.ts';

/** Outlines from Lucide (ISC licence). */
const PATHS = {
  marker: 'm9 11-6 6v3h9l3-3M22 12l-4.6 4.6a2 2 0 0 1-2.8 0l-5.2-5.2a2 2 0 0 1 0-2.8L14 4',
  eraser:
    'm7 21-4.3-4.3a2.4 2.4 0 0 1 0-3.4l9.6-9.6a2.4 2.4 0 0 1 3.4 0l5.6 5.6a2.4 2.4 0 0 1 0 3.4L13 21zM22 21H7M5 11l9 9',
  undo: 'M9 14 4 9l5-5M4 9h10.5a5.5 5.5 0 0 1 0 11H11',
  redo: 'm15 14 5-5-5-5M20 9H9.500a5.500 5.500 0 0 0 0 11H13',
  clear: 'M3 6h18M19 6v14a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V6M8 6V4a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2v2M10 11v6M14 11v6',
  move: 'M8 3 4 7l4 4M4 7h16M16 21l4-4-4-4M20 17H4',
  close: 'M18 6 6 18M6 6l12 12',
} as const;

/** What the strip can do besides changing what is held. */
export interface ToolActs {
  choose(choice: Choice): void;
  undo(): void;
  redo(): void;
  clear(): void;
  leave(): void;
}

export interface Tools {
  readonly element: HTMLElement;
  update(choice: Choice, able: { readonly undo: boolean; readonly redo: boolean; readonly clear: boolean }): void;
}

/** The strip of tools that stands at an edge while the pen is on. */
export function createTools(words: PointingWords, acts: ToolActs, first: Choice): Tools {
  let choice = first;
  const button = (label: string, face: Element, act: () => void, key = ''): HTMLButtonElement => {
    const title = key ? `${label} (${key})` : label;
    const made = element('button', { type: 'button', 'aria-label': label, title }, face);
    made.addEventListener('click', (event) => {
      if (made.getAttribute('aria-disabled') !== 'true') act();
      // Who has pressed it with the pointer wants the next key to be one of the deck.
      if (event.detail > 0) made.blur();
    });
    return made;
  };
  const nib = (height: number): HTMLElement => {
    const face = element('span', { class: 'ink-nib' });
    face.style.height = `${height}px`;
    return face;
  };
  const hold = (held: Held, face: Element): readonly [Held, HTMLButtonElement] => [
    held,
    button(words[held], face, () => acts.choose({ ...choice, held })),
  ];
  const held = [
    hold('thin', nib(3)),
    hold('thick', nib(7)),
    hold('marker', icon(PATHS.marker)),
    hold('eraser', icon(PATHS.eraser)),
  ];
  const colours = COLOURS.map((colour): readonly [Colour, HTMLButtonElement] => {
    const face = element('span', { class: `ink-swatch ink-${colour}` });
    return [colour, button(words[colour], face, () => acts.choose(withColour(choice, colour)))];
  });
  const undo = button(words.undo, icon(PATHS.undo), acts.undo, 'U');
  const redo = button(words.redo, icon(PATHS.redo), acts.redo, '⇧ U');
  const clear = button(words.clear, icon(PATHS.clear), acts.clear, '⇧ X');
  const move = button(words.move, icon(PATHS.move), () =>
    acts.choose({ ...choice, side: choice.side === 'left' ? 'right' : 'left' }),
  );
  move.dataset.move = '';
  const leave = button(words.leave, icon(PATHS.close), acts.leave, 'Esc');
  // Where the strip has two rows the colours begin the second.
  for (const each of [...colours.map(([, made]) => made), clear, leave]) each.dataset.after = '';
  const strip = element(
    'div',
    { class: 'ink-tools', role: 'toolbar', 'aria-orientation': 'vertical', 'aria-label': words.tools },
    ...held.map(([, made]) => made),
    element('hr'),
    ...colours.map(([, made]) => made),
    element('hr'),
    undo,
    redo,
    clear,
    element('hr'),
    move,
    leave,
  );
  return {
    // A part of the page of its own, for those who go from one to the next.
    element: element('section', { 'aria-label': words.tools }, strip),
    update(next, able) {
      choice = next;
      strip.dataset.side = next.side;
      for (const [tool, made] of held) made.setAttribute('aria-pressed', `${tool === next.held}`);
      const colour = next.held === 'eraser' ? null : colourIn(next);
      for (const [each, made] of colours) {
        made.setAttribute('aria-pressed', `${each === colour}`);
        made.firstElementChild?.classList.toggle('ink-marker', next.held === 'marker');
      }
      // A disabled button would drop the focus.
      undo.setAttribute('aria-disabled', `${!able.undo}`);
      redo.setAttribute('aria-disabled', `${!able.redo}`);
      clear.setAttribute('aria-disabled', `${!able.clear}`);
    },
  };
}
