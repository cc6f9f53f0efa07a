import type { PictureSize } from '../model/brief.ts';
import type { Lettering } from '../model/lettering.ts';
import type { Scene, Scheme, TextShape } from '../model/scene.ts';
import { frameAt } from '../scene/timeline.ts';
import { NEUTRALS } from '../theme/palette.ts';
import { escapeXml } from './escape-xml.ts';
import { drawShapes, drawText, type Letter, SHARED_ATTRIBUTES } from './svg.ts';

export interface SvgFileOptions {
  /** How many steps have been made. */
  readonly step: number;
  readonly scheme: Scheme;
  /** px; what the stage leaves of it is page. */
  readonly size: PictureSize;
  /** Whether no page is painted behind the picture. */
  readonly transparent: boolean;
  readonly lettering: Lettering;
}

/** What stands behind Inter serves the characters that it does not have, as on the page of a deck. */
const FONT = 'font-family="Inter, system-ui, sans-serif" text-rendering="geometricPrecision"';

/**
 * A moment of a scene as a file that stands alone: it asks for nothing, and says in words what it shows. The stage is as large as
 * the size allows and stands in its middle, on whole px, so that it is as sharp as on the screen.
 */
export function renderSvgFile(scene: Scene, options: SvgFileOptions): string {
  const { step, scheme, size, lettering } = options;
  const { scale, left, top } = fitted(scene, size);
  const view = [-left / scale, -top / scale, size.width / scale, size.height / scale].map((value) => n(value));
  const [x, y, width, height] = view;
  const id = scene.id.replace(/[^a-z0-9_-]/gi, '-');
  const page = `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${NEUTRALS[scheme].page}"/>`;
  const body = drawShapes(scene, frameAt(scene, step), { scheme, letter: letterWith(lettering) });
  const { title, description } = wordsOf(scene, step);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="${view.join(' ')}"` +
    ` role="img" aria-labelledby="${id}-title ${id}-desc" ${SHARED_ATTRIBUTES}>` +
    `<title id="${id}-title">${escapeXml(title)}</title><desc id="${id}-desc">${escapeXml(description)}</desc>` +
    (lettering.kind === 'font' && lettering.css ? `<style>${lettering.css}</style>` : '') +
    (options.transparent ? '' : page) +
    // Where all letters are outlines there is nothing to choose a font for.
    (body.includes('<text') ? `<g ${FONT}>${body}</g>` : body) +
    '</svg>\n'
  );
}

/** How the stage stands in a size: its scale, and the px that are page to its left and above it. */
export function fitted(stage: PictureSize, size: PictureSize): { scale: number; left: number; top: number } {
  const scale = Math.min(size.width / stage.width, size.height / stage.height);
  const margin = (room: number, taken: number) => Math.max(0, Math.floor((room - taken * scale) / 2));
  return { scale, left: margin(size.width, stage.width), top: margin(size.height, stage.height) };
}

/** The finished picture is described as its brief says; one on its way by what it shows so far. */
function wordsOf({ name, alt, steps }: Scene, step: number): { title: string; description: string } {
  const made = steps.slice(0, step);
  const last = made.at(-1);
  if (step >= steps.length) return { title: name, description: alt };
  return {
    title: `${name} (${step}/${steps.length})${last ? `: ${last.name}` : ''}`,
    description: made.map(({ caption }) => caption).join(' ') || name,
  };
}

function letterWith(lettering: Lettering): Letter {
  if (lettering.kind === 'font') return drawText;
  return (shape, colour) => {
    const { d, upem, rest } = lettering.outline(shape.text, shape.weight);
    const scale = shape.fontSize / upem;
    const letters = d
      ? `<path transform="translate(${shape.x} ${shape.y}) scale(${n(scale, 7)})" fill="${colour}" d="${d}"/>`
      : '';
    const others = rest.map(({ text, x }): TextShape => ({ ...shape, text, x: n(shape.x + x * scale) }));
    return letters + others.map((other) => drawText(other, colour)).join('');
  };
}

const n = (value: number, digits = 3): number => Number(value.toFixed(digits));
