import type { Node } from '../model/diagram.ts';
import type { Box, PlacedIcon, PlacedText } from '../model/layout.ts';
import { bottom, centre } from './box.ts';
import { HEXAGON_SLANT, outlineOf } from './outline.ts';
import { merge, type Parts, type Setting } from './parts.ts';
import { type Block, breakText, plain, placeText } from './text.ts';

/** A node whose text is broken for some width; not placed yet. */
export interface Figure {
  /** Least size of the node's box, px. */
  readonly width: number;
  readonly height: number;
  readonly labelLines: number;
  readonly detailLines: number;
  readonly tagLines: number;
  /** Draws the node so that it fills a box at least as large. */
  place(box: Box): Parts;
}

/** px between the lines of a node's texts: tag, label, details. */
const TEXT_GAP = 5;
const DETAIL_GAP = 4;

/** Breaks a node's texts so that its box is at most `maxWidth` px wide; null when a word does not fit. */
export function figure(node: Node, maxWidth: number, setting: Setting): Figure | null {
  const { type, measure } = setting;
  const hub = node.size === 'large';
  const labelSize = hub ? type.hub : node.size === 'small' ? type.small : type.label;
  const detailSize = hub ? type.hubDetail : type.detail;
  const banded = hasBand(node);
  const padX = hub ? type.padX * 1.25 : type.padX;
  const padY = hub && !type.compact ? Math.max(14, type.padY) : type.padY;
  const textGap = type.compact ? 3 : TEXT_GAP;
  const detailGap = type.compact ? 2 : DETAIL_GAP;

  const iconSize = node.icon === null ? 0 : Math.round(labelSize * (hub ? 1.5 : 1.25));
  // Beside its text an icon makes a box wide, above it high: a hub is wide, a card in a row has more height to spare.
  const beside = iconSize > 0 && (type.compact || hub || node.shape === 'pill' || banded);
  const iconGap = beside ? Math.round(labelSize * 0.45) : 8;
  const iconWidth = beside ? iconSize + iconGap : 0;

  const room = innerWidth(node, maxWidth, padX, labelSize) - iconWidth;
  if (room <= 0) return null;
  const label =
    node.label === ''
      ? null
      : breakText(plain(node.label, hub ? 700 : 600), labelSize, room, measure, undefined, type.leading);
  if (node.label !== '' && label === null) return null;
  // Details may be as wide as the label and a little more, so that they do not stretch a box that its label would not.
  const detailRoom = hub ? Math.min(room, Math.max((label?.width ?? 0) * 1.15, type.hubDetail * 13)) : room;
  const details: Block[] = [];
  for (const detail of node.details) {
    const broken =
      breakText(plain(detail, 400, 'ink'), detailSize, detailRoom, measure, hub ? 2 : undefined, type.leading) ??
      breakText(plain(detail, 400, 'ink'), detailSize, room, measure, undefined, type.leading);
    if (broken === null) return null;
    details.push(broken);
  }
  const tagSize = banded ? type.band : type.tag;
  const tagIconSize = node.tagIcon === null ? 0 : Math.round(tagSize * 1.2);
  const tagIconWidth = tagIconSize === 0 ? 0 : tagIconSize + (node.tag === '' ? 0 : 7);
  const tagRoom = banded ? maxWidth - 2 * 12 - tagIconWidth : room - tagIconWidth;
  const tag =
    node.tag === ''
      ? null
      : breakText(plain(node.tag, banded ? 700 : 600), tagSize, tagRoom, measure, undefined, type.leading);
  if (node.tag !== '' && tag === null) return null;

  const tagWidth = tagIconWidth + (tag?.width ?? 0);
  const tagHeight = Math.max(tag?.height ?? 0, tagIconSize);
  const band = banded ? Math.round(Math.max(tagHeight, tagSize * 1.21) + tagSize * 0.6) : 0;

  const textWidth = Math.max(label?.width ?? 0, ...details.map((block) => block.width), banded ? 0 : tagWidth);
  const rows = [
    ...(banded || tagHeight === 0 ? [] : [tagHeight]),
    ...(label ? [label.height] : []),
    ...details.map((block) => block.height),
  ];
  const gaps =
    rows.length === 0 ? 0 : (rows.length - 1) * detailGap + (details.length > 0 && label ? textGap - detailGap : 0);
  const textHeight = rows.reduce((sum, height) => sum + height, 0) + gaps;
  const contentWidth = beside ? iconWidth + textWidth : Math.max(iconSize, textWidth);
  const contentHeight = beside
    ? Math.max(iconSize, textHeight)
    : textHeight + (iconSize > 0 ? iconSize + (textHeight > 0 ? iconGap : 0) : 0);
  const size = outerSize(node, contentWidth, contentHeight, maxWidth, padX, padY);

  const place = (box: Box): Parts => {
    const texts: PlacedText[] = [];
    const icons: PlacedIcon[] = [];
    const body: Box = { ...box, y: box.y + band, height: box.height - band };
    const [cx, cy] = centre(body);
    const name = (role: 'label' | 'detail' | 'tag', text: string, index: number | '' = '') =>
      ({ id: `${node.id}/${role}${index}`, owner: node.id, role, text }) as const;

    const placeTag = (x: number, y: number, height: number) => {
      if (node.tagIcon !== null) {
        const iconBox = { x, y: y + (height - tagIconSize) / 2, width: tagIconSize, height: tagIconSize };
        icons.push({ id: `${node.id}/tag-icon`, owner: node.id, role: 'tag', name: node.tagIcon, box: iconBox });
      }
      if (tag)
        texts.push(
          placeText(tag, name('tag', node.tag), x + tagIconWidth, y + (height - tag.height) / 2, 'left', measure),
        );
    };
    if (banded) placeTag(cx - tagWidth / 2, box.y, band);

    const left = cx - contentWidth / 2;
    let y = cy - contentHeight / 2;
    if (node.icon !== null) {
      const iconBox = beside
        ? { x: left, y: cy - iconSize / 2, width: iconSize, height: iconSize }
        : { x: cx - iconSize / 2, y, width: iconSize, height: iconSize };
      icons.push({ id: `${node.id}/icon`, owner: node.id, role: 'icon', name: node.icon, box: iconBox });
      if (!beside) y += iconSize + iconGap;
    }
    if (beside) y = cy - textHeight / 2;
    const at = beside ? left + iconWidth : cx;
    const align = beside ? 'left' : 'centre';
    if (!banded && tagHeight > 0) {
      placeTag(beside ? at : cx - tagWidth / 2, y, tagHeight);
      y += tagHeight + detailGap;
    }
    if (label) {
      texts.push(placeText(label, name('label', node.label), at, y, align, measure));
      y += label.height + textGap;
    }
    details.forEach((block, i) => {
      texts.push(placeText(block, name('detail', node.details[i] ?? '', i + 1), at, y, align, measure));
      y += block.height + detailGap;
    });
    return merge({ nodes: [{ id: node.id, box, outline: outlineOf(node.shape, box), band }], texts, icons });
  };

  return {
    width: Math.ceil(Math.max(size.width, banded ? tagWidth + 2 * 12 : 0)),
    height: Math.ceil(size.height + band),
    labelLines: label?.lines.length ?? 0,
    detailLines: details.reduce((sum, block) => sum + block.lines.length, 0),
    tagLines: tag?.lines.length ?? 0,
    place,
  };
}

