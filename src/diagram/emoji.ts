import { ICON_OF_EMOJI } from '../theme/emoji.ts';

const EMOJI =
  /(?:\p{Emoji_Presentation}|\p{Extended_Pictographic})(?:[\u{1F3FB}-\u{1F3FF}\uFE0F\u200D]|\p{Extended_Pictographic})*\uFE0F?|\uFE0F|\u20E3/gu;

/** Takes the emoji out of a text and names the icon of the first one that has one. */
export function withoutEmoji(text: string): {
  readonly text: string;
  readonly icon: string | null;
  readonly unknown: string | null;
} {
  let icon: string | null = null;
  let unknown: string | null = null;
  const rest = text.replace(EMOJI, (emoji) => {
    const name = ICON_OF_EMOJI[[...emoji][0] ?? ''];
    if (name) icon ??= name;
    else if (emoji.trim() && !/^[\uFE0F\u20E3]$/.test(emoji)) unknown ??= emoji;
    return ' ';
  });
  return { text: rest.replace(/\s+/g, ' ').trim(), icon, unknown: icon ? null : unknown };
}
