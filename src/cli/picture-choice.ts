import { nearest } from '../diagram/nearest.ts';
import type { Scene } from '../model/scene.ts';
import { pictureName } from './picture-name.ts';
import type { ImageOptions } from './picture-options.ts';
import { harmless } from './report.ts';
import { Stop } from './stop.ts';

/** The diagrams of a lesson that are meant; one that it shows twice in the same way is one. Throws a `Stop` where that is not clear. */
export function chooseScenes(scenes: readonly Scene[], { all, diagram }: ImageOptions): readonly Scene[] {
  const different = [...new Map(scenes.map((scene) => [JSON.stringify(scene), scene])).values()];
  const list = listed(different.map((scene) => `${scene.id}  ${shownName(scene)}`));
  if (diagram !== undefined) {
    const found = different.filter((scene) => namesOf(scene).some((name) => sameWord(name, diagram)));
    if (found.length > 0) return found;
    const near = nearest(diagram, different.flatMap(namesOf));
    throw new Stop(2, `There is no diagram "${diagram}".`, `${suggested(near)}There are:${list}`);
  }
  if (all || different.length === 1) return different;
  throw new Stop(
    2,
    `There are ${different.length} diagrams.`,
    `Choose one with --diagram, or write all of them with --all:${list}`,
  );
}

const namesOf = ({ id, filename, title }: Scene): readonly string[] => [id, filename, pictureName(filename, id), title];
const shownName = ({ filename, id }: Scene): string => pictureName(filename, id);
const sameWord = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();
const listed = (lines: readonly string[]): string => lines.map((line) => `\n  ${harmless(line)}`).join('');
const suggested = (name: string | null): string => (name === null ? '' : `Did you mean "${harmless(name)}"? `);

/** The steps of a diagram that are meant; the last one when nobody says. Throws a `Stop` when it has none that is called so. */
export function chooseSteps({ steps, title }: Scene, { step, steps: each }: ImageOptions): readonly number[] {
  if (each && steps.length > 0) return steps.map((_, i) => i + 1);
  if (step === undefined) return [steps.length];
  const number = /^\d+$/.test(step.trim()) ? Number(step) : Number.NaN;
  if (number <= steps.length) return [number];
  const named = steps.findIndex(({ id, name }) => sameWord(id, step) || sameWord(name, step));
  if (named >= 0) return [named + 1];
  const near = nearest(
    step,
    steps.flatMap(({ id, name }) => [name, id]),
  );
  const list = listed(steps.map(({ name, id }, i) => `${i + 1}  ${name}${sameWord(name, id) ? '' : `  (${id})`}`));
  throw new Stop(
    2,
    `"${harmless(title)}" has no step "${step}".`,
    `${suggested(near)}${steps.length === 0 ? 'It has none.' : `Its steps are:${list}`}`,
  );
}
