import { SLIDE } from './sizes.ts';

/**
 * The sheets of a handout, in mm, and how the slides stand on them. The text of a sheet is set on a grid of lines of one
 * `unit`, and lines to write on are two units apart.
 */
export interface HandoutPage {
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly top: number; readonly side: number; readonly bottom: number };
  /** Slides side by side, and one below another. */
  readonly columns: number;
  readonly rows: number;
  /** Width of a slide with what stands beside it, and of the picture in it. */
  readonly cell: number;
  readonly picture: number;
  /** Height of a slide with what stands beside it, with the gap up to the next one below. */
  readonly slot: number;
  readonly gap: number;
  /**
   * Where the text of a slide stands: below its picture, beside it, or between it and lines to write on, which then take
   * `writing` of the width.
   */
  readonly text: 'below' | 'beside' | 'between';
  readonly writing: number;
  /** Panels of a build-up side by side. */
  readonly panels: number;
  readonly gutter: number;
  /** Distance of two lines of text, and the size of type in pt. */
  readonly unit: number;
  readonly size: number;
  /** Whether many slides share a sheet, so that all is set closer. */
  readonly dense: boolean;
}

export type Paper = 'a4' | 'letter';
export type Orientation = 'portrait' | 'landscape';
export const PER_PAGE = [1, 2, 3, 4, 6] as const;
export type PerPage = (typeof PER_PAGE)[number];

/** px of CSS in a millimetre. */
export const MM: number = 96 / 25.4;
/** Of the height of a line of text, the part above its baseline. */
export const BASELINE = 0.77;

/**
 * mm above a slide: letters of a title reach above their line, and what reaches over the edge of a sheet is written on the
 * one before as well, where nobody sees it, but search and bookmarks find it.
 */
export const TOP = 0.4;

/** mm, upright. */
export const PAPERS: Readonly<Record<Paper, readonly [width: number, height: number]>> = {
  a4: [210, 297],
  letter: [215.9, 279.4],
};

const MARGIN = { top: 24, side: 18, bottom: 21 } as const;
const GUTTER = 6;

type Arrangement = Pick<HandoutPage, 'columns' | 'text'> & {
  /** Parts of a cell's width. */
  readonly picture: number;
  readonly writing: number;
  readonly dense?: true;
};

const beside = (picture: number): Arrangement => ({ columns: 1, text: 'beside', picture, writing: 0 });
const between = (picture: number, writing: number): Arrangement => ({ columns: 1, text: 'between', picture, writing });

const ARRANGEMENTS: Readonly<Record<Orientation, Readonly<Record<PerPage, Arrangement>>>> = {
  portrait: {
    1: { columns: 1, text: 'below', picture: 1, writing: 0 },
    2: beside(0.64),
    3: beside(0.53),
    4: beside(0.483),
    6: { ...beside(0.36), dense: true },
  },
  landscape: {
    1: beside(0.645),
    2: beside(0.49),
    3: between(0.335, 0.25),
    4: { ...between(0.24, 0.25), dense: true },
    6: { columns: 2, text: 'beside', picture: 0.42, writing: 0, dense: true },
  },
};

/** How so many slides a sheet are laid out on a paper. */
export function handoutPage(paper: Paper, orientation: Orientation, perPage: PerPage): HandoutPage {
  const [short, long] = PAPERS[paper];
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short];
  const { columns, text, picture, writing, dense } = ARRANGEMENTS[orientation][perPage];
  const rows = perPage / columns;
  const unit = dense ? 4.1 : 4.5;
  // Browsers round lengths; a sheet whose slides are a hair too high would lose the last one.
  const slot = (height - MARGIN.top - MARGIN.bottom - 0.2) / rows;
  const gap = dense || rows > 3 ? unit : 1.5 * unit;
  const cell = (width - 2 * MARGIN.side - (columns - 1) * GUTTER) / columns;
  return {
    width,
    height,
    margin: MARGIN,
    columns,
    rows,
    cell,
    picture: Math.min(cell * picture, ((slot - gap - TOP) * SLIDE.width) / SLIDE.height),
    slot,
    gap,
    text,
    writing: cell * writing,
    panels: orientation === 'portrait' ? 2 : 3,
    gutter: GUTTER,
    unit,
    size: dense ? 9 : 9.5,
    dense: dense ?? false,
  };
}
