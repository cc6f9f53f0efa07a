import type { Diagram } from '../model/diagram.ts';
import type { Box } from '../model/layout.ts';
import { STAGE } from '../theme/sizes.ts';
import { labelChannels } from './channels.ts';
import { labelEdges } from './edge-labels.ts';
import { connect } from './edges.ts';
import { fan } from './fan.ts';
import { frame } from './frame.ts';
import { groupLabel } from './group-label.ts';
import { type Hub, hubsOf } from './hub.ts';
import { besideLayer, groupLayers, type Layer, type Members } from './layer.ts';
import { membersOf } from './members.ts';
import { merge, type Parts, type Setting } from './parts.ts';
import { stack } from './stack.ts';

/** Most characters of a label that stands beside its layer; longer ones stand above. */
const SIDE_LABEL = 28;

/**
 * Groups below each other, in their order; a leader and its team on an arc share a layer, and groups that are all columns
 * stand beside each other. Titles above, annotations and the closing line below. Null when it does not fit at this setting.
 */
export function layered(diagram: Diagram, setting: Setting): Parts | null {
  const around = frame(diagram, setting);
  if (!around) return null;
  const hubs = hubsOf(diagram);
  const layers = layersOf(diagram, hubs, around.bottom - around.top, setting);
  const stacked = layers && stack(diagram, layers, around.top, around.bottom, setting.loose);
  if (!stacked) return null;
  const placed = merge(stacked.parts, around.parts);
  const stage: Box = { x: 0, y: 0, width: STAGE.width, height: STAGE.height };
  const edges = connect(diagram, placed.nodes, placed.texts, hubs, stage);
  if (!edges) return null;
  const linked = merge(placed, { edges });
  const labelled = merge(linked, { texts: stacked.labels.map((label) => groupLabel(label, linked, setting)) });
  return nameEdges(diagram, labelled, hubs, setting);
}

/** Adds the labels of channels and of single edges to a picture in which all else is placed. */
export function nameEdges(diagram: Diagram, placed: Parts, hubs: readonly Hub[], setting: Setting): Parts | null {
  const stage: Box = { x: 0, y: 0, width: STAGE.width, height: STAGE.height };
  const channels = labelChannels(diagram, placed, hubs, stage, setting);
  if (!channels) return null;
  const labelled = merge({ ...placed, edges: channels.edges }, channels.parts);
  const own = labelEdges(diagram, labelled, stage, setting);
  return own && merge(labelled, own);
}

function layersOf(diagram: Diagram, hubs: readonly Hub[], height: number, setting: Setting): Layer[] | null {
  const members = membersOf(diagram);
  if (members.length > 1 && members.every(({ group }) => group.arrangement === 'column')) {
    const layer = besideLayer(diagram, members, setting);
    return layer && [layer];
  }
  const fans = new Map<number, Layer>();
  for (let i = 0; i + 1 < members.length; i++) {
    const [leader, team] = [members[i] as Members, members[i + 1] as Members];
    if (leader.nodes.length !== 1 || team.group.arrangement !== 'arc') continue;
    const layer = fan(leader, team, height, setting);
    if (layer) fans.set(i++, layer);
    // Smaller type keeps the arc; only when that does not help either does the team stand in rows.
    else if (setting.rows < 3 && !setting.loose) return null;
  }
  const rest = members.filter((_, i) => !fans.has(i) && !fans.has(i - 1));
  const labels = rest.map(({ group }) => group.label).filter((label) => label !== '');
  // Labels at the side cost width, which a crowded stage has none to spare of.
  const table =
    !setting.loose && labels.length > 1 && labels.every((label) => label.length <= SIDE_LABEL) && hubs.length === 0;
  const others = groupLayers(diagram, rest, table && fans.size === 0, setting);
  if (!others) return null;
  const layers: Layer[] = [];
  for (let i = 0, taken = 0; i < members.length; i++) {
    const layer = fans.get(i);
    if (layer) i++;
    layers.push(layer ?? (others[taken++] as Layer));
  }
  return layers;
}
