import type { Admonition, Block, Heading, LineRange, List, ListItem, MathBlock, Table } from '../model/document.ts';
import { type Choice, choicesOf, listIndent } from '../theme/list-look.ts';
import { displayScale } from '../theme/math-fit.ts';
import { ADMONITION, CONTENT_WIDTH, DENSITIES, type Density, QUOTE_INDENT } from '../theme/sizes.ts';
import { hasLabels, hasManyColumns, tableColumns } from '../theme/table-columns.ts';
import type { Words } from '../theme/words.ts';
import { codeHtml, rawHtml } from './html-code.ts';
import { admonitionIcon } from './html-icons.ts';
import { inlinesHtml } from './html-inlines.ts';
import type { PageParts } from './html-parts.ts';
import { questionHtml } from './html-question.ts';

/** Where a block stands, as far as its HTML depends on it. */
export interface Place {
  readonly parts: PageParts;
  readonly words: Words;
  readonly density: Density;
  /** Id of the slide. */
  readonly slide: string;
  /** px across. */
  readonly room: number;
  /** The levels of the headings below that of the slide, from the highest. */
  readonly levels: readonly number[];
}

export function blocksHtml(blocks: readonly Block[], place: Place): string {
  return blocks.map((block) => blockHtml(block, place)).join('');
}

/** A block as HTML. `lines`: which lines of code or raw text to show; `density`: its own, for code in a smaller size. */
export function blockHtml(block: Block, place: Place, lines?: LineRange, density?: Density): string {
  const { parts } = place;
  switch (block.kind) {
    case 'paragraph':
      return `<p>${inlinesHtml(block.inlines, parts)}</p>`;
    case 'heading':
      return headingHtml(block, place);
    case 'list':
      return listHtml(block, place);
    case 'code':
      return codeHtml(block, lines, parts, density);
    case 'raw':
      return rawHtml(block.text, lines);
    case 'table':
      return tableHtml(block, place);
    case 'quote':
      return `<blockquote>${blocksHtml(block.blocks, { ...place, room: place.room - QUOTE_INDENT })}</blockquote>`;
    case 'admonition':
      return admonitionHtml(block, place);
    case 'math':
      return mathHtml(block, place);
    case 'question':
      return questionHtml(block, place, blocksHtml);
    case 'image':
      return '';
  }
}

function mathHtml({ tex }: MathBlock, { parts, density, room }: Place): string {
  const scale = displayScale(tex, room, DENSITIES[density].body.size);
  return `<div class="math"${scale < 1 ? ` style="font-size:${scale}em"` : ''}>${parts.math(tex, true)}</div>`;
}

function listHtml(list: List, place: Place): string {
  const sizes = DENSITIES[place.density];
  const indent = listIndent(list, sizes);
  // In ems, so that it goes with whatever size the type is shown in.
  const indentEm = Number((indent / sizes.body.size).toFixed(4));
  const inner = { ...place, room: place.room - indent };
  const choices = choicesOf(list);
  if (choices) {
    const items = list.items.map((item, i) => choiceHtml(item, choices[i] as Choice, inner));
    return `<ul class="choices" style="--indent:${indentEm}em">${items.join('')}</ul>`;
  }
  const items = list.items.map((item, i) => itemHtml(item, list.ordered ? list.start + i : null, inner)).join('');
  if (!list.ordered) return `<ul>${items}</ul>`;
  return `<ol${list.start === 1 ? '' : ` start="${list.start}"`} style="--indent:${indentEm}em">${items}</ol>`;
}

/** What comes in with a step; on paper, what has not come in yet. */
export const fragmentClass = (fragment: boolean, later: true | undefined): string =>
  fragment ? (later ? 'later' : 'fragment') : '';

function itemHtml({ blocks, checked, fragment, later }: ListItem, number: number | null, place: Place): string {
  const classes = [checked === null ? '' : checked ? 'task done' : 'task', fragmentClass(fragment, later)].filter(
    Boolean,
  );
  const attribute = classes.length > 0 ? ` class="${classes.join(' ')}"` : '';
  const label = checked === null ? '' : `<span class="visually-hidden">${checked ? '☑' : '☐'}</span>`;
  return `<li${attribute}${number === null ? '' : ` data-n="${number}"`}>${label}${blocksHtml(blocks, place)}</li>`;
}

function choiceHtml({ blocks, fragment, later }: ListItem, { letter, rest }: Choice, place: Place): string {
  const text = `<p><strong class="letter">${letter}</strong> ${inlinesHtml(rest, place.parts)}</p>`;
  return `<li${fragment ? ` class="${fragmentClass(fragment, later)}"` : ''}>${text}${blocksHtml(blocks.slice(1), place)}</li>`;
}

/** A heading as large as its author has it; to those who hear the page its level is the next below that of the slide. */
function headingHtml({ level, inlines }: Heading, { levels, parts }: Place): string {
  const heard = 3 + Math.max(0, levels.indexOf(level));
  return `<h${level}${heard === level ? '' : ` aria-level="${heard}"`}>${inlinesHtml(inlines, parts)}</h${level}>`;
}

function tableHtml(table: Table, { parts, density, room }: Place): string {
  const columns = tableColumns(table, room, DENSITIES[density]);
  const cell = (tag: string, content: string, c: number) => {
    const align = table.align[c];
    return `<${tag}${align === 'right' || align === 'center' ? ` class="${align}"` : ''}>${content}</${tag.split(' ')[0]}>`;
  };
  const row = (cells: Table['head']) =>
    `<tr>${columns.map((_, c) => cell('td', inlinesHtml(cells[c] ?? [], parts), c)).join('')}</tr>`;
  // The corner above a column of labels names nothing.
  const heads = columns.map((_, c) => {
    const content = inlinesHtml(table.head[c] ?? [], parts);
    return cell(content === '' ? 'td' : 'th scope="col"', content, c);
  });
  const widths = columns.map((width) => `<col style="width:${width}px">`).join('');
  const body = table.rows.map(row).join('');
  const look = hasManyColumns(table) ? ' class="many"' : hasLabels(table) ? ' class="labels"' : '';
  return `<div class="table"><table${look}><colgroup>${widths}</colgroup><thead><tr>${heads.join('')}</tr></thead><tbody>${body}</tbody></table></div>`;
}

function admonitionHtml({ variant, title, blocks }: Admonition, place: Place): string {
  const { parts, words, density, room } = place;
  const name = title.length > 0 ? inlinesHtml(title, parts) : words.variants[variant];
  const inner = { ...place, room: room - 2 * DENSITIES[density].boxPad[1] - ADMONITION.icon };
  const body = blocks.length > 0 ? `<div class="note-body">${blocksHtml(blocks, inner)}</div>` : '';
  return `<div class="note note-${variant}" role="note">${admonitionIcon(variant)}<p class="note-title">${name}</p>${body}</div>`;
}

/** The place of a slide's own blocks. */
export const bodyPlace = (
  parts: PageParts,
  words: Words,
  density: Density,
  slide: string,
  levels: readonly number[],
): Place => ({
  parts,
  words,
  density,
  slide,
  room: CONTENT_WIDTH,
  levels,
});
