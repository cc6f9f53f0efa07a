import type { PlacedIcon } from '../model/layout.ts';
import type { Entrance, PathShape } from '../model/scene.ts';
import { ICONS } from '../theme/icons.ts';
import { px } from './number.ts';
import type { Paint } from './paints.ts';

/** Icons are drawn in a box of 24 by 24 with strokes 2 wide; a large one gets finer strokes, so that its weight fits its text. */
export function iconShape(icon: PlacedIcon, ink: Paint, enter: Entrance): PathShape | null {
  const d = ICONS[icon.name];
  if (!d) return null;
  const size = Math.min(icon.box.width, icon.box.height);
  const scale = Math.round((size / 24) * 1e4) / 1e4;
  return {
    kind: 'path',
    id: `${icon.id}/icon`,
    owner: icon.owner,
    enter,
    d,
    x: px(icon.box.x + (icon.box.width - size) / 2),
    y: px(icon.box.y + (icon.box.height - size) / 2),
    scale,
    fill: null,
    stroke: ink,
    strokeWidth: size > 32 ? 1.75 : 2,
  };
}
