import { DENSITIES, type Density, type DensitySizes } from './sizes.ts';

/** px: outline of an answer, and what parts the two columns of answers with feedback. */
export const OPTION_BORDER = 2;
export const FEEDBACK_GAP = 26;
/** px above and below the words of a button, its outline included. */
export const BUTTON_PAD = 9;
/** px between what was right and why. */
export const VERDICT_GAP = 6;

/** Lengths of a check of understanding in px. */
export interface QuestionSizes {
  readonly pad: readonly [vertical: number, horizontal: number];
  /** Across the letter of an answer, and from there to its text. */
  readonly badge: number;
  readonly badgeGap: number;
  /** Between answers, and between question, answers and what follows. */
  readonly optionGap: number;
  readonly gap: number;
  /** What is said of an answer is set a size smaller than it. */
  readonly small: DensitySizes;
  readonly smallDensity: Density;
}

export function questionSizes(density: Density): QuestionSizes {
  const { body, gap, itemGap } = DENSITIES[density];
  const smallDensity = Math.min(5, density + 1) as Density;
  return {
    pad: [Math.round(itemGap * 0.45) + 3, Math.round(body.size * 0.6)],
    badge: Math.round(body.line * 0.78),
    badgeGap: Math.round(body.size * 0.5),
    optionGap: Math.round(itemGap * 0.5) + 2,
    gap: Math.round(gap * 0.8),
    small: DENSITIES[smallDensity],
    smallDensity,
  };
}

/** px that the text of an answer has across, and what is said of it has, when any answer of the question has feedback. */
export function optionRooms(room: number, density: Density, feedback: boolean): { text: number; feedback: number } {
  const { pad, badge, badgeGap } = questionSizes(density);
  const inner = room - 2 * (pad[1] + OPTION_BORDER) - badge - badgeGap;
  if (!feedback) return { text: inner, feedback: 0 };
  const half = Math.floor((inner - FEEDBACK_GAP) / 2);
  return { text: half, feedback: half };
}

/** px across the words of an explanation. */
export const explanationRoom = (room: number, density: Density): number =>
  room - 2 * questionSizes(density).small.boxPad[1];

/** What an answer is called: A to Z, then numbers. */
export const optionName = (index: number): string => (index < 26 ? String.fromCharCode(65 + index) : `${index + 1}`);
