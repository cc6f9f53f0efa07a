import type { Scene } from '../model/scene.ts';
import { frameAt } from '../scene/timeline.ts';
import { LEGIBLE, SMALLEST_TYPE, STAGE } from '../theme/sizes.ts';
import { escapeXml } from './escape-xml.ts';
import { dataScript } from './html-data.ts';
import { descriptionHtml } from './html-description.ts';
import { paperSvg } from './paper-svg.ts';
import { paletteCss, renderSvg } from './svg.ts';

/**
 * A diagram on its slide: the finished drawing, for paper and for pages without scripts, a hidden list of its steps,
 * which are Reveal's fragments, and what it shows in words. The player adds its stage to the same element and takes the
 * drawing's place. `--least` is the scale below which its lettering cannot be read on a screen.
 */
export function diagramHtml(scene: Scene, slideId: string, language: string): string {
  const steps = scene.steps
    .map(
      (step, i) =>
        `<li class="fragment" data-step="${i + 1}" data-fragment-index="${i}" id="${escapeXml(`${slideId}-step-${step.id}`)}">${escapeXml(step.caption)}</li>`,
    )
    .join('');
  const least = Math.ceil((LEGIBLE / smallestLettering(scene)) * 1000) / 1000;
  const drawing = renderSvg(scene, frameAt(scene, scene.steps.length), { scheme: 'css' });
  // Whether anything is asked before one of its steps.
  const asks = scene.steps.some(({ predict }) => predict) ? ' data-asks' : '';
  return `<div class="diagram" data-diagram="${escapeXml(scene.id)}"${asks} style="${stageShape(scene)}--least:${least}">${drawing}<ol class="visually-hidden steps">${steps}</ol>${descriptionHtml(scene, language)}</div>`;
}

/** A diagram on paper, with so many of its steps. Its name tells what there is to see, as far as it has come. */
export function paperDiagramHtml(scene: Scene, at: number): string {
  const step = at < scene.steps.length ? scene.steps[at - 1] : undefined;
  const label = [scene.name, step ? step.caption : scene.alt].filter(Boolean).join('. ');
  const drawing = paperSvg(scene, at, label);
  const shape = stageShape(scene);
  return `<div class="diagram"${shape && ` style="${shape}"`}>${drawing}</div>`;
}

/** A declaration for a stage of another shape than the usual one. */
const stageShape = ({ width, height }: Scene): string =>
  width === STAGE.width && height === STAGE.height ? '' : `aspect-ratio:${width}/${height};`;

/** px of the stage: the smallest type in a picture; that of running text for a picture without any. */
export function smallestLettering({ shapes }: Scene): number {
  const least = shapes.reduce((size, shape) => (shape.kind === 'text' ? Math.min(size, shape.fontSize) : size), 99);
  return least === 99 ? SMALLEST_TYPE : least;
}

/** The scene itself, for the player. */
export const sceneJson = (scene: Scene): string => dataScript('scene', scene, scene.id);

/** Rules that give a drawing its colours in the dark scheme; its light ones it carries itself. */
export function sceneCss(scene: Scene): string {
  const at = `[data-diagram="${scene.id.replace(/["\\\n]/g, '\\$&')}"]`;
  const dark = paletteCss(scene.palette.dark);
  return `@media screen and (prefers-color-scheme:dark){:root:not([data-scheme=light]) ${at}{${dark}}}@media screen{:root[data-scheme=dark] ${at}{${dark}}}`;
}
