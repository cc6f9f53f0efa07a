import { sceneOf } from '../scenes.ts';
import { fragmentSteps, type Slide } from './slides.ts';

/** What a step of a diagram is called; empty for the steps of lists and code, which have no names. */
export function stepTitle({ section }: Slide, step: number): string {
  const fragment = fragmentSteps(section)[step - 1]?.find(({ dataset }) => dataset.step !== undefined);
  const diagram = fragment?.closest<HTMLElement>('[data-diagram]')?.dataset.diagram;
  const steps = diagram === undefined ? undefined : sceneOf(diagram)?.steps;
  return steps?.[Number(fragment?.dataset.step) - 1]?.name ?? '';
}
