import type { SceneStep } from '../../model/scene.ts';
import { sceneOf } from '../scenes.ts';
import { fragmentSteps, type Slide } from './slides.ts';

/** The step of a diagram that a step of its slide builds; null for the steps of lists and code. */
export function sceneStep({ section }: Slide, step: number): SceneStep | null {
  const fragment = fragmentSteps(section)[step - 1]?.find(({ dataset }) => dataset.step !== undefined);
  const diagram = fragment?.closest<HTMLElement>('[data-diagram]')?.dataset.diagram;
  const steps = diagram === undefined ? undefined : sceneOf(diagram)?.steps;
  return steps?.[Number(fragment?.dataset.step) - 1] ?? null;
}

/** What a step is called; empty when it has no name. */
export const stepTitle = (slide: Slide, step: number): string => sceneStep(slide, step)?.name ?? '';
