import { cssFont, cssPx } from './css-values.ts';
import {
  BIG_QUOTES,
  DENSITIES,
  type DensitySizes,
  EYEBROW,
  HEADING_GAP,
  HEADING_SPACE,
  HEADINGS,
  INLINE_CODE,
  OPENING_HEADINGS,
  PAGE,
  QUOTE_HEADINGS,
  SECTION_HEADINGS,
  SLIDE,
  STAGE_HEADINGS,
} from './sizes.ts';

/** The page, its headings and its running text, with and without scripts. */
export const textCss = (): string => document() + headings() + text() + lists();

const SYSTEM_EMOJI = '"Apple Color Emoji","Segoe UI Emoji","Noto Color Emoji"';

/**
 * Without scripts, slides stand one below another as a document.
 * Geometric precision: systems that fit letters to whole pixels would otherwise set words wider than they were measured.
 */
function document(): string {
  return `
*{box-sizing:border-box}
html,body{margin:0;background:var(--page);color:var(--ink)}
body{font-family:Inter,system-ui,sans-serif,${SYSTEM_EMOJI};text-rendering:geometricPrecision;-webkit-font-smoothing:antialiased}
.js,.js body{height:100%}
.page{position:relative;width:${SLIDE.width}px;max-width:100%;margin:0 auto;padding:${PAGE.top}px ${PAGE.right}px ${PAGE.bottom}px ${PAGE.left}px;text-align:left}
html:not(.js) .page{padding-left:min(${PAGE.left}px,6vw);padding-right:min(${PAGE.right}px,6vw)}
html:not(.js) section+section>.page,html:not(.js) section+section>section:first-child>.page{border-top:1px solid var(--rule)}
html:not(.js) .eyebrow[aria-hidden]{display:none}
h1,h2,h3,h4,p,ul,ol,pre,table,blockquote,figure{margin:0;padding:0;font-weight:400}
.body{display:flex;flex-direction:column;gap:var(--gap)}
.body>*{flex:none;max-width:100%}
${Object.entries(DENSITIES)
  .map(([density, sizes]) => `.density-${density}{${densityVariables(sizes)}}`)
  .join('')}
aside.notes{display:none}
.visually-hidden{position:absolute!important;width:1px;height:1px;margin:-1px;padding:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.js main:has(>.reveal){display:contents}`;
}

function densityVariables(sizes: DensitySizes): string {
  const { body, code, table, minor, gap, itemGap, indent, codePad, cellPad, boxPad } = sizes;
  return (
    `--gap:${gap}px;--item:${itemGap}px;--stand:${indent}px;--body:${body.size}px;--column:${body.line}px;` +
    `--code:${code.size}px;--code-line:${code.line}px;--table:${table.size}px;--table-line:${table.line}px;` +
    `--minor:${minor.size}px;--minor-line:${minor.line}px;--code-y:${codePad[0]}px;--code-x:${codePad[1]}px;` +
    `--cell-pad:${cssPx(cellPad)};--box-pad:${cssPx(boxPad)}`
  );
}

function headings(): string {
  const sizes = (at: string, list: typeof HEADINGS) => list.map((type, i) => `${at}.h${i}{${cssFont(type)}}`).join('');
  return `
h1,h2{font-weight:700;letter-spacing:-.014em;word-spacing:${HEADING_SPACE}em;overflow-wrap:anywhere;text-wrap:balance}
h2+.body,h1+.body{margin-top:${HEADING_GAP}px}
${sizes('', HEADINGS)}
${sizes('[data-look=diagram] ', STAGE_HEADINGS)}
${sizes('[data-look=opening] ', OPENING_HEADINGS)}
${sizes('[data-look=section] ', SECTION_HEADINGS)}
${sizes('[data-look=quote] ', QUOTE_HEADINGS)}
${BIG_QUOTES.map((type, i) => `.q${i} blockquote{${cssFont(type)};gap:${type.line / 2}px}`).join('')}
.more{font-weight:400;font-size:.42em;letter-spacing:0;color:var(--soft);margin-left:.6em;white-space:nowrap}
.eyebrow{${cssFont(EYEBROW)};font-weight:600;color:var(--accent);white-space:nowrap}`;
}

