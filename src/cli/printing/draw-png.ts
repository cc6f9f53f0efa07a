import type { Scene } from '../../model/scene.ts';
import { renderSvgFile, type SvgFileOptions } from '../../render/svg-file.ts';
import { fontFiles } from '../../services/font-files.ts';
import { readText } from '../../services/read-text.ts';
import { fontCss } from '../../theme/css.ts';
import { sayFaults } from '../export-lesson.ts';
import { fallbackRemarks } from './paper-faults.ts';
import type { Printer } from './printer.ts';

/**
 * A moment of a scene as PNG. It is lettered with the very font files of a deck, so that it is the picture of the live stage.
 * Which fonts stand in for characters that these lack is said once: `said` keeps what was. `sources`: files in which they may stand.
 */
export async function drawPng(
  scene: Scene,
  drawing: Omit<SvgFileOptions, 'lettering'>,
  printer: Printer,
  sources: readonly string[],
  said: Set<string>,
): Promise<Uint8Array> {
  const text = scene.shapes.map((shape) => (shape.kind === 'text' ? shape.text : '')).join('');
  const { files, missing } = await fontFiles({ sans: text, mono: '' });
  const css = fontCss(files.map(({ name, family, weight }) => ({ family, weight, url: name })));
  const svg = renderSvgFile(scene, { ...drawing, lettering: { kind: 'font', css } });
  const html = `<!doctype html><html><head><meta charset="utf-8"><style>html,body{margin:0;background:none}svg{display:block}</style></head><body>${svg}</body></html>`;
  const view = { ...drawing.size, scale: 1, transparent: drawing.transparent };
  const page = { html, files: new Map(files.map(({ name, data }) => [name, data])) };
  const unsaid = missing.filter((char) => !said.has(char));
  const { bytes, fallbacks } = await printer.png(page, view, unsaid);
  if (unsaid.length > 0) {
    const { text: source, file } = await holderOf(unsaid, sources);
    sayFaults(fallbackRemarks(fallbacks, source, file));
    for (const char of unsaid) said.add(char);
  }
  return bytes;
}

/** The first file that holds one of some characters; the first of all when none does. */
async function holderOf(
  characters: readonly string[],
  sources: readonly string[],
): Promise<{ readonly text: string; readonly file: string }> {
  const texts = await Promise.all(sources.map(async (file) => ({ file, text: (await readText(file)).value })));
  const holder = texts.find(({ text }) => characters.some((char) => text.includes(char))) ?? texts[0];
  return holder ?? { text: '', file: '' };
}
