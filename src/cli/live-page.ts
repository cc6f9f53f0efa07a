import type { Deck, DeckSlide } from '../model/deck.ts';
import { escapeXml } from '../render/escape-xml.ts';
import { renderHtml, scenesOf } from '../render/html.ts';
import { sceneCss } from '../render/html-diagram.ts';
import type { PageParts } from '../render/html-parts.ts';
import { slideHtml } from '../render/html-slide.ts';
import { type Words, wordsFor } from '../theme/words.ts';
import type { Lesson } from './lessons.ts';
import type { LiveDeck } from './live-update.ts';
import { assemble } from './page-parts.ts';
import { nextRevision, revisionOf } from './revision.ts';
import type { Content } from './write-deck.ts';

/** One revision of a lesson as the preview serves it. */
export interface LivePage {
  readonly deck: LiveDeck;
  /** The whole page. */
  html(): string;
  /** The files that it asks for, by their relative addresses. */
  readonly assets: ReadonlyMap<string, Content>;
  /** What it was rendered from. */
  readonly source: Deck;
  /** The page of a deck of which only some slides are others, and no diagrams. */
  withDeck(deck: Deck): LivePage;
}

/** Where the script of the preview is served. */
export const liveScript = 'assets/live.js';

/** Renders a deck slide by slide, so that the next revision can be told apart from it. */
export async function livePage(deck: Deck, pictures: ReadonlyMap<string, string>): Promise<LivePage> {
  const { parts, assets } = await assemble(deck, pictures, 'preview');
  const words = wordsFor(deck.language);
  const scenes = scenesOf(deck);
  const content = {
    title: deck.title,
    minutes: deck.minutes,
    stacks: deck.stacks.map((stack) =>
      stack.map((slide) => ({ id: slide.id, html: slideHtml(slide, parts, words, deck.label) })),
    ),
    scenes: new Map(scenes.map((scene) => [scene.id, JSON.stringify(scene)])),
    style: parts.css + scenes.map(sceneCss).join(''),
  };
  const live: LiveDeck = { revision: revisionOf(content), ...content };
  return served(deck, live, { parts, words, assets });
}

interface Surroundings {
  readonly parts: PageParts;
  readonly words: Words;
  readonly assets: ReadonlyMap<string, Content>;
}

function served(deck: Deck, live: LiveDeck, around: Surroundings): LivePage {
  return {
    deck: live,
    html: () => withScript(renderHtml(deck, around.parts), live.revision),
    assets: around.assets,
    source: deck,
    withDeck(next) {
      const before = new Map(deck.stacks.flat().map((slide) => [slide.id, slide]));
      const rendered = new Map(live.stacks.flat().map(({ id, html }) => [id, html]));
      const fresh: string[] = [];
      const section = (slide: DeckSlide): string => {
        const html = rendered.get(slide.id);
        // What was not compiled anew has the very same blocks.
        if (html !== undefined && before.get(slide.id)?.blocks === slide.blocks) return html;
        fresh.push(slideHtml(slide, around.parts, around.words, next.label));
        return fresh.at(-1) ?? '';
      };
      const stacks = next.stacks.map((stack) => stack.map((slide) => ({ id: slide.id, html: section(slide) })));
      const order = stacks.map((stack) => stack.map(({ id }) => id).join(' ')).join('\n');
      // Cheaper than the hash of everything, and as good at telling this page from the others.
      return served(next, { ...live, revision: nextRevision(live.revision, [order, ...fresh]), stacks }, around);
    },
  };
}

/** Adds the script of the preview to a page, lets it reach the server, and notes which revision the page shows. */
function withScript(page: string, revision: string): string {
  return page
    .replace("default-src 'none'", "default-src 'none';connect-src 'self'")
    .replace('<html', `<html data-revision="${revision}"`)
    .replace(/<\/body>\s*<\/html>\s*$/, `<script src="${liveScript}"></script>\n</body>\n</html>\n`);
}

/** Shown until a lesson that has errors can be compiled for the first time; the script puts its mistakes on it. */
export function waitingPage(name: string): string {
  const body = `<h1>${escapeXml(name)}</h1>\n<p>It appears here as soon as it can be compiled.</p>\n<script src="${liveScript}"></script>`;
  return plainPage(name, body).replace('<html', '<html data-revision=""');
}

/** The lessons of a folder to choose from. */
export function indexPage(lessons: readonly Lesson[]): string {
  const items = lessons.map(
    ({ name }) => `<li><a href="${escapeXml(encodeURIComponent(name))}/">${escapeXml(name)}</a></li>`,
  );
  return plainPage('Lessons', `<h1>Lessons</h1>\n<ul>\n${items.join('\n')}\n</ul>`);
}

function plainPage(title: string, body: string): string {
  const css =
    ':root{color-scheme:light dark}body{font:18px/1.6 system-ui,sans-serif;max-width:40em;margin:10vh auto;padding:0 24px}';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeXml(title)}</title>
<style>${css}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
