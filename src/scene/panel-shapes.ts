import type { PlacedPanel } from '../model/layout.ts';
import type { Entrance, RectShape } from '../model/scene.ts';
import { px } from './number.ts';
import { derived, fillOf, inkFor, type Paint } from './paints.ts';

/** Paints of what stands beside the nodes: a channel's pill, a remark's plate, a badge, a group's band. */
export interface PanelLook {
  readonly fill: Paint | null;
  readonly stroke: Paint | null;
  readonly ink: Paint;
  readonly soft: Paint;
}

/** `colour` is the owner's, null when the brief gives it none. */
export function panelLook(role: PlacedPanel['role'], colour: string | null): PanelLook {
  if (role === 'channel') {
    if (!colour) return { fill: 'plate', stroke: 'line', ink: 'ink', soft: 'soft' };
    return {
      fill: derived(colour, 'tint'),
      stroke: fillOf(colour),
      ink: derived(colour, 'text'),
      soft: derived(colour, 'text'),
    };
  }
  if (role === 'badge') {
    const ink = colour && inkFor(colour, [{ fontSize: 14, weight: 400 }]);
    if (colour && ink) return { fill: fillOf(colour), stroke: derived(colour, 'rim'), ink, soft: ink };
    if (colour)
      return {
        fill: derived(colour, 'tint'),
        stroke: fillOf(colour),
        ink: derived(colour, 'text'),
        soft: derived(colour, 'text'),
      };
    return { fill: 'accent', stroke: null, ink: 'page', soft: 'page' };
  }
  if (role === 'annotation' && colour)
    return { fill: derived(colour, 'tint'), stroke: null, ink: 'ink', soft: derived(colour, 'text') };
  return { fill: 'plate', stroke: null, ink: 'ink', soft: 'soft' };
}

export function panelShape(panel: PlacedPanel, look: PanelLook, enter: Entrance): RectShape {
  const width = look.stroke ? 2 : 0;
  const { x, y, width: w, height: h } = panel.box;
  return {
    kind: 'rect',
    id: `${panel.id}/panel`,
    owner: panel.owner,
    enter,
    x: px(x + width / 2),
    y: px(y + width / 2),
    width: px(Math.max(0, w - width)),
    height: px(Math.max(0, h - width)),
    radius: px(Math.max(0, Math.min(panel.radius, h / 2, w / 2) - width / 2)),
    fill: look.fill,
    stroke: look.stroke,
    strokeWidth: width,
  };
}
