import type { Scene, SceneStep } from '../model/scene.ts';
import { addressHtml } from './handout-address.ts';
import { type DealtNotes, proseHtml } from './handout-notes.ts';
import type { HandoutPlace, Leaf } from './handout-place.ts';
import { textHtml } from './html-emoji.ts';
import { paperSvg } from './paper-svg.ts';

/** A panel of a build-up. */
interface Panel {
  /** The step that it shows, from 1. */
  readonly step: number;
  /** The steps that it tells of: its own, and those that came in since the panel before. */
  readonly told: readonly number[];
}

/** How a diagram comes together: a panel for each key step, or for each step where none is marked; empty without steps. */
export function buildHtml(scene: Scene, title: string, notes: DealtNotes, leaf: Leaf, place: HandoutPlace): string {
  const panels = panelsOf(scene);
  if (panels.length === 0) return '';
  const items = panels.map((panel) => panelHtml(panel, scene, notes, leaf, place)).join('');
  const name = [title, place.handout.build].filter(Boolean).join(' · ');
  return `<div class="band"><p class="kicker">${textHtml(name)}</p><ol class="states">${items}</ol></div>`;
}

function panelsOf({ steps }: Scene): readonly Panel[] {
  const numbers = steps.map((_, i) => i + 1);
  const keys = numbers.filter((step) => steps[step - 1]?.key);
  const shown = keys.length > 0 ? keys : numbers;
  return shown.map((step, i) => {
    const from = shown[i - 1] ?? 0;
    // What comes in after the last panel is seen in the picture of the slide.
    const to = i === shown.length - 1 ? steps.length : step;
    return { step, told: numbers.slice(from, to) };
  });
}

function panelHtml({ step, told }: Panel, scene: Scene, notes: DealtNotes, leaf: Leaf, place: HandoutPlace): string {
  const own = scene.steps[step - 1] as SceneStep;
  const { handout, options } = place;
  const name = `${handout.step} ${step}: ${own.name}. ${own.caption}`;
  const drawing = paperSvg(scene, step, name);
  const said = told.map((each) => captionHtml(each, scene, notes, leaf, place)).join('');
  const { code, line } = addressHtml(leaf.slide.id, own.id, options.url);
  return (
    `<li class="state"><div class="frame">${drawing}</div>` +
    `<div class="caption"><span class="count">${step}</span>${code}${said}${line}</div></li>`
  );
}

function captionHtml(step: number, scene: Scene, notes: DealtNotes, leaf: Leaf, place: HandoutPlace): string {
  const { caption } = scene.steps[step - 1] as SceneStep;
  const prose = place.options.beside === 'notes' ? proseHtml(notes.ofStep(step), leaf, place) : '';
  return `<p class="told" dir="auto">${textHtml(caption)}</p>${prose}`;
}
