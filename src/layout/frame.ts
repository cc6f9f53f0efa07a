import type { Diagram } from '../model/diagram.ts';
import { STAGE } from '../theme/sizes.ts';
import { closings, plates, titles } from './notes.ts';
import { merge, type Parts, type Setting } from './parts.ts';

/** px between the picture and the left and right edges of the stage. */
export const MARGIN = 56;
export const PICTURE_WIDTH: number = STAGE.width - 2 * MARGIN;

const TOP = 6;
const BOTTOM = 16;
/** px between the picture and the notes above and below it. */
const NOTE_GAP = 24;

/** The notes around a picture, and the heights between which it may stand. */
export interface Frame {
  readonly parts: Parts;
  readonly top: number;
  readonly bottom: number;
}

/** Titles at the top of the stage; figures, annotations and the closing line at its bottom. Null when a word is too wide. */
export function frame(diagram: Diagram, setting: Setting): Frame | null {
  const of = (...kinds: string[]) => diagram.notes.filter((note) => kinds.includes(note.kind));
  const above = titles(of('title'), PICTURE_WIDTH, setting);
  // On a crowded stage figures and annotations share their strips.
  const badges = plates(setting.loose ? [] : of('badge'), PICTURE_WIDTH, setting);
  const annotations = plates(setting.loose ? of('badge', 'annotation') : of('annotation'), PICTURE_WIDTH, setting);
  const closing = closings(of('closing'), PICTURE_WIDTH, setting);
  if (!above || !badges || !annotations || !closing) return null;

  const middle = STAGE.width / 2;
  const notes = [above.place(middle, TOP + 4)];
  let bottom = STAGE.height - BOTTOM;
  // From the lower edge upwards; the gap is the one above each strip as long as another strip follows.
  let gap = 0;
  for (const [plan, space] of [
    [closing, 18],
    [annotations, 12],
    [badges, 12],
  ] as const) {
    if (plan.height === 0) continue;
    bottom -= gap + plan.height;
    notes.push(plan.place(middle, bottom));
    gap = space;
  }
  return {
    parts: merge(...notes),
    top: above.height > 0 ? TOP + above.height + NOTE_GAP : TOP,
    bottom: gap > 0 ? bottom - NOTE_GAP : bottom,
  };
}
