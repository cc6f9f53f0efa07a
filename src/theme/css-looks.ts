import { cssFont } from './css-values.ts';
import { QUOTE_SIGN, QUOTE_SOURCE, QUOTE_WIDTH, SUBTITLE, TITLE_WIDTH } from './sizes.ts';

const TITLES = ':is([data-look=opening],[data-look=section])';

/** Looks of whole slides that differ from a heading with a body below it. */
export const looksCss = (): string => titles() + quotes();

/**
 * Titles stand white on indigo, in both schemes. The viewport takes the colour over, so that a screen of another shape
 * shows no bands, and all of the ornament ends inside of the slide, so that no edge of it shows. The player tells it which
 * look it shows: a selector that looked for the present slide would be tried at every slide whenever one of them changes.
 */
function titles(): string {
  const hero =
    '--page:#1e1b4b;--ink:#fff;--soft:#c7d2fe;--accent:#a5b4fc;--plate:#312e81;--rule:#4338ca;--line:#a5b4fc';
  return `
@media screen{html:not(.reveal-print) ${TITLES} .page{${hero};background:var(--page);color:var(--ink)}
.js:not(.reveal-print) .reveal-viewport:is([data-shows=opening],[data-shows=section]):not(.reveal-scroll){background:#1e1b4b}
.reveal-viewport:is([data-shows=opening],[data-shows=section]):not(.reveal-scroll)>:is(.bar,.resume),.reveal-viewport:is([data-shows=opening],[data-shows=section]):not(.reveal-scroll)>main>.reveal>.progress{${hero}}
.reveal-viewport:is([data-shows=opening],[data-shows=section])>.bar{background:none}}
.js .reveal-viewport[data-shows=overview]{background:var(--plate)}
@media (prefers-reduced-motion:no-preference){.reveal-viewport{transition:background-color .2s}}
[data-look=opening] :is(h1,h2,.body){max-width:${TITLE_WIDTH.opening}px}
[data-look=section] :is(h1,h2,.body){max-width:${TITLE_WIDTH.section}px}
${TITLES} .body{${cssFont(SUBTITLE)};--column:${SUBTITLE.line}px;gap:${Math.round(SUBTITLE.line * 0.4)}px;color:var(--soft)}
${TITLES} :is(h1,h2,.body,.eyebrow){position:relative;z-index:1}
${TITLES} :is(h1,h2){letter-spacing:-.022em}
${TITLES} .eyebrow{font-size:22px;line-height:30px;margin-bottom:22px;white-space:normal}
.js ${TITLES} .page:after{content:"";position:absolute;inset:0;pointer-events:none}
.js [data-look=opening] .page:after{${rings(1006, 360, [0.5, 1.1, 2.9, 4.1, 5.2], [70, 124, 178, 232])}}
.js [data-look=section] .page:after{${rings(1090, 360, [0.7, 2.6, 4.4], [46, 84, 122])}}`;
}

/**
 * Circles about a bright centre, fainter towards the outside, each with a small disc on it. `turns`: where the discs
 * stand, in radians; `radii` in px.
 */
function rings(x: number, y: number, turns: readonly number[], radii: readonly number[]): string {
  const last = radii.at(-1) as number;
  const disc = (px: number, py: number, r: number, strength: number) =>
    `radial-gradient(circle at ${Math.round(px)}px ${Math.round(py)}px,${tint(strength)} ${r - 0.6}px,#0000 ${r + 0.6}px)`;
  const discs = turns.map((turn, i) => {
    const radius = radii[i % radii.length] as number;
    return disc(
      x + radius * Math.cos(turn),
      y + radius * Math.sin(turn),
      9 - (i % radii.length),
      95 - 15 * (i % radii.length),
    );
  });
  const circles = radii.map(
    (radius, i) =>
      `radial-gradient(circle at ${x}px ${y}px,#0000 ${radius - 1.6}px,${tint(62 - 14 * i)} ${radius - 0.6}px ${radius + 0.6}px,#0000 ${radius + 1.6}px)`,
  );
  const glow = `radial-gradient(circle at ${x}px ${y}px,${tint(26)},#0000 ${last + 24}px)`;
  return `background:${[disc(x, y, 20, 100), ...discs, ...circles, glow].join()}`;
}

const tint = (strength: number): string => `color-mix(in srgb,var(--accent) ${strength}%,#0000)`;

function quotes(): string {
  return `
[data-look=quote] :is(h1,h2){font-weight:600;color:var(--accent);letter-spacing:0}
[data-look=quote] blockquote{padding:${QUOTE_SIGN}px 0 0;max-width:${QUOTE_WIDTH}px;letter-spacing:-.016em}
[data-look=quote] blockquote:before{content:"“";top:-${30}px;left:-10px;width:auto;background:none;color:var(--accent);font-size:190px;line-height:190px;font-weight:700;letter-spacing:0}
[data-look=quote] blockquote p{font-weight:600;text-wrap:balance}
[data-look=quote] blockquote p:last-child:not(:first-child){${cssFont(QUOTE_SOURCE)};font-weight:400;letter-spacing:0;color:var(--soft)}`;
}
