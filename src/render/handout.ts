import type { Deck } from '../model/deck.ts';
import { handoutCss } from '../theme/css-handout.ts';
import { handoutWords } from '../theme/words/handout.ts';
import { wordsFor } from '../theme/words.ts';
import { tellsOnlyAnswers } from '../theme/only-answers.ts';
import { answersHtml } from './handout-answers.ts';
import { leafHtml } from './handout-leaf.ts';
import type { HandoutOptions, HandoutPlace, Leaf } from './handout-place.ts';
import { textHtml } from './html-emoji.ts';
import type { PageParts } from './html-parts.ts';
import { deckAddress, shownAddress } from './live-address.ts';
import { paperHead } from './paper.ts';

export type { HandoutOptions } from './handout-place.ts';

/**
 * A deck as a document for paper: so many slides a sheet, each with its title, what is said of it and lines to write on,
 * diagrams as the steps that build them, and, if asked for, the answers at the end. It needs no script, and its sheets
 * are made by whoever prints it: header and footer stand in the margins of its style sheet.
 */
export function renderHandout(deck: Deck, parts: PageParts, options: HandoutOptions): string {
  const place: HandoutPlace = {
    deck,
    parts,
    words: wordsFor(deck.language),
    handout: handoutWords(deck.language),
    options,
  };
  const all = leavesOf(deck);
  const leaves = all.filter(({ slide }) => !tellsOnlyAnswers(slide));
  const sheets = rowsOf(leaves, options.page.columns).map((row) => rowHtml(row, leaves[0], place));
  const direction = RIGHT_TO_LEFT.test(deck.language) ? 'rtl' : 'ltr';
  const running = {
    place: [deck.course, deck.label === deck.title ? '' : deck.label].filter(Boolean).join(' · '),
    title: deck.title,
    foot: options.url === '' ? '' : shownAddress(deckAddress(options.url)),
    page: place.handout.page,
    direction,
  } as const;
  const css = parts.css + handoutCss(options.page, running);
  return `${paperHead(deck, css, `dir="${direction}" class="js handout"`)}<body>
<main>
${sheets.join('\n')}
${options.answers ? answersHtml(all, place) : ''}
</main>
</body>
</html>
`;
}

/** Languages whose lines run from right to left. */
const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|he|iw|ps|sd|ug|ur|yi)\b/i;

function leavesOf(deck: Deck): readonly Leaf[] {
  const leaves = deck.stacks.flatMap((stack) => stack.map((slide, i) => ({ slide, level: i === 0 ? 2 : 3 }) as const));
  return leaves.map((leaf, i) => ({ ...leaf, number: i + 1 }));
}

/** Slides that stand side by side; one whose diagram is built up has a row of its own, since that follows right below. */
function rowsOf(leaves: readonly Leaf[], columns: number): readonly (readonly Leaf[])[] {
  const rows: Leaf[][] = [];
  let open = false;
  for (const leaf of leaves) {
    const last = rows.at(-1);
    const alone = leaf.slide.blocks.some(({ kind }) => kind === 'diagram');
    if (last && open && !alone && last.length < columns) last.push(leaf);
    else rows.push([leaf]);
    open = !alone;
  }
  return rows;
}

function rowHtml(row: readonly Leaf[], first: Leaf | undefined, place: HandoutPlace): string {
  const leaves = row.map((leaf) => leafHtml(leaf, leaf === first ? titlesHtml(place) : '', place)).join('');
  return row.length > 1 ? `<div class="abreast">${leaves}</div>` : leaves;
}

/** Slides that are not as high as this, in mm, have no room to say what the lesson is about. */
const ROOMY = 100;
/** Titles of more characters than this are set smaller. */
const LONG = 60;

/** What opens the handout: where the lesson belongs, its title, and what it is about, as far as there is room. */
function titlesHtml({ deck, options }: HandoutPlace): string {
  const where = [deck.course, deck.label === deck.title ? '' : deck.label].filter(Boolean).join(' · ');
  return (
    (where && !options.page.dense ? `<p class="belongs">${textHtml(where)}</p>` : '') +
    `<h1 dir="auto"${deck.title.length > LONG ? ' class="long"' : ''}>${textHtml(deck.title)}</h1>` +
    (deck.description && options.page.slot > ROOMY
      ? `<p class="about-it" dir="auto">${textHtml(deck.description)}</p>`
      : '')
  );
}
