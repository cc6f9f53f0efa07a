/**
 * Every length of a slide, in px of its own 1280x720 space. The style sheet is generated from these numbers and the
 * deck stage measures with them, so that what is computed at build time is what the browser draws.
 */

export const SLIDE = { width: 1280, height: 720 } as const;

/** Where a diagram is drawn: full-bleed, below the heading. */
export const STAGE = { width: 1280, height: 592 } as const;

/** Top of the stage on the slide. */
export const STAGE_TOP = 112;

/** Distance of the content from the slide's edges. The eyebrow stands above `top`, the slide number below `bottom`. */
export const PAGE = { left: 80, right: 80, top: 56, bottom: 64 } as const;

export const CONTENT_WIDTH: number = SLIDE.width - PAGE.left - PAGE.right;

/** px between a heading and what stands below it, at least. */
export const HEADING_GAP = 28;

/** Of the height that a slide has to spare, the parts that go above and below its body: a little above the middle. */
export const SPARE = { above: 2, below: 3 } as const;

/** em that words of a heading stand further apart than the font has them, since its letters stand closer. */
export const HEADING_SPACE = 0.05;

/** A size of type: font size and line height, both px. */
export interface Type {
  readonly size: number;
  readonly line: number;
}

/** The small line above a heading that says where in the lesson one is, and where its top is on the slide. */
export const EYEBROW: Type & { readonly top: number } = { size: 17, line: 24, top: 30 };

/** 0 is the roomiest. No slide is set in 5, which is for what is said in small print on one of density 4. */
export type Density = 0 | 1 | 2 | 3 | 4 | 5;
export type SlideDensity = Exclude<Density, 5>;

/** Density of slides that share what does not fit on one. */
export const SHARED: SlideDensity = 3;

/** The smallest type, for what would otherwise have to be cut. */
export const TIGHTEST: SlideDensity = 4;

/** px of a slide: the smallest type of any density, that of badges. A diagram may be lettered smaller. */
export const SMALLEST_TYPE = 15.5;

/** px of the screen: type smaller than this is not shown on a screen that one holds in the hand. */
export const LEGIBLE = 14;

/** Part of a slide's room that a density may fill: large type is for slides that keep some air. */
export const FILL: Readonly<Record<Density, number>> = { 0: 0.86, 1: 1, 2: 1, 3: 1, 4: 1, 5: 1 };

/** Lengths that follow the density of a slide. */
export interface DensitySizes {
  readonly body: Type;
  readonly code: Type;
  readonly table: Type;
  /** Headings inside a slide. */
  readonly minor: Type;
  /** px between blocks, and between the items of a list. */
  readonly gap: number;
  readonly itemGap: number;
  /** px by which the items of a list stand in; those with a badge or a box a little more. */
  readonly indent: number;
  /** px of padding: code panel, table cell, admonition. */
  readonly codePad: readonly [vertical: number, horizontal: number];
  readonly cellPad: readonly [vertical: number, horizontal: number];
  readonly boxPad: readonly [vertical: number, horizontal: number];
}

export const DENSITIES: Readonly<Record<Density, DensitySizes>> = [
  {
    body: { size: 38, line: 56 },
    code: { size: 28, line: 43 },
    table: { size: 30, line: 42 },
    minor: { size: 38, line: 50 },
    gap: 36,
    itemGap: 24,
    indent: 52,
    codePad: [32, 38],
    cellPad: [19, 24],
    boxPad: [30, 34],
  },
  {
    body: { size: 33, line: 48 },
    code: { size: 25, line: 38 },
    table: { size: 26, line: 37 },
    minor: { size: 33, line: 44 },
    gap: 30,
    itemGap: 19,
    indent: 45,
    codePad: [30, 36],
    cellPad: [16, 22],
    boxPad: [26, 32],
  },
  {
    body: { size: 28, line: 41 },
    code: { size: 22, line: 34 },
    table: { size: 23, line: 33 },
    minor: { size: 28, line: 38 },
    gap: 26,
    itemGap: 14,
    indent: 39,
    codePad: [26, 32],
    cellPad: [13, 20],
    boxPad: [22, 28],
  },
  {
    body: { size: 24, line: 35 },
    code: { size: 19, line: 29 },
    table: { size: 20, line: 28 },
    minor: { size: 24, line: 34 },
    gap: 20,
    itemGap: 10,
    indent: 34,
    codePad: [22, 28],
    cellPad: [10, 18],
    boxPad: [18, 26],
  },
  {
    body: { size: 21, line: 31 },
    code: { size: 17, line: 25 },
    table: { size: 17, line: 24 },
    minor: { size: 21, line: 30 },
    gap: 16,
    itemGap: 7,
    indent: 30,
    codePad: [18, 24],
    cellPad: [7, 16],
    boxPad: [15, 22],
  },
  {
    body: { size: 18, line: 26 },
    code: { size: 15, line: 22 },
    table: { size: 15, line: 21 },
    minor: { size: 18, line: 26 },
    gap: 12,
    itemGap: 5,
    indent: 26,
    codePad: [14, 20],
    cellPad: [5, 13],
    boxPad: [12, 20],
  },
];

