import type { Deck, DeckSlide } from '../model/deck.ts';
import { paperCss } from '../theme/css-paper.ts';
import { wordsFor } from '../theme/words.ts';
import { escapeXml } from './escape-xml.ts';
import type { PageParts } from './html-parts.ts';
import { slideHtml } from './html-slide.ts';

/**
 * Slides as a page to be printed, one slide a sheet, as the deck itself would print them. It has no scripts, and its
 * content security policy lets none run. Each slide's id is the target of links to it.
 */
export function renderPaper(deck: Deck, slides: readonly DeckSlide[], parts: PageParts): string {
  const words = wordsFor(deck.language);
  // Notes are for those who speak.
  const body = slides.map((slide) => slideHtml({ ...slide, notes: [] }, parts, words, deck.label)).join('\n');
  return `${paperHead(deck, parts.css + paperCss())}<body>
<main class="reveal ready"><div class="slides">
${body}
</div></main>
</body>
</html>
`;
}

/** The beginning of a page for paper, up to its body. `root`: attributes of its root beside the language. */
export function paperHead({ language, title, description }: Deck, css: string, root = 'class="js"'): string {
  const about = description ? `<meta name="description" content="${escapeXml(description)}">\n` : '';
  return `<!doctype html>
<html lang="${escapeXml(language)}" ${root}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none';style-src 'unsafe-inline';img-src 'self' data:;font-src 'self' data:">
<title>${escapeXml(title)}</title>
${about}<style>${css.replaceAll('</', '<\\/')}</style>
</head>
`;
}

/**
 * Where links lead from paper: to other hosts, and to the slides of this deck, of which `ids` names those that there are.
 * A file beside the lesson is out of reach.
 */
export function paperLink(ids: ReadonlySet<string>): (href: string) => string | null {
  return (href) => {
    const target = href.trim();
    if (/^(https?:|mailto:)/i.test(target)) return target;
    if (target.startsWith('//')) return `https:${target}`;
    const slide = /^#\/?([^/]+)/.exec(target)?.[1];
    const id = slide === undefined ? '' : decoded(slide);
    return ids.has(id) ? `#${encodeURIComponent(id)}` : null;
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
