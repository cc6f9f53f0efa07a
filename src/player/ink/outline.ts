import { samplesAlong, unit } from './cubic.ts';
import { type Sample, type Stroke, WIDTHS, widthUnder } from './stroke.ts';

/** How a stroke is drawn: a line of one width, or the outline of one whose width follows the hand. */
export interface Drawing {
  /** SVG path data. */
  readonly d: string;
  /** px; null for an outline that is to be filled. */
  readonly width: number | null;
}

export function drawingOf({ tool, curve, pressures }: Stroke): Drawing {
  if (pressures) return { d: outline(samplesAlong(curve, pressures), (p) => widthUnder(tool, p) / 2), width: null };
  const [x = 0, y = 0, ...rest] = curve;
  // A line of no length still has its round ends.
  const line = rest.length ? `C${rest.map(short).join(' ')}` : 'h0';
  return { d: `M${short(x)} ${short(y)}${line}`, width: WIDTHS[tool] };
}

const short = (length: number): string => String(Math.round(length * 100) / 100);

/** Turns of the way, in radians, from which on the sides of a line alone would leave a notch. */
const NOTCH = 0.35;

/** Both sides of a line, with discs at its ends and its corners. */
function outline(samples: readonly Sample[], radius: (pressure: number) => number): string {
  const left: string[] = [];
  const right: string[] = [];
  let discs = '';
  let before: number | null = null;
  samples.forEach((sample, i) => {
    const r = radius(sample.pressure);
    const next = samples[i + 1];
    const previous = samples[i - 1];
    const way = unit({
      x: (next ?? sample).x - (previous ?? sample).x,
      y: (next ?? sample).y - (previous ?? sample).y,
    });
    left.push(`${short(sample.x + way.y * r)} ${short(sample.y - way.x * r)}`);
    right.push(`${short(sample.x - way.y * r)} ${short(sample.y + way.x * r)}`);
    const direction = next ? Math.atan2(next.y - sample.y, next.x - sample.x) : null;
    const turn = before !== null && direction !== null ? Math.abs(direction - before) : Math.PI;
    if (Math.min(turn, 2 * Math.PI - turn) > NOTCH || !next || !previous) discs += disc(sample, r);
    before = direction;
  });
  return `M${left.join('L')}L${right.reverse().join('L')}Z${discs}`;
}

/** Wound as the sides are, so that nothing is cut out where they overlap. */
const disc = ({ x, y }: Sample, r: number): string =>
  `M${short(x - r)} ${short(y)}a${short(r)} ${short(r)} 0 1 1 ${short(2 * r)} 0a${short(r)} ${short(r)} 0 1 1 ${short(-2 * r)} 0Z`;
