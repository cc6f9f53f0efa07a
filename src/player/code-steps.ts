/**
 * Lights up the lines of code that a slide's steps have come to. `data-line-steps="1-3|5,7"` names the lines of each
 * step; the first shows from the start, and each further one has a fragment `data-code-step` beside the code.
 */
export function showCodeSteps(slide: Element): void {
  for (const code of slide.querySelectorAll<HTMLElement>('[data-line-steps]')) {
    const lit = rangesOf(code.dataset.lineSteps ?? '', codeStepOf(code.parentElement ?? slide));
    for (const line of code.querySelectorAll<HTMLElement>('[data-line]')) {
      const number = Number(line.dataset.line);
      line.classList.toggle(
        'on',
        lit.some(([from, to]) => number >= from && number <= to),
      );
    }
  }
}

/** The step that a panel of code shows, from 1. */
function codeStepOf(panel: Element): number {
  const shown = panel.querySelectorAll<HTMLElement>('.fragment.visible[data-code-step]');
  return Math.max(1, ...[...shown].map((fragment) => Number(fragment.dataset.codeStep) || 1));
}

/** Inclusive ranges of lines of a step. */
function rangesOf(steps: string, step: number): [from: number, to: number][] {
  return (steps.split('|')[step - 1] ?? '').split(',').map((range) => {
    const [from = 0, to = from] = range.split('-').map(Number);
    return [from, to];
  });
}