/** A card with a tag carries it in a coloured band at its top. */
const hasBand = (node: Node): boolean => node.shape === 'card' && (node.tag !== '' || node.tagIcon !== null);

/** Width that the texts of a node may take so that its box stays within `width`. */
function innerWidth(node: Node, width: number, padX: number, labelSize: number): number {
  switch (node.shape) {
    case 'hexagon':
      return width - 2 * padX - 2 * HEXAGON_SLANT * labelSize * 2.5;
    case 'circle':
    case 'ellipse':
      return (width - 2 * padX) * 0.78;
    case 'diamond':
      return (width - 2 * padX) * 0.55;
    case 'pill':
      return width - 2 * padX - labelSize;
    default:
      return width - 2 * padX;
  }
}

/** Size of the box whose outline keeps about `padX` and `padY` px from a content of the given size. */
function outerSize(node: Node, width: number, height: number, maxWidth: number, padX: number, padY: number) {
  const high = height + 2 * padY;
  switch (node.shape) {
    case 'hexagon':
      // At the height of the content's corners the slanted ends have already come in by this much.
      return { width: width + 2 * padX + 2 * HEXAGON_SLANT * height, height: high };
    case 'circle': {
      const side = Math.hypot(width, height) + 2 * Math.min(padX, padY);
      return { width: side, height: side };
    }
    case 'ellipse': {
      // The half axes a and b hold the content's corner when (w/2a)² + (h/2b)² = 1; b follows from the a there is room for.
      const a = Math.max(Math.min((width * Math.SQRT2 + padX) / 2, maxWidth / 2), width / 2 + 6);
      return { width: 2 * a, height: height / Math.sqrt(1 - (width / 2 / a) ** 2) + padY };
    }
    case 'diamond': {
      // Here the corner is held when w/2a + h/2b = 1; with room enough a = 1.7 b.
      const wished = 1.7 * (width / 2 / 1.7 + height / 2 + padY);
      const a = Math.max(Math.min(wished, maxWidth / 2), width / 2 + 12);
      return { width: 2 * a, height: height / (1 - width / 2 / a) + (a < wished ? padY : 0) };
    }
    case 'pill':
      return { width: width + 2 * padX + high * 0.3, height: high };
    case 'cylinder':
      // The ends of a cylinder are drawn inside its box.
      return { width: width + 2 * padX, height: height + 2 * Math.max(padY, 13) + 24 };
    default:
      return { width: width + 2 * padX, height: high };
  }
}

/** Boxes of nodes that were placed with these parts. */
export const lowest = (parts: Parts): number => Math.max(0, ...parts.nodes.map((node) => bottom(node.box)));