function text(): string {
  return `
.body{font-size:var(--body);line-height:var(--column)}
p,li,td,th,blockquote{overflow-wrap:anywhere}
p{text-wrap:pretty}
strong,b{font-weight:700}
h4{font-size:var(--minor);line-height:var(--minor-line);font-weight:700;overflow-wrap:anywhere}
h5,h6{font-size:var(--minor);line-height:var(--minor-line);font-weight:700;color:var(--soft);margin:0}
a{color:var(--accent);text-decoration-thickness:.06em;text-underline-offset:.16em}
a:hover{text-decoration-thickness:.1em}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:4px}
code,kbd,samp{font-family:"JetBrains Mono",ui-monospace,monospace,${SYSTEM_EMOJI};font-variant-ligatures:none}
:is(p,li,td,th,h1,h2,h4,h5,h6,figcaption) :is(code,kbd){font-size:${INLINE_CODE.scale}em;line-height:0;padding:.1em ${INLINE_CODE.pad}em;background:var(--plate);border-radius:.25em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
:is(h1,h2,h4) code{font-weight:400}
kbd{box-shadow:inset 0 -.1em 0 var(--rule),inset 0 0 0 1px var(--rule)}
sub,sup,small{font-size:.75em;line-height:0}
mark{background:color-mix(in srgb,var(--accent) 22%,transparent);color:inherit;border-radius:.15em}
.within{vertical-align:-.25em;border-radius:.12em}
.emoji{vertical-align:-.125em;color:var(--accent)}
.emoji.good{color:var(--good)}.emoji.bad{color:var(--bad)}.emoji.warn{color:var(--warn)}
.key{display:inline-block;width:1.3em;line-height:1.3em;border-radius:.3em;text-align:center;font-size:.8em;font-weight:700;color:var(--accent);background:color-mix(in srgb,var(--accent) 13%,var(--page))}`;
}

/** Badges of numbers and letters stand in a square of the line's height, so that they align with the first line. */
function lists(): string {
  const badge =
    'position:absolute;left:0;top:calc(var(--column)/2 - .86em);box-sizing:border-box;min-width:1.72em;height:1.72em;padding:0 .3em;border-radius:.5em;' +
    'font-size:.74em;line-height:1.72em;font-weight:700;text-align:center;color:var(--accent);' +
    'background:color-mix(in srgb,var(--accent) 12%,var(--page));font-feature-settings:"tnum"';
  const box =
    'content:"";position:absolute;left:.02em;top:calc(var(--column)/2 - .42em);width:.84em;height:.84em;border-radius:.22em';
  return `
ul{--indent:var(--stand)}
ul,ol,li{display:flex;flex-direction:column;gap:var(--item);list-style:none}
li{position:relative;padding-left:var(--indent);min-height:var(--column)}
ul>li:before{content:"";position:absolute;width:.32em;height:.32em;border-radius:50%;background:var(--accent);left:.22em;top:calc(var(--column)/2 - .15em)}
ul ul>li:before{background:none;box-shadow:inset 0 0 0 .07em var(--accent)}
ol>li:before{content:attr(data-n);${badge}}
.choices>li:before{content:none}
.letter{${badge};border-radius:50%;padding:0}
ul>.task:before{${box};background:var(--page);box-shadow:inset 0 0 0 .075em var(--line)}
ul>.task.done:before{${box};background:var(--accent);box-shadow:none}
.task.done:after{content:"";position:absolute;left:.32em;top:calc(var(--column)/2 - .28em);width:.24em;height:.44em;border:solid var(--page);border-width:0 .1em .1em 0;transform:rotate(42deg)}`;
}
