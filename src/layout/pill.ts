import type { Channel } from '../model/diagram.ts';
import type { Box } from '../model/layout.ts';
import type { Parts, Setting } from './parts.ts';
import { type Block, breakText, plain, placeText } from './text.ts';

/** A channel's label as a pill: its size, and how to draw it. */
export interface Pill {
  readonly channel: Channel;
  readonly block: Block;
  readonly icon: string | null;
  readonly iconSize: number;
  readonly width: number;
  readonly height: number;
}

/** Null when a word does not fit, or the text is too long for a pill. */
export function pillOf(channel: Channel, { type, measure }: Setting, widest = 280): Pill | null {
  const fontSize = type.channel;
  const block = breakText(plain(channel.label, 600), fontSize, widest, measure, 3);
  if (!block) return null;
  const icon = channel.mark === 'dot' ? null : channel.mark;
  const iconSize = icon === null ? 0 : Math.round(fontSize * 1.1);
  const iconWidth = icon === null ? 0 : iconSize + 8;
  const height = Math.round(block.height + fontSize * 0.78);
  const width = Math.ceil(block.width + iconWidth + fontSize * 1.9);
  return { channel, block, icon, iconSize, width, height };
}

export function drawPill({ channel, block, icon, iconSize }: Pill, box: Box, { measure }: Setting): Partial<Parts> {
  const iconWidth = icon === null ? 0 : iconSize + 8;
  const left = box.x + (box.width - block.width - iconWidth) / 2;
  const middle = box.y + box.height / 2;
  const name = { id: `${channel.id}/text`, owner: channel.id, role: 'channel', text: channel.label } as const;
  return {
    panels: [
      { id: `${channel.id}/panel`, owner: channel.id, role: 'channel', box, radius: Math.min(box.height / 2, 18) },
    ],
    texts: [placeText(block, name, left + iconWidth + block.width / 2, middle - block.height / 2, 'centre', measure)],
    icons:
      icon === null
        ? []
        : [
            {
              id: `${channel.id}/icon`,
              owner: channel.id,
              role: 'channel',
              name: icon,
              box: { x: left, y: middle - iconSize / 2, width: iconSize, height: iconSize },
            },
          ],
  };
}
