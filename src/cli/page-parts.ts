import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Deck } from '../model/deck.ts';
import type { Code } from '../model/document.ts';
import { PART_NAMES } from '../model/parts.ts';
import type { PageParts, PageScript } from '../render/html-parts.ts';
import { fontFiles } from '../services/font-files.ts';
import type { Highlight } from '../services/highlight.ts';
import type { HighlightAhead } from '../services/highlight-ahead.ts';
import { deckCss, fontCss } from '../theme/css.ts';
import { type DeckText, deckText } from './deck-text.ts';
import { packageRoot } from './package-root.ts';
import type { Content } from './write-deck.ts';

/** What Node adds to a deck to make it a page, and the files that the page then asks for, by their relative addresses. */
export interface Assembled {
  readonly parts: PageParts;
  readonly assets: ReadonlyMap<string, Content>;
}

/** `inline`: put fonts and script into the page rather than beside it. `ahead`: where its code is highlighted already. */
export async function assemble(deck: Deck, inline: boolean, ahead?: HighlightAhead | null): Promise<Assembled> {
  const text = deckText(deck);
  const [fonts, scripts, highlight, math] = await Promise.all([
    fontFiles(text),
    playerScripts(),
    highlighted(text.code, ahead),
    mathSetter(text),
  ]);
  const assets = new Map<string, Content>();
  const add = (name: string, data: Uint8Array, type: string): string => {
    if (inline) return dataUrl(data, type);
    const url = assetName(name, data);
    assets.set(url, data);
    return url;
  };
  const faces = fonts.files.map(({ name, family, weight, data }) => ({
    family,
    weight,
    url: add(name, data, 'font/woff2'),
  }));
  const script = ({ name, data }: Script): PageScript =>
    inline ? { text: data.toString() } : { src: add(name, data, 'text/javascript') };
  return {
    assets,
    parts: {
      highlight,
      math: (tex, display) => math?.setter.render(tex, display) ?? '',
      css:
        fontCss(faces) +
        deckCss() +
        (math?.setter.css(({ name }) => add(name, math.fonts.get(name) ?? new Uint8Array(), 'font/woff2')) ?? ''),
      script: script(scripts.player),
      later: new Map(scripts.later.map((part) => [part.part, script(part)])),
      hash: (code) => createHash('sha256').update(code).digest('base64'),
    },
  };
}

/** `assets/name.hash.ending`: another name for other content, so that old and new files never get in each other's way. */
export function assetName(name: string, data: Uint8Array): string {
  const hash = createHash('sha256').update(data).digest('hex').slice(0, 10);
  const plain = name.toLowerCase().replaceAll('_', '-');
  return `assets/${plain.replace(/\.([^.]+)$/, `.${hash}.$1`)}`;
}

export function dataUrl(data: Uint8Array, type: string): string {
  return `data:${type};base64,${Buffer.from(data).toString('base64')}`;
}

interface Script {
  readonly name: string;
  readonly data: Buffer;
}

let scripts: ReturnType<typeof readScripts> | undefined;

/** The player and its parts, read once in the life of a process: a preview asks for them at every edit. */
function playerScripts(): ReturnType<typeof readScripts> {
  scripts ??= readScripts();
  return scripts;
}

async function readScripts() {
  const read = async (name: string): Promise<Script> => ({
    name,
    data: await readFile(join(packageRoot, 'lib', name)),
  });
  const [player, ...later] = await Promise.all([
    read('player.js'),
    ...PART_NAMES.map(async (part) => ({ part, ...(await read(`part-${part}.js`)) })),
  ]);
  return { player, later };
}

function highlighted(code: readonly Code[], ahead: HighlightAhead | null | undefined): Promise<Highlight> {
  const here = () => highlighter([...new Set(code.map(({ language }) => language))].sort());
  // Where threads are not to be had it only takes longer.
  return ahead?.ready(code).catch(here) ?? here();
}

/** Highlighters that were made in the life of a process: a preview asks for one at every edit. */
const highlighters: { readonly languages: ReadonlySet<string>; readonly made: Promise<Highlight> }[] = [];

function highlighter(languages: readonly string[]): Promise<Highlight> {
  const known = highlighters.find((each) => languages.every((language) => each.languages.has(language)));
  if (known) return known.made;
  const made = import('../services/highlight.ts').then((module) => module.createHighlighter(languages));
  highlighters.push({ languages: new Set(languages), made });
  return made;
}

/** Sets all formulas of a deck, since only then is known which fonts they need; null when it has none. */
async function mathSetter({ formulas }: DeckText) {
  if (formulas.length === 0) return null;
  const { createMathSetter } = await import('../services/math.ts');
  const setter = await createMathSetter();
  for (const { tex, display } of formulas) setter.render(tex, display);
  const fonts = new Map(
    await Promise.all(setter.fonts().map(async ({ name, path }) => [name, await readFile(path)] as const)),
  );
  return { setter, fonts };
}
