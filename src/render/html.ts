import type { Deck, DeckSlide } from '../model/deck.ts';
import type { Scene } from '../model/scene.ts';
import { NEUTRALS } from '../theme/palette.ts';
import { SMALLEST_TYPE } from '../theme/sizes.ts';
import { interfaceWords } from '../theme/interface-words.ts';
import { type Words, wordsFor } from '../theme/words.ts';
import { escapeXml } from './escape-xml.ts';
import { BOOT_SCRIPT, PLACE_SCRIPT } from './html-boot.ts';
import { dataScript } from './html-data.ts';
import { sceneCss, sceneJson, smallestLettering } from './html-diagram.ts';
import { PAGE_ICON } from './html-icons.ts';
import type { PageParts } from './html-parts.ts';
import { inlineScripts, scriptsHtml } from './html-scripts.ts';
import { shortMinutes, slideHtml } from './html-slide.ts';

export type { PageParts } from './html-parts.ts';

/**
 * A deck as one page: every slide in plain, semantic HTML that reads as a document without scripts, the scenes of its
 * diagrams as data, and the player. Nothing in it leads to another host, and its content security policy says so.
 */
export function renderHtml(deck: Deck, parts: PageParts): string {
  const words = wordsFor(deck.language);
  const scenes = scenesOf(deck);
  const css = parts.css + scenes.map(sceneCss).join('');
  const scheme = deck.scheme === 'auto' ? '' : ` data-scheme="${deck.scheme}"`;
  const minutes = deck.minutes === null ? '' : ` data-minutes="${shortMinutes(deck.minutes)}"`;
  const captions = Math.max(0, ...scenes.flatMap(({ steps }) => steps.map(({ caption }) => caption.length)));
  const captioned = captions > 0 ? ` data-captions="${captions}"` : '';
  const lettering = scenes.reduce((least, scene) => Math.min(least, smallestLettering(scene)), SMALLEST_TYPE);
  const smallest = lettering < SMALLEST_TYPE ? ` data-smallest="${lettering}"` : '';
  const offline = parts.offline
    ? ` data-manifest="${escapeXml(parts.offline.manifest)}" data-worker="${escapeXml(parts.offline.worker)}"`
    : '';
  const description = deck.description ? `<meta name="description" content="${escapeXml(deck.description)}">\n` : '';
  return `<!doctype html>
<html lang="${escapeXml(deck.language)}" data-deck="${escapeXml(deck.id)}"${scheme}${minutes}${captioned}${smallest}${offline}>
<head>
<meta charset="utf-8">
${policy(parts)}<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">
<title>${escapeXml(deck.title)}</title>
${description}<meta name="generator" content="Lectern">
<link rel="icon" href="${escapeXml(PAGE_ICON)}">
${themeColour(deck.scheme)}<script>${BOOT_SCRIPT}</script>
<style>${css.replaceAll('</', '<\\/')}</style>
</head>
<body>
<main><div class="reveal"><div class="slides">
${deck.stacks.map((stack) => stackHtml(stack, parts, words, deck.label)).join('\n')}
</div></div></main>
<script>${PLACE_SCRIPT}</script>
${dataScript('words', interfaceWords(deck.language))}
${scenes.map((scene) => `${sceneJson(scene)}\n`).join('')}${scriptsHtml(parts)}
</body>
</html>
`;
}

function stackHtml(stack: readonly DeckSlide[], parts: PageParts, words: Words, label: string): string {
  const slides = stack.map((slide) => slideHtml(slide, parts, words, label));
  return slides.length === 1 ? slides.join('') : `<section>\n${slides.join('\n')}\n</section>`;
}

/** Each scene once, however many slides show it. */
export function scenesOf(deck: Deck): readonly Scene[] {
  const scenes = new Map<string, Scene>();
  for (const { blocks } of deck.stacks.flat()) {
    for (const block of blocks) if (block.kind === 'diagram') scenes.set(block.scene.id, block.scene);
  }
  return [...scenes.values()];
}

/**
 * What the page may load and run. Pages from the file system have no origin that `'self'` could mean, so the scheme is
 * named beside it; inline scripts run only if they are ours, to the letter.
 */
function policy(parts: PageParts): string {
  if (parts.guarded === false) return '';
  const inline = [BOOT_SCRIPT, PLACE_SCRIPT, ...inlineScripts(parts)];
  const hashes = inline.map((text) => `'sha256-${parts.hash(text)}'`).join(' ');
  const rules = [
    "default-src 'none'",
    `script-src ${hashes}${'src' in parts.script ? " 'self' file:" : ''}`,
    "style-src 'unsafe-inline'",
    "img-src 'self' file: data: blob:",
    "font-src 'self' file: data:",
    "frame-src 'self' file:",
    ...(parts.offline ? ["manifest-src 'self'", "worker-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<meta http-equiv="Content-Security-Policy" content="${escapeXml(rules.join(';')).replaceAll('&#39;', "'")}">\n`;
}

function themeColour(scheme: Deck['scheme']): string {
  const meta = (page: string, media = '') => `<meta name="theme-color" content="${page}"${media}>\n`;
  if (scheme !== 'auto') return meta(NEUTRALS[scheme].page);
  const dark = ' media="(prefers-color-scheme:dark)"';
  return meta(NEUTRALS.light.page) + meta(NEUTRALS.dark.page, dark);
}
