import type { Diagnostic } from '../model/diagnostic.ts';
import type { Document } from '../model/document.ts';
import type { Span } from '../model/span.ts';

/**
 * Every link into the deck itself names a slide of it: `#slide-id`, `#/slide-id` or `#/slide-id/step`.
 * Numbers are Reveal's own addresses and are left alone.
 */
export function checkLinks(document: Document): readonly Diagnostic[] {
  const ids = new Set(document.slides.map(({ id }) => id));
  return document.slides.flatMap((slide) =>
    linksIn([slide.heading, slide.blocks, slide.notes], slide.span)
      .filter(({ target }) => target !== '' && !/^\d+$/.test(target) && !ids.has(target))
      .map(({ target, span }) => unknownSlide(target, span)),
  );
}

interface InnerLink {
  /** Id of the slide that it leads to; empty for the deck's beginning. */
  readonly target: string;
  /** Of the nearest block around it. */
  readonly span: Span;
}

/** Links may stand in any running text, so blocks are walked as the plain data that they are. */
function linksIn(value: unknown, around: Span): readonly InnerLink[] {
  if (Array.isArray(value)) return value.flatMap((each) => linksIn(each, around));
  if (typeof value !== 'object' || value === null) return [];
  const { kind, href, span = around } = value as { kind?: unknown; href?: unknown; span?: Span };
  const own =
    kind === 'link' && typeof href === 'string' && href.startsWith('#') ? [{ target: slideOf(href), span }] : [];
  const { span: _, ...rest } = value as { span?: Span };
  return [...own, ...Object.values(rest).flatMap((each) => linksIn(each, span))];
}

function slideOf(href: string): string {
  const name = href.replace(/^#\/?/, '').split('/')[0] ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const unknownSlide = (target: string, span: Span): Diagnostic => ({
  ...span,
  code: 'unknown-slide',
  severity: 'warning',
  message: `A link leads to "#${target}", and no slide of this lesson has that name.`,
  hint: 'A slide is named after its heading, in lower case and with hyphens; {#name} behind a heading gives it a name of its own.',
});
