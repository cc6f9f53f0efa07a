import type { LiveDiagram } from '../diagram.ts';
import type { Player } from '../player.ts';
import { isTap, type Meaning, STILL, swipeOf, tapAt } from './gesture.ts';
import type { Port } from './port.ts';

/** Elements that do something of their own when they are tapped. */
const TAKES =
  'a[href],button,input,select,textarea,label,fieldset:not([data-told]),summary,dialog,[contenteditable=true],[role=button],[role=radio],[role=option],[tabindex="0"]:not(.port)';

/** ms after its last movement within which a page is still running. */
const RUNNING = 150;

interface Finger {
  readonly startX: number;
  readonly startY: number;
  x: number;
  y: number;
}

/**
 * Hands instead of keys: a swipe to the left or a tap goes on, a swipe to the right or a tap at the left goes back. On a
 * picture that is larger than its port, dragging moves it as far as it reaches, and two fingers make it larger or
 * smaller; a mouse drags it as well. Moving up and down is left to the browser, which scrolls the page.
 */
export function listenToHands(player: Player, port: Port): void {
  const { reveal, commands, deck } = player;
  const fingers = new Map<number, Finger>();
  let since = 0;
  let dragged: LiveDiagram | null = null;
  let scrolled = Number.NEGATIVE_INFINITY;
  /** What the touch has turned out to be; a touch means one thing only. */
  let kind: 'open' | 'drag' | 'other' = 'open';

  const turn = (meaning: Meaning): void => void (meaning && commands.run(meaning));
  const atRest = (): boolean => !reveal.isOverview() && !reveal.isPaused() && !reveal.isScrollView() && !enlarged();

  deck.addEventListener('pointerdown', (event) => {
    const target = event.target as Element;
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    if (fingers.size === 0) {
      kind = getSelection()?.isCollapsed === false ? 'other' : 'open';
      since = event.timeStamp;
      dragged = target.closest(TAKES) && !target.closest('.nodes') ? null : port.at(target);
    } else if (!dragged) kind = 'other';
    const { clientX: x, clientY: y, pointerId } = event;
    if (event.pointerType === 'mouse' && !dragged) return;
    fingers.set(pointerId, { startX: x, startY: y, x, y });
  });

  addEventListener('pointermove', (event) => {
    const finger = fingers.get(event.pointerId);
    if (!finger) return;
    const { x, y } = finger;
    const dx = event.clientX - x;
    const dy = event.clientY - y;
    finger.x = event.clientX;
    finger.y = event.clientY;
    if (!dragged || kind === 'other') return;
    if (fingers.size === 2) {
      kind = 'drag';
      pinch(port, dragged, fingers, finger, x, y);
      return;
    }
    if (kind === 'open') {
      const [allX, allY] = [finger.x - finger.startX, finger.y - finger.startY];
      if (Math.hypot(allX, allY) < STILL) return;
      if (port.pan(dragged, allX, allY)) {
        kind = 'drag';
        dragged.port.toggleAttribute('data-held', true);
        // At its end the same movement turns the page.
      } else dragged = null;
    } else port.pan(dragged, dx, dy);
  });

  const lift = (event: PointerEvent, done: boolean): void => {
    const finger = fingers.get(event.pointerId);
    fingers.delete(event.pointerId);
    if (!finger || fingers.size > 0) return;
    dragged?.port.toggleAttribute('data-held', false);
    const stroke = {
      dx: event.clientX - finger.startX,
      dy: event.clientY - finger.startY,
      ms: event.timeStamp - since,
    };
    const target = event.target as Element;
    if (!done || kind !== 'open' || event.pointerType !== 'touch' || !atRest()) return;
    // A finger that points turns nothing.
    if (player.viewport.hasAttribute('data-prevent-swipe')) return;
    if (!isTap(stroke)) {
      // What is wider than the page moves within it.
      if (!target.closest('[data-across]')) turn(swipeOf(stroke));
      return;
    }
    // Who holds a page that is still running after a scroll wants it to stop; nor is a tap what ends a selection.
    if (since - scrolled < RUNNING || target.closest(TAKES) || getSelection()?.isCollapsed === false) return;
    const { left, width } = deck.getBoundingClientRect();
    turn(tapAt(event.clientX - left, width));
  };
  addEventListener('pointerup', (event) => lift(event, true));
  addEventListener('pointercancel', (event) => lift(event, false));
  // Who has dragged a picture by one of its nodes has not pressed that.
  deck.addEventListener('click', (event) => kind === 'drag' && event.detail > 0 && event.stopPropagation(), true);
  const scroll = ({ timeStamp }: Event): void => {
    scrolled = timeStamp;
  };
  deck.addEventListener('scroll', scroll, { capture: true, passive: true });
}

/** Two fingers enlarge about the middle between them, and move the picture with it. */
function pinch(
  port: Port,
  diagram: LiveDiagram,
  fingers: ReadonlyMap<number, Finger>,
  moved: Finger,
  x: number,
  y: number,
): void {
  const other = [...fingers.values()].find((each) => each !== moved);
  if (!other) return;
  const before = Math.hypot(x - other.x, y - other.y);
  const after = Math.hypot(moved.x - other.x, moved.y - other.y);
  port.pan(diagram, (moved.x - x) / 2, (moved.y - y) / 2);
  if (before > 0) port.zoom(diagram, after / before, (moved.x + other.x) / 2, (moved.y + other.y) / 2);
}

/** Whether the browser's own zoom is in use: hands then move what is seen of the page. */
const enlarged = (): boolean => (visualViewport?.scale ?? 1) > 1.05;
