import type { PaperPage } from '../../deck/paper-pages.ts';
import { plainText } from '../../deck/split-inlines.ts';
import { stepsOf } from '../../deck/slide-steps.ts';

/** A line of the outline that PDF viewers show beside the pages. */
export interface Bookmark {
  readonly title: string;
  /** Index of the page that it leads to, from 0. */
  readonly page: number;
  readonly below: readonly Bookmark[];
  /** Whether what is below it shows only when somebody asks for it. */
  readonly folded: boolean;
}

interface Line extends Omit<Bookmark, 'below'> {
  /** How deep it stands, from 0. */
  readonly depth: number;
}

/**
 * Bookmarks of slides on paper: sections, their slides and sub-slides below them, and below a slide with several pages those
 * of its steps that have names. What goes on with the slide before needs no line of its own.
 */
export function bookmarksOf(pages: readonly PaperPage[]): readonly Bookmark[] {
  const lines: Line[] = [];
  let inSection = 0;
  let depth = 0;
  pages.forEach((page, index) => {
    const { of, step } = page;
    const title = titleOf(page);
    if (pages[index - 1]?.of !== of && title && !of.continued) {
      if (of.look === 'section') inSection = 0;
      depth = inSection + (page.below ? 1 : 0);
      lines.push({ title, page: index, depth, folded: of.look !== 'section' });
      if (of.look === 'section') inSection = 1;
    }
    const name = step === null ? undefined : stepsOf(of.blocks)[step - 1]?.names[0];
    if (name) lines.push({ title: name, page: index, depth: depth + 1, folded: false });
  });
  return nested(lines);
}

/** Lines with their depths as a tree; a line that is deeper than its parent by more than one step moves up. */
function nested(lines: readonly Line[]): readonly Bookmark[] {
  const [first] = lines;
  if (!first) return [];
  const end = lines.findIndex((line, i) => i > 0 && line.depth <= first.depth);
  const [own, rest] = end < 0 ? [lines.slice(1), []] : [lines.slice(1, end), lines.slice(end)];
  const { title, page, folded } = first;
  return [{ title, page, folded, below: nested(own) }, ...nested(rest)];
}

const titleOf = ({ of }: PaperPage): string =>
  plainText(of.heading ?? [])
    .replaceAll('\ufffc', '')
    .replace(/\s+/g, ' ')
    .trim();
