import { compileLesson } from '../../src/compile.ts';
import type { Deck } from '../../src/model/deck.ts';
import type { Services } from '../../src/model/services.ts';
import { escapeXml } from '../../src/render/escape-xml.ts';
import { type HandoutOptions, renderHandout } from '../../src/render/handout.ts';
import type { PageParts } from '../../src/render/html-parts.ts';
import { loadTextMeasure } from '../../src/services/fonts.ts';
import { handoutPage } from '../../src/theme/handout-page.ts';
import { brief } from '../cli/lectern.ts';

const services: Services = {
  measure: loadTextMeasure,
  findPicture: async () => ({ value: { kind: 'brief', source: brief, file: 'team.prompt.md' }, diagnostics: [] }),
  checkFormula: async () => null,
};

const parts: PageParts = {
  highlight: ({ text }) => `<span class="line" data-line="1">${escapeXml(text)}\n</span>`,
  math: (tex) => `<math>${escapeXml(tex)}</math>`,
  css: '',
  script: { src: 'player.js' },
  later: new Map(),
  picture: (url) => url,
  hash: () => '',
};

/** A deck out of a lesson in which every picture is the diagram of a team. */
export async function deckOf(markdown: string): Promise<Deck> {
  const { value, diagnostics } = await compileLesson(markdown, 'lesson.md', 'lesson', services);
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value;
}

/** Three slides a sheet of A4, unless told otherwise. */
export async function handoutOf(markdown: string, options: Partial<HandoutOptions> = {}): Promise<string> {
  return renderHandout(await deckOf(markdown), parts, {
    page: handoutPage('a4', 'portrait', 3),
    beside: 'notes',
    answers: false,
    url: '',
    ...options,
  });
}

/** The text of some HTML, without what is out of sight. */
export const textOf = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>|<title>.*?<\/title>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The headings of a page, those of the pictures of slides left out: `h2 1 Who`. */
export const headingsOf = (html: string): readonly string[] =>
  [...html.matchAll(/<(h[1-6])(?![^>]*role="none")[^>]*>([\s\S]*?)<\/\1>/g)].map(
    ([, name, content]) => `${name} ${textOf(content ?? '')}`,
  );
