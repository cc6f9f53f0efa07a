import { ICON_OF_EMOJI } from '../theme/emoji.ts';
import { ICONS } from '../theme/icons.ts';
import { escapeXml } from './escape-xml.ts';

const EMOJI =
  /\p{Extended_Pictographic}(?!\uFE0E)(?:[\u{1F3FB}-\u{1F3FF}\uFE0F]|\u200D\p{Extended_Pictographic})*|[0-9#*]\uFE0F?\u20E3/gu;

/** What a sign means beyond decoration, as a class that colours it. */
const TONES: Readonly<Record<string, string>> = {
  check: ' good',
  tick: ' good',
  cross: ' bad',
  stop: ' bad',
  error: ' bad',
  warning: ' warn',
};

/** Discs in colours, by the colour of the emoji. */
const DISCS: Readonly<Record<string, string>> = {
  '🔴': '#dc2626',
  '🟠': '#f97316',
  '🟡': '#facc15',
  '🟢': '#22c55e',
  '🔵': '#3b82f6',
  '🟣': '#8b5cf6',
  '⚫': '#111827',
  '⚪': '#f8fafc',
};

/**
 * Text as HTML. Emoji become drawings, since not every machine has a font for them; each keeps the emoji itself as its
 * name, which assistive technology reads out in the reader's own language. Those without a drawing stay text.
 */
export function textHtml(text: string): string {
  let html = '';
  let done = 0;
  for (const match of text.matchAll(EMOJI)) {
    const drawn = drawing(match[0]);
    if (!drawn) continue;
    html += escapeXml(text.slice(done, match.index)) + drawn;
    done = match.index + match[0].length;
  }
  return html + escapeXml(text.slice(done));
}

function drawing(emoji: string): string | null {
  if (emoji.endsWith('\u20E3')) return `<span class="key">${escapeXml(emoji.charAt(0))}</span>`;
  const first = String.fromCodePoint(emoji.codePointAt(0) ?? 0);
  const disc = DISCS[first];
  if (disc) return svg(emoji, '', `<circle cx="12" cy="12" r="9" fill="${disc}" stroke="#64748b" stroke-width="1"/>`);
  const name = ICON_OF_EMOJI[first];
  const path = name && ICONS[name];
  return path ? svg(emoji, TONES[name] ?? '', `<path d="${path}"/>`) : null;
}

/** Its size stands in the element, too: the window for speakers shows notes without our style sheet. */
const svg = (emoji: string, tone: string, content: string): string =>
  `<svg class="emoji${tone}" width="1em" height="1em" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round" role="img" aria-label="${emoji}">${content}</svg>`;
