import type { Point } from './cubic.ts';

/** What a pointing device does, in CSS px of the window. */
export interface Touch extends Point {
  /** In [0, 1]; null when the device feels none. */
  readonly pressure: number | null;
  /** The other end of a stylus, which rubs out. */
  readonly rubs: boolean;
}

export interface Hand {
  begin(touch: Touch): void;
  /** All that was told since the last time, in order. */
  move(touches: readonly Touch[]): void;
  end(): void;
  /** What was begun is not meant: the system has taken the pointer, or a stylus came after the palm. */
  cancel(): void;
}

/** ms after a stylus was seen during which touches are taken for the palm of the hand that holds it. */
const PALM = 1000;

/** The button of a stylus that turns it around. */
const RUBBER = 32;

/** Events that would reach the slides or whoever listens for swipes. */
const KEPT = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'touchstart',
  'touchmove',
  'touchend',
];

/** A pane of glass above the slides that one draws on: what happens on it reaches nothing else. */
export function createGlass(hand: Hand): HTMLElement {
  const glass = document.createElement('div');
  glass.className = 'ink-glass';
  for (const kind of KEPT) glass.addEventListener(kind, (event) => event.stopPropagation(), { passive: true });
  let pointer: number | null = null;
  let kind = '';
  let stylus = Number.NEGATIVE_INFINITY;

  const ours = (event: PointerEvent): boolean => event.pointerId === pointer;
  glass.addEventListener('pointerdown', (event) => {
    const { pointerType, pointerId, button, buttons, timeStamp } = event;
    if (button !== 0 && !(buttons & RUBBER)) return;
    if (pointerType === 'touch' && timeStamp - stylus < PALM) return;
    if (pointer !== null) {
      if (kind !== 'touch' || pointerType !== 'pen') return;
      hand.cancel();
    }
    [pointer, kind] = [pointerId, pointerType];
    if (pointerType === 'pen') stylus = timeStamp;
    glass.setPointerCapture(pointerId);
    // Keeps the focus where it is, and text from being selected.
    event.preventDefault();
    hand.begin(touchOf(event));
  });
  glass.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'pen') stylus = event.timeStamp;
    if (!ours(event)) return;
    const all = event.getCoalescedEvents?.() ?? [];
    hand.move((all.length > 0 ? all : [event]).map(touchOf));
  });
  const leave =
    (act: () => void) =>
    (event: PointerEvent): void => {
      if (!ours(event)) return;
      pointer = null;
      act();
    };
  glass.addEventListener('pointerup', leave(hand.end));
  glass.addEventListener('pointercancel', leave(hand.cancel));
  return glass;
}

const touchOf = ({ clientX, clientY, pointerType, pressure, buttons }: PointerEvent): Touch => ({
  x: clientX,
  y: clientY,
  pressure: pointerType === 'pen' && pressure > 0 ? pressure : null,
  rubs: (buttons & RUBBER) !== 0,
});
