import svgpath from 'svgpath';
import type { Scene } from '../model/scene.ts';
import { frameAt } from '../scene/timeline.ts';
import { remember } from '../theme/remember.ts';
import { renderSvg } from './svg.ts';

/**
 * A diagram for paper after so many steps, in its light colours. Where browsers print arcs they write sixteen curves for a
 * quarter of a circle; one curve does, off by less than a thousandth of the radius, and a PDF needs half the room.
 */
export const paperSvg = (scene: Scene, step: number, label: string): string =>
  renderSvg(scene, frameAt(scene, step), { scheme: 'light', label, outline: withoutArcs });

/** Shapes repeat: the same signs ride on every arrow. */
const known = new Map<string, string>();

function withoutArcs(path: string): string {
  if (!/a/i.test(path)) return path;
  return remember(known, path, () => svgpath(path).unarc().round(3).toString());
}
