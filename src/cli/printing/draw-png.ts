import type { Scene } from '../../model/scene.ts';
import { renderSvgFile, type SvgFileOptions } from '../../render/svg-file.ts';
import { emojiFiles } from '../../services/emoji-font.ts';
import { fontFiles } from '../../services/font-files.ts';
import { fontCss, standInCss } from '../../theme/css.ts';
import type { Printed, Printer } from './printer.ts';

/** A moment of a scene as PNG, lettered with the very font files of a deck: so it is the picture of the live stage. */
export async function drawPng(
  scene: Scene,
  drawing: Omit<SvgFileOptions, 'lettering'>,
  printer: Printer,
): Promise<Printed> {
  const text = scene.shapes.map((shape) => (shape.kind === 'text' ? shape.text : '')).join('');
  const { files, missing } = await fontFiles({ sans: text, mono: '' });
  const standIns = await emojiFiles(missing);
  const css =
    fontCss(files.map(({ name, family, weight }) => ({ family, weight, url: name }))) +
    standIns.map(({ name, characters }) => standInCss(name, characters, files)).join('');
  const drawn = new Set(standIns.flatMap(({ characters }) => characters));
  const svg = renderSvgFile(scene, { ...drawing, lettering: { kind: 'font', css } });
  const style = '<style>html,body{margin:0;background:none}svg{display:block}</style>';
  const html = `<!doctype html><html><head><meta charset="utf-8">${style}</head><body>${svg}</body></html>`;
  const page = { html, files: new Map([...files, ...standIns].map(({ name, data }) => [name, data])) };
  return printer.png(
    page,
    { ...drawing.size, scale: 1, transparent: drawing.transparent },
    missing.filter((char) => !drawn.has(char)),
  );
}
