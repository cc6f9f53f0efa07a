import { element } from '../element.ts';
import type { Player } from '../player.ts';
import { createTrail } from './trail.ts';

export interface Laser {
  readonly on: boolean;
  toggle(): void;
}

/** ms after which a dot that does not move fades, so that a mouse left alone does not point at something for ever. */
const STILL = 4000;

/** ms after which a dot fades that a finger has left. */
const LIFTED = 500;

/**
 * A red dot in the place of the pointer, which goes through to what is below. It is an element of its own that is only
 * moved: nothing of the slide is laid out or painted for it.
 */
export function createLaser({ viewport, words, announce, motionAllowed }: Player): Laser {
  const dot = element('div', { class: 'laser off', 'aria-hidden': 'true' });
  const trail = createTrail(() => dot.offsetWidth * 0.36);
  let on = false;
  let timer = 0;

  const fade = (): void => {
    dot.classList.add('off');
    trail.cut();
  };
  const fadeIn = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(fade, ms);
  };
  const move = (event: PointerEvent): void => {
    const moves = event.getCoalescedEvents?.() ?? [];
    const { clientX: x, clientY: y } = event;
    dot.style.transform = `translate3d(${x}px,${y}px,0)`;
    if (dot.classList.contains('off')) {
      dot.classList.remove('off');
      trail.cut();
    }
    if (motionAllowed())
      for (const each of moves.length > 0 ? moves : [event])
        trail.pass({ x: each.clientX, y: each.clientY }, each.timeStamp);
    fadeIn(STILL);
  };
  const lift = ({ pointerType }: PointerEvent): void => {
    if (pointerType !== 'mouse') fadeIn(LIFTED);
  };
  const leave = ({ relatedTarget }: PointerEvent): void => {
    if (relatedTarget === null) fade();
  };
  const listen = {
    pointermove: move,
    pointerdown: move,
    pointerup: lift,
    pointercancel: lift,
    pointerout: leave,
  } as const;
  return {
    get on() {
      return on;
    },
    toggle() {
      on = !on;
      viewport.classList.toggle('lasering', on);
      // A finger that points does not turn the slide.
      viewport.toggleAttribute('data-prevent-swipe', on);
      for (const [kind, act] of Object.entries(listen)) {
        if (on) addEventListener(kind, act as EventListener, { capture: true, passive: true });
        else removeEventListener(kind, act as EventListener, { capture: true });
      }
      if (on) viewport.append(trail.element, dot);
      else {
        clearTimeout(timer);
        fade();
        dot.remove();
        trail.element.remove();
      }
      announce(on ? words.pointing.laserOn : words.pointing.laserOff);
    },
  };
}
