import { readNumbers, writeNumbers } from './number-text.ts';
import { COLOURS, GRAIN, PRESSURES, type Stroke, TOOLS } from './stroke.ts';

/** What a later version writes differently begins with another number. */
const VERSION = '1';

/** px beyond which no stroke can have been drawn. */
const FARTHEST = 20_000;

/**
 * Strokes in few letters, for a browser's storage: numbers as differences from those before them. Coordinates and
 * pressures must be settled; those of `fitCurve` are.
 */
export function writeStrokes(strokes: readonly Stroke[]): string {
  let before = 0;
  const texts = strokes.map((stroke) => {
    const head = [
      TOOLS.indexOf(stroke.tool) +
        TOOLS.length * (COLOURS.indexOf(stroke.colour) + COLOURS.length * (stroke.pressures ? 1 : 0)),
      stroke.id - before,
      stroke.step,
      stroke.sheet,
    ];
    before = stroke.id;
    const places = differences(
      stroke.curve.map((length) => Math.round(length / GRAIN)),
      2,
    );
    const pressures = differences(
      (stroke.pressures ?? []).map((pressure) => Math.round(pressure * PRESSURES)),
      1,
    );
    return writeNumbers([...head, ...places, ...pressures]);
  });
  return [VERSION, ...texts].join('.');
}

/** The strokes of a text. What is damaged, by whatever means, is left out. */
export function readStrokes(text: string): Stroke[] {
  const [version, ...texts] = text.split('.');
  if (version !== VERSION) return [];
  let before = 0;
  return texts.flatMap((each) => {
    const stroke = strokeOf(readNumbers(each) ?? [], before);
    if (!stroke) return [];
    before = stroke.id;
    return [stroke];
  });
}

function strokeOf(
  [kind = -1, since = 0, step = -1, sheet = -1, ...rest]: readonly number[],
  before: number,
): Stroke | null {
  if (kind < 0 || step < 0 || sheet < 0) return null;
  const tool = TOOLS[kind % TOOLS.length];
  const colour = COLOURS[Math.floor(kind / TOOLS.length) % COLOURS.length];
  const pressed = kind >= TOOLS.length * COLOURS.length;
  // Two numbers for the first point, six for each cubic, and a pressure each.
  const cubics = (rest.length - (pressed ? 3 : 2)) / (pressed ? 7 : 6);
  if (!tool || !colour || !Number.isInteger(cubics) || cubics < 0) return null;
  const places = 2 + 6 * cubics;
  const curve = sums(rest.slice(0, places), 2).map((units) => units * GRAIN);
  const pressures = pressed ? sums(rest.slice(places), 1).map((units) => units / PRESSURES) : null;
  if (curve.some((length) => Math.abs(length) > FARTHEST)) return null;
  if (pressures?.some((pressure) => pressure < 0 || pressure > 1)) return null;
  return { id: before + since, tool, colour, step, sheet, curve, pressures };
}

const differences = (numbers: readonly number[], period: number): number[] =>
  numbers.map((number, i) => number - (numbers[i - period] ?? 0));

function sums(numbers: readonly number[], period: number): number[] {
  const all: number[] = [];
  for (const [i, number] of numbers.entries()) all.push(number + (all[i - period] ?? 0));
  return all;
}
