import { distance } from './cubic.ts';
import { fitCurve } from './fit-curve.ts';
import type { Touch } from './glass.ts';
import { type Ground, groundAt } from './layout.ts';
import type { Sample } from './stroke.ts';

/** CSS px by which a fitted curve may leave the way of the hand: about as far as the hand itself trembles. */
const TOLERANCE = 1;

/** CSS px that a pointer has to go until it is worth another sample. */
const LEAST = 0.5;

/** How much of a pressure is that of the sample before: hands and sensors are unsteady. */
const STEADY = 0.6;

/** A way of the hand across a sheet of a slide, from the moment it sets out. */
export interface Gesture {
  readonly slide: HTMLElement;
  readonly ground: Ground;
  readonly pressed: boolean;
  readonly samples: readonly Sample[];
  /** Adds what a device told; answers the samples that it came to. */
  add(touches: readonly Touch[]): readonly Sample[];
  /** CSS px per px of the sheet, as things stand now. */
  scale(): number;
  /** Samples in CSS px of the window, as things stand now. */
  inWindow(samples: readonly Sample[]): readonly Sample[];
  curve(): { readonly curve: readonly number[]; readonly pressures: readonly number[] | null };
}

export function setOutOn(slide: HTMLElement, first: Touch, feelsPressure: boolean): Gesture {
  const ground = groundAt(slide, first);
  const pressed = feelsPressure && first.pressure !== null;
  const samples: Sample[] = [];
  const scale = (): number => ground.lie().scale;
  return {
    slide,
    ground,
    pressed,
    samples,
    scale,
    add(touches) {
      const before = samples.length;
      const { left, top, scale } = ground.lie();
      const least = LEAST / scale;
      for (const touch of touches) {
        const last = samples.at(-1);
        const own = pressed ? (touch.pressure ?? last?.pressure ?? 0.5) : 0.5;
        const pressure = last ? last.pressure * STEADY + own * (1 - STEADY) : own;
        const sample = { x: (touch.x - left) / scale, y: (touch.y - top) / scale, pressure };
        if (!last || distance(sample, last) >= least) samples.push(sample);
      }
      return samples.slice(before);
    },
    inWindow(some) {
      const { left, top, scale } = ground.lie();
      return some.map(({ x, y, pressure }) => ({
        x: left + x * scale,
        y: top + y * scale,
        pressure,
      }));
    },
    curve() {
      const { curve, pressures } = fitCurve(samples, TOLERANCE / scale());
      return { curve, pressures: pressed ? pressures : null };
    },
  };
}
