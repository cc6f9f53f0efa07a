import type { Note } from '../model/diagram.ts';
import type { Box } from '../model/layout.ts';
import { merge, NONE, type Parts, type Setting } from './parts.ts';
import { type Block, breakText, placeText, type Span } from './text.ts';

/** Notes broken and arranged for a width; they are placed once it is known where their strip begins. */
export interface NotesPlan {
  readonly height: number;
  /** Draws the notes below `top`; `centre` is the middle of the strip. */
  place(centre: number, top: number): Parts;
}

const GAP = 14;

/** The title or titles, above everything. Null when a word does not fit. */
export function titles(notes: readonly Note[], width: number, setting: Setting): NotesPlan | null {
  return lines(notes, width, setting, setting.type.title, 'title', (text) => [{ text, weight: 700, tone: 'ink' }]);
}

/** The last line: its first sentence is the message, what follows comments on it. */
export function closings(notes: readonly Note[], width: number, setting: Setting): NotesPlan | null {
  return lines(notes, width, setting, setting.type.closing, 'closing', (text) => {
    const [first = '', rest = ''] = cut(text, /(?<=[.!?…])\s+(?=\S)/);
    return rest === ''
      ? [{ text, weight: 600, tone: 'ink' }]
      : [
          { text: first, weight: 700, tone: 'ink' },
          { text: ` ${rest}`, weight: 400, tone: 'ink' },
        ];
  });
}

function lines(
  notes: readonly Note[],
  width: number,
  { measure }: Setting,
  fontSize: number,
  role: 'title' | 'closing',
  spans: (text: string) => readonly Span[],
): NotesPlan | null {
  const blocks: Block[] = [];
  for (const note of notes) {
    const block = breakText(spans(note.text), fontSize, width, measure);
    if (!block) return null;
    blocks.push(block);
  }
  return {
    height: blocks.reduce((sum, block) => sum + block.height, 0) + Math.max(0, blocks.length - 1) * 6,
    place(centre, top) {
      let y = top;
      const texts = notes.map((note, i) => {
        const block = blocks[i] as Block;
        const name = { id: `${note.id}/text`, owner: note.id, role, text: note.text } as const;
        const placed = placeText(block, name, centre, y, 'centre', measure);
        y += block.height + 6;
        return placed;
      });
      return { ...NONE, texts };
    },
  };
}

interface Plate {
  readonly note: Note;
  readonly block: Block;
  readonly icon: number;
  readonly width: number;
  readonly height: number;
}

/** Plates of annotations, and of figures to remember, in rows of equal height that fill the width. Null on a misfit. */
export function plates(notes: readonly Note[], width: number, setting: Setting): NotesPlan | null {
  const all: Plate[] = [];
  for (const note of notes) {
    const made = plate(note, width, setting);
    if (!made) return null;
    all.push(made);
  }
  const rows = evenRows(all, width);
  const heights = rows.map((row) => Math.max(...row.map((each) => each.height)));
  return {
    height: heights.reduce((sum, height) => sum + height, 0) + Math.max(0, rows.length - 1) * GAP,
    place(centre, top) {
      let y = top;
      const parts = rows.map((row, i) => {
        const height = heights[i] ?? 0;
        const natural = row.reduce((sum, each) => sum + each.width, 0) + (row.length - 1) * GAP;
        // A row that nearly fills the strip fills it wholly; a short one keeps together in the middle.
        const extra =
          natural > width * 0.62 ? (width - natural) / row.length : Math.min(24, (width - natural) / row.length);
        let x = centre - (natural + extra * row.length) / 2;
        const placed = row.map((each) => {
          const box = { x, y, width: each.width + extra, height };
          x += box.width + GAP;
          return drawPlate(each, box, setting);
        });
        y += height + GAP;
        return merge(...placed);
      });
      return merge(...parts);
    },
  };
}

function plate(note: Note, width: number, setting: Setting): Plate | null {
  const { type, measure } = setting;
  const fontSize = note.kind === 'badge' ? type.badge : type.annotation;
  const padX = type.compact ? 12 : note.kind === 'badge' ? 22 : 20;
  const icon = note.icon === null ? 0 : Math.round(fontSize * 1.2);
  const iconWidth = icon === 0 ? 0 : icon + 9;
  // A long annotation is set in a measure that reads well rather than in one line across the stage.
  const room = Math.min(width, setting.loose ? width / 3 - GAP : Math.max(420, width / 2)) - 2 * padX - iconWidth;
  const block = breakText(emphasised(note), fontSize, room, measure, undefined, type.leading);
  if (!block) return null;
  const air = type.compact ? 10 : note.kind === 'badge' ? 20 : setting.loose ? 14 : 18;
  return {
    note,
    block,
    icon,
    width: Math.ceil(block.width + iconWidth + 2 * padX),
    height: Math.ceil(Math.max(block.height, icon) + air),
  };
}

function drawPlate({ note, block, icon }: Plate, box: Box, { measure }: Setting): Parts {
  const iconWidth = icon === 0 ? 0 : icon + 9;
  const left = box.x + (box.width - block.width - iconWidth) / 2;
  const middle = box.y + box.height / 2;
  const role = note.kind === 'badge' ? 'badge' : 'annotation';
  const name = { id: `${note.id}/text`, owner: note.id, role, text: note.text } as const;
  const iconBox = { x: left, y: middle - icon / 2, width: icon, height: icon };
  return {
    ...NONE,
    panels: [{ id: `${note.id}/panel`, owner: note.id, role, box, radius: 10 }],
    texts: [placeText(block, name, left + iconWidth + block.width / 2, middle - block.height / 2, 'centre', measure)],
    icons:
      note.icon === null
        ? []
        : [{ id: `${note.id}/icon`, owner: note.id, role: 'annotation', name: note.icon, box: iconBox }],
  };
}

/** What comes before a parenthesis, a colon or a dash is the point; what follows explains it, more quietly. */
function emphasised(note: Note): readonly Span[] {
  if (note.kind === 'badge') return [{ text: note.text, weight: 700, tone: 'ink' }];
  const [point = '', rest = ''] = cut(note.text, /\s+(?=[(–—])|(?<=[:.!?])\s+(?=\S)/);
  if (rest !== '') {
    return [
      { text: point, weight: 600, tone: 'ink' },
      { text: ` ${rest}`, weight: 400, tone: 'soft' },
    ];
  }
  return [{ text: note.text, weight: note.text.length <= 48 ? 600 : 400, tone: 'ink' }];
}

/** A text cut in two at the first match of a pattern; the second part is empty when there is none. */
function cut(text: string, at: RegExp): [string, string] {
  const found = at.exec(text);
  return found ? [text.slice(0, found.index), text.slice(found.index + found[0].length)] : [text, ''];
}

/** Plates in reading order, in as few rows as the width allows, the rows about equally full. */
function evenRows(all: readonly Plate[], width: number): Plate[][] {
  const fill = (limit: number): Plate[][] => {
    const rows: Plate[][] = [];
    let used = 0;
    for (const each of all) {
      const row = rows.at(-1);
      if (row && used + GAP + each.width <= limit) {
        row.push(each);
        used += GAP + each.width;
      } else {
        rows.push([each]);
        used = each.width;
      }
    }
    return rows;
  };
  let best = fill(width);
  for (let limit = width - 20; limit > 0; limit -= 20) {
    const tried = fill(limit);
    if (tried.length > best.length) break;
    best = tried;
  }
  return best;
}
