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
  const found: InnerLink[] = [];
  const walk = (each: unknown, near: Span): void => {
    if (Array.isArray(each)) for (const part of each) walk(part, near);
    else if (typeof each === 'object' && each !== null) {
      const { kind, href, span = near } = each as { kind?: unknown; href?: unknown; span?: Span };
      if (kind === 'link' && typeof href === 'string' && href.startsWith('#'))
        found.push({ target: slideOf(href), span });
      for (const name in each) if (name !== 'span') walk((each as Record<string, unknown>)[name], span);
    }
  };
  walk(value, around);
  return found;
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