/** Sizes that a heading may take, tried in this order: the first at which it needs no more than `lines`. */
export interface HeadingSize extends Type {
  readonly lines: number;
}

export const HEADINGS: readonly HeadingSize[] = [
  { size: 44, line: 52, lines: 2 },
  { size: 34, line: 42, lines: 2 },
  { size: 26, line: 33, lines: 3 },
];

/** On a diagram's slide the heading has only the strip above the stage. */
export const STAGE_HEADINGS: readonly HeadingSize[] = [
  { size: 44, line: 52, lines: 1 },
  { size: 34, line: 42, lines: 1 },
  { size: 26, line: 32, lines: 2 },
  { size: 20, line: 21, lines: 3 },
];

/** Of those sizes the first that leaves no room for an eyebrow, and its px from the slide's top. */
export const TALL_STAGE_HEADING = { level: 2, top: 42 } as const;

/** The lesson's title, and the titles that open a part of it. */
export const OPENING_HEADINGS: readonly HeadingSize[] = [
  { size: 72, line: 80, lines: 3 },
  { size: 60, line: 68, lines: 4 },
  { size: 44, line: 54, lines: 6 },
];
export const SECTION_HEADINGS: readonly HeadingSize[] = [
  { size: 60, line: 70, lines: 3 },
  { size: 48, line: 58, lines: 4 },
  { size: 36, line: 46, lines: 6 },
];

/** Line under an opening or a section title. */
export const SUBTITLE: Type = { size: 30, line: 44 };

/** The heading of a quotation that has a slide to itself is no more than its name. */
export const QUOTE_HEADINGS: readonly HeadingSize[] = [
  { size: 24, line: 34, lines: 2 },
  { size: 20, line: 28, lines: 4 },
];

/** A quotation that has a slide to itself: the largest of these at which it leaves some air. Who said it stands smaller. */
export const BIG_QUOTES: readonly Type[] = [
  { size: 58, line: 78 },
  { size: 48, line: 66 },
  { size: 40, line: 56 },
];
export const QUOTE_SOURCE: Type = { size: 26, line: 38 };

/** Fractions of the font size around it: inline code and keys. */
export const INLINE_CODE = { scale: 0.88, pad: 0.28 } as const;

/** px: how wide a quotation on a slide of its own may be, and the height of the sign above it. */
export const QUOTE_WIDTH = 1000;
export const QUOTE_SIGN = 92;

/** px: the bar with the title of a code panel, without the panel's own padding. */
export const CODE_TITLE: Type = { size: 16, line: 46 };

/** px by which a quotation stands in, for its bar. */
export const QUOTE_INDENT = 32;

/** px: width of an admonition's icon column, and the gap between its title and its text. */
export const ADMONITION = { icon: 48, gap: 8 } as const;

/** Advance of every character of the code font, as a fraction of its size. */
export const MONO_ADVANCE = 0.6;

/** Columns by which a wrapped line of code stands in. */
export const CODE_HANG = 4;

/** Columns that the numbers of lines take, beside their digits: code that is stepped through has them. */
export const GUTTER = 2;

/** Columns between the stops of a tab. */
export const TAB = 4;

/** Text below a picture. */
export const CAPTION = { type: { size: 18, line: 26 }, gap: 12 } as const;

/** What stands in place of a picture that is missing: an icon, and the picture's alternative text. */
export const PLACEHOLDER = { type: { size: 22, line: 32 }, icon: 64, pad: 36 } as const;

/** px: opening and section titles, and what stands below them, keep clear of the ornament on the right. */
export const TITLE_WIDTH = { opening: 800, section: 880 } as const;

/** Display formulas are set larger than the text around them. */
export const DISPLAY_SCALE = 1.15;

/** px of padding at either side of the cells of a table with many columns. */
export const MANY_COLUMNS_PAD = 7;
