import type { Diagnostic } from '../model/diagnostic.ts';
import type { Document } from '../model/document.ts';

/** Slides that are given more minutes than the lesson has, told at the first one that finds none left. */
export function checkMinutes({ minutes, slides }: Document): readonly Diagnostic[] {
  if (minutes === null) return [];
  const given = slides.reduce((sum, slide) => sum + (slide.minutes ?? 0), 0);
  let before = 0;
  const over = slides.find((slide) => {
    before += slide.minutes ?? 0;
    return before > minutes + 0.01;
  });
  if (!over) return [];
  return [
    {
      ...over.span,
      code: 'too-many-minutes',
      severity: 'warning',
      message: `The slides are given ${rounded(given)} minutes, and the lesson has ${rounded(minutes)}.`,
      hint: 'Give some slides fewer `<!-- minutes: … -->`, or the front matter a longer `duration`.',
    },
  ];
}

const rounded = (minutes: number): number => Math.round(minutes * 10) / 10;
