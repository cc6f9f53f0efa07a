import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Deck } from '../model/deck.ts';
import type { Code } from '../model/document.ts';
import type { PageParts, PageScript } from '../render/html-parts.ts';
import { manifestJson } from '../render/manifest.ts';
import { type EmojiFile, emojiFiles } from '../services/emoji-font.ts';
import { fontFiles } from '../services/font-files.ts';
import type { Highlight } from '../services/highlight.ts';
import type { HighlightAhead } from '../services/highlight-ahead.ts';
import { mediaTypes } from '../services/picture-file.ts';
import { keptFont } from '../services/kept-font.ts';
import type { MathFont } from '../services/math.ts';
import { encodeSubset } from '../services/subset.ts';
import { deckCss, fontCss, standInCss } from '../theme/css.ts';
import { type DeckText, deckText } from './deck-text.ts';
import { workerName } from './offline.ts';
import { icons as deckIcons, type PackageFile, playerScripts } from './package-files.ts';
import type { Content } from './write-deck.ts';

/** What Node adds to a deck to make it a page, and the files that the page then asks for, by their relative addresses. */
export interface Assembled {
  readonly parts: PageParts;
  readonly assets: ReadonlyMap<string, Content>;
  /** Characters that the page's fonts do not have. */
  readonly missing: readonly string[];
}

/** Where a page goes: into a folder beside its files, into one file with all of them, to the browser of its author, or to paper. */
export type Delivery = 'folder' | 'single' | 'preview' | 'paper';

/** `pictures`: the files behind the deck's pictures, by address. `ahead`: where its code is highlighted already. */
export async function assemble(
  deck: Deck,
  pictures: ReadonlyMap<string, string>,
  delivery: Delivery,
  ahead?: HighlightAhead | null,
): Promise<Assembled> {
  const text = deckText(deck);
  const inline = delivery === 'single';
  const [fonts, scripts, highlight, math, carried, icons] = await Promise.all([
    fontFiles(text),
    delivery === 'paper' ? null : playerScripts(),
    highlighted(text.code, ahead),
    mathSetter(text, inline),
    inline ? pictureUrls(pictures) : new Map<string, string>(),
    delivery === 'folder' ? deckIcons() : null,
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
  const script = ({ name, data }: PackageFile): PageScript =>
    inline ? { text: data.toString() } : { src: add(name, data, 'text/javascript') };
  const standIns = delivery === 'paper' ? await emojiFiles(fonts.missing) : [];
  const standIn = ({ name, data, characters }: EmojiFile) =>
    standInCss(add(name, data, 'font/woff2'), characters, fonts.files);
  const css =
    fontCss(faces) +
    standIns.map(standIn).join('') +
    deckCss() +
    (math?.setter.css(
      ({ name }) => add(name, math.fonts.get(name) ?? new Uint8Array(), 'font/woff2'),
      // A quick edit may bring in formulas that this one knows nothing of.
      delivery === 'preview',
    ) ?? '');
  const manifest = () => {
    const shown = icons?.map((icon) => ({ ...icon, src: basename(add(icon.name, icon.data, 'image/png')) })) ?? [];
    return add(
      'deck.webmanifest',
      Buffer.from(manifestJson(deck, '../index.html', shown)),
      'application/manifest+json',
    );
  };
  const parts: PageParts = {
    highlight,
    math: (tex, display) => math?.setter.render(tex, display) ?? '',
    picture: (url) => carried.get(url) ?? url,
    css,
    script: scripts ? script(scripts.player) : { text: '' },
    later: new Map(scripts?.later.map((part) => [part.part, script(part)])),
    ...(icons ? { offline: { manifest: manifest(), worker: workerName } } : {}),
    hash: (code) => createHash('sha256').update(code).digest('base64'),
  };
  if (!inline) for (const [url, path] of pictures) assets.set(url, { copyOf: path });
  const drawn = new Set(standIns.flatMap(({ characters }) => characters));
  return { assets, parts, missing: fonts.missing.filter((char) => !drawn.has(char)) };
}

/** Pictures as addresses that hold them, by the addresses that they would have beside a page. */
async function pictureUrls(pictures: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
  const read = [...pictures].map(async ([url, path]) => {
    const type = mediaTypes[extname(path).toLowerCase()] ?? '';
    return [url, dataUrl(await readFile(path), type)] as const;
  });
  return new Map(await Promise.all(read));
}

/** `assets/name.hash.ending`: another name for other content, so that old and new files never get in each other's way. */
export function assetName(name: string, data: Uint8Array): string {
  const hash = hashOf(data).slice(0, 10);
  const plain = name.toLowerCase().replaceAll('_', '-');
  return `assets/${plain.replace(/\.([^.]+)$/, `.${hash}.$1`)}`;
}

const hashOf = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');

function dataUrl(data: Uint8Array, type: string): string {
  return `data:${type};base64,${Buffer.from(data).toString('base64')}`;
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
async function mathSetter({ formulas }: DeckText, smallest: boolean) {
  if (formulas.length === 0) return null;
  const { createMathSetter } = await import('../services/math.ts');
  const setter = await createMathSetter();
  for (const { tex, display } of formulas) setter.render(tex, display);
  const characters = setter.characters();
  const read = async ({ name, path }: MathFont) => {
    const whole = await readFile(path);
    return [name, smallest ? await fontOf(characters, name, whole) : whole] as const;
  };
  return { setter, fonts: new Map(await Promise.all(setter.fonts().map(read))) };
}

/** The part of a font that some characters need. */
async function fontOf(characters: string, name: string, whole: Buffer): Promise<Buffer> {
  const { data } = await keptFont(name.replace('.woff2', ''), `1 ${hashOf(whole)} ${characters}`, () =>
    encodeSubset(whole, characters),
  );
  return data;
}
