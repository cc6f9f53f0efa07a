import type { Block, Option, Passage, Question } from '../model/document.ts';
import {
  BUTTON_PAD,
  explanationRoom,
  OPTION_BORDER,
  optionRooms,
  questionSizes,
  VERDICT_GAP,
} from '../theme/question-sizes.ts';
import type { Density } from '../theme/sizes.ts';

/** Height in px of blocks one below another; `measure-block.ts` gives it, which also measures the questions among them. */
export type BlocksHeight = (blocks: readonly Block[], room: number, density: Density, gap: number) => number;

/** Height in px of a check of understanding, with room for the explanation that comes in last. */
export function questionHeight(
  question: Question,
  askedHeight: number,
  room: number,
  density: Density,
  blocksHeight: BlocksHeight,
): number {
  const answer = explanationHeight(question.explanation, room, density, blocksHeight);
  if (question.options.length === 0) return answer;
  const { gap, optionGap, small } = questionSizes(density);
  const between = question.blocks.length > 0 ? gap + blocksHeight(question.blocks, room, density, gap) : 0;
  const heights = optionHeights(question.options, room, density, blocksHeight);
  const options = heights.reduce((sum, height) => sum + height, 0) + optionGap * (heights.length - 1);
  const button = small.body.line + 2 * BUTTON_PAD;
  return askedHeight + between + gap + options + gap + Math.max(button, answer);
}

function optionHeights(
  options: readonly Option[],
  room: number,
  density: Density,
  blocksHeight: BlocksHeight,
): readonly number[] {
  const { pad, badge, small, smallDensity, optionGap } = questionSizes(density);
  const rooms = optionRooms(room, density, hasFeedback(options));
  const heights = options.map(({ blocks, feedback }) => {
    const text = blocksHeight(blocks, rooms.text, density, optionGap);
    const said = blocksHeight(feedback.blocks, rooms.feedback, smallDensity, small.itemGap);
    return 2 * (pad[0] + OPTION_BORDER) + Math.max(badge, text, said);
  });
  // With feedback beside them they are all as high as the highest, so that nothing tells how much will be said of which.
  return hasFeedback(options) ? heights.map(() => Math.max(...heights)) : heights;
}

/** Height in px of the box that says what is right, and why. */
export function explanationHeight(
  { blocks }: Passage,
  room: number,
  density: Density,
  blocksHeight: BlocksHeight,
): number {
  const { small, smallDensity } = questionSizes(density);
  const words = blocksHeight(blocks, explanationRoom(room, density), smallDensity, small.itemGap);
  return 2 * small.boxPad[0] + small.body.line + (blocks.length > 0 ? VERDICT_GAP + words : 0);
}

export const hasFeedback = (options: readonly Option[]): boolean =>
  options.some(({ feedback }) => feedback.blocks.length > 0);
