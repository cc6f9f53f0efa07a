import type { Settings } from '../settings.ts';
import { COLOURS, type Colour, TOOLS, type Tool } from './stroke.ts';

export type Held = Tool | 'eraser';

/** What lies in the hand: each kind of pen keeps its colour. */
export interface Choice {
  readonly held: Held;
  readonly pen: Colour;
  readonly marker: Colour;
  /** At which edge the tools stand. */
  readonly side: 'left' | 'right';
}

const FIRST: Choice = { held: 'thin', pen: 'red', marker: 'yellow', side: 'left' };

export const colourIn = ({ held, pen, marker }: Choice): Colour => (held === 'marker' ? marker : pen);

export const withColour = (choice: Choice, colour: Colour): Choice =>
  // Who takes a colour wants to draw.
  choice.held === 'marker'
    ? { ...choice, marker: colour }
    : { ...choice, pen: colour, held: choice.held === 'eraser' ? 'thin' : choice.held };

const NAME = 'pen';

/** The choice as it was left. */
export function readChoice(settings: Settings): Choice {
  const [held, pen, marker, side] = (settings.get(NAME) ?? '').split(' ');
  return {
    held: among([...TOOLS, 'eraser'] as const, held) ?? FIRST.held,
    pen: among(COLOURS, pen) ?? FIRST.pen,
    marker: among(COLOURS, marker) ?? FIRST.marker,
    side: among(['left', 'right'] as const, side) ?? FIRST.side,
  };
}

export function keepChoice(settings: Settings, { held, pen, marker, side }: Choice): void {
  settings.set(NAME, [held, pen, marker, side].join(' '));
}

const among = <T extends string>(all: readonly T[], value: string | undefined): T | null =>
  all.find((each) => each === value) ?? null;
