import { CODE_COLOURS } from './code-colours.ts';
import { NEUTRALS, type Neutrals } from './palette.ts';
import { REVEAL_BASE } from './reveal-base.ts';
import {
  ADMONITION,
  BIG_QUOTE,
  CAPTION,
  CODE_HANG,
  CODE_TITLE,
  CONTENT_WIDTH,
  DENSITIES,
  DISPLAY_SCALE,
  HEADING_GAP,
  HEADINGS,
  INLINE_CODE,
  MANY_COLUMNS_PAD,
  OPENING_HEADINGS,
  PAGE,
  PLACEHOLDER,
  QUOTE_INDENT,
  QUOTE_LIFT,
  QUOTE_WIDTH,
  SECTION_HEADINGS,
  SLIDE,
  STAGE,
  STAGE_HEADINGS,
  STAGE_TOP,
  SUBTITLE,
  TAB,
  TITLE_WIDTH,
  type Type,
} from './sizes.ts';

/** A font file as the page asks for it. */
export interface FontFace {
  readonly family: string;
  readonly weight: number;
  /** Relative address or `data:` URL of a woff2 file. */
  readonly url: string;
}

/**
 * The whole style sheet of a deck but for its fonts: what reveal.js needs, and our theme. Lengths come from `sizes.ts`,
 * colours from `palette.ts`. It asks for no other file.
 */
export function deckCss(): string {
  return squeeze([schemes(), document(), text(), panels(), looks(), REVEAL_BASE, slideMode(), print()].join(''));
}

/**
 * Rules for the font files of a page. `block` hides text for a moment rather than showing it in a font of other widths:
 * slides are measured in their own font, and files this small, asked for first, are there before anyone misses them.
 */
export function fontCss(faces: readonly FontFace[]): string {
  return faces
    .map(
      ({ family, weight, url }) =>
        `@font-face{font-family:"${family}";font-weight:${weight};font-display:block;src:url(${url}) format("woff2")}`,
    )
    .join('');
}

function schemes(): string {
  const light = variables(NEUTRALS.light) + CODE_COLOURS.light;
  const dark = variables(NEUTRALS.dark) + CODE_COLOURS.dark;
  return `
:root{color-scheme:light;${light}}
@media screen and (prefers-color-scheme:dark){:root:not([data-scheme=light]){color-scheme:dark;${dark}}}
@media screen{:root[data-scheme=dark]{color-scheme:dark;${dark}}}`;
}

const variables = (neutrals: Neutrals): string =>
  Object.entries(neutrals)
    .map(([name, value]) => `--${name}:${value};`)
    .join('');

const font = ({ size, line }: Type): string => `font-size:${size}px;line-height:${line}px`;

/**
 * What holds with and without scripts. Without them, slides stand one below another as a document.
 * Geometric precision: systems that fit letters to whole pixels would otherwise set words wider than they were measured.
 */
function document(): string {
  return `
*{box-sizing:border-box}
html,body{margin:0;background:var(--page);color:var(--ink)}
body{font-family:Inter,system-ui,sans-serif;text-rendering:geometricPrecision;-webkit-font-smoothing:antialiased}
.js,.js body{height:100%}
.page{position:relative;width:${SLIDE.width}px;max-width:100%;margin:0 auto;padding:${PAGE.top}px ${PAGE.right}px ${PAGE.bottom}px ${PAGE.left}px;text-align:left}
html:not(.js) section+section>.page,html:not(.js) section+section>section:first-child>.page{border-top:1px solid var(--rule)}
h1,h2,h3,h4,p,ul,ol,pre,table,blockquote,figure{margin:0;padding:0;font-weight:400}
.body{display:flex;flex-direction:column;gap:var(--gap)}
.body>*{flex:none;max-width:100%}
h1,h2{font-weight:700;letter-spacing:-.012em;overflow-wrap:anywhere;text-wrap:balance}
h2+.body,h1+.body{margin-top:${HEADING_GAP}px}
${HEADINGS.map((type, i) => `.h${i}{${font(type)}}`).join('')}
${STAGE_HEADINGS.map((type, i) => `[data-look=diagram] .h${i}{${font(type)}}`).join('')}
${OPENING_HEADINGS.map((type, i) => `[data-look=opening] .h${i}{${font(type)}}`).join('')}
${SECTION_HEADINGS.map((type, i) => `[data-look=section] .h${i}{${font(type)}}`).join('')}
.more{font-weight:400;font-size:.5em;letter-spacing:0;color:var(--soft);margin-left:.6em;white-space:nowrap}
${DENSITIES.map(
  (sizes, i) =>
    `.density-${i}{--gap:${sizes.gap}px;--item:${sizes.itemGap}px;--indent:${sizes.indent}px;--body:${sizes.body.size}px;--code:${sizes.code.size}px;--code-line:${sizes.code.line}px;--table:${sizes.table.size}px;--table-line:${sizes.table.line}px;--minor:${sizes.minor.size}px;--minor-line:${sizes.minor.line}px;--code-pad:${px(sizes.codePad)};--cell-pad:${px(sizes.cellPad)};--box-pad:${px(sizes.boxPad)};--column:${sizes.body.line}px}`,
).join('')}
aside.notes{display:none}
.visually-hidden{position:absolute!important;width:1px;height:1px;margin:-1px;padding:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}`;
}

const px = (lengths: readonly number[]): string => lengths.map((length) => `${length}px`).join(' ');

function text(): string {
  return `
.body{font-size:var(--body);line-height:var(--column)}
p,li,td,th,blockquote{overflow-wrap:anywhere}
strong,b{font-weight:700}
h4{font-size:var(--minor);line-height:var(--minor-line);font-weight:700;overflow-wrap:anywhere}
h5,h6{font-size:var(--minor);line-height:var(--minor-line);font-weight:700;color:var(--soft);margin:0}
a{color:var(--accent);text-decoration-thickness:.06em;text-underline-offset:.16em}
a:hover{text-decoration-thickness:.1em}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:4px}
code,kbd,samp{font-family:"JetBrains Mono",ui-monospace,monospace;font-variant-ligatures:none}
:is(p,li,td,th,h1,h2,h4,h5,h6,figcaption) :is(code,kbd){font-size:${INLINE_CODE.scale}em;line-height:0;padding:.1em ${INLINE_CODE.pad}em;background:var(--plate);border-radius:.25em}
:is(h1,h2,h4) code{font-weight:400}
kbd{box-shadow:inset 0 -.1em 0 var(--rule),inset 0 0 0 1px var(--rule)}
sub,sup,small{font-size:.75em;line-height:0}
mark{background:color-mix(in srgb,var(--accent) 22%,transparent);color:inherit;border-radius:.15em}
ul,ol,li{display:flex;flex-direction:column;gap:var(--item);list-style:none}
li{position:relative;padding-left:var(--indent)}
li:before{position:absolute;left:0;top:0;color:var(--accent)}
ul>li:before{content:"";width:.36em;height:.36em;border-radius:50%;background:var(--accent);left:.12em;top:calc(var(--column)/2 - .18em)}
ul ul>li:before{background:none;box-shadow:inset 0 0 0 .07em var(--accent)}
ol>li:before{content:attr(data-n);font-weight:600;font-feature-settings:"tnum"}
li{min-height:var(--column)}
.task:before{content:"";width:.72em;height:.72em;border-radius:.18em;left:0;top:calc(var(--column)/2 - .36em);background:none;box-shadow:inset 0 0 0 .08em var(--line)}
ul>.task.done:before{background:var(--accent);box-shadow:none;border-radius:.18em;width:.72em;height:.72em;left:0;top:calc(var(--column)/2 - .36em)}
ul>.task:not(.done):before{background:none;box-shadow:inset 0 0 0 .08em var(--line);border-radius:.18em;width:.72em;height:.72em;left:0;top:calc(var(--column)/2 - .36em)}
.task.done:after{content:"";position:absolute;left:.26em;top:calc(var(--column)/2 - .25em);width:.2em;height:.36em;border:solid var(--page);border-width:0 .09em .09em 0;transform:rotate(42deg)}
.wide>li{padding-left:calc(var(--indent)*1.35)}`;
}

/** Code, tables, quotations, admonitions, pictures. */
function panels(): string {
  return `
.panel{border-radius:14px;background:var(--plate);position:relative}
.code-title{height:${CODE_TITLE.line}px;margin-bottom:-${0}px;padding:0 var(--code-x,28px);border-bottom:1px solid var(--rule);${font(CODE_TITLE)};color:var(--soft);white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
pre{padding:var(--code-pad);font-size:var(--code);line-height:var(--code-line)}
pre code{display:block;font-size:inherit;tab-size:${TAB}}
.line{display:block;white-space:pre-wrap;overflow-wrap:anywhere;padding-left:${CODE_HANG}ch;text-indent:-${CODE_HANG}ch;tab-size:${TAB};min-height:var(--code-line)}
.js [data-line-steps] .line{opacity:.32;transition:opacity .2s}
.js [data-line-steps] .line.on{opacity:1}
${Object.entries(CODE_COLOURS.classes)
  .map(([name, variable]) => `.line .${name}{${variable}}`)
  .join('')}
table{width:100%;table-layout:fixed;border-collapse:separate;border-spacing:0;font-size:var(--table);line-height:var(--table-line)}
th,td{padding:var(--cell-pad);border-bottom:1px solid var(--rule);text-align:left;vertical-align:top}
th{font-weight:600;border-bottom:2px solid var(--accent)}
.many :is(td,th){padding-left:${MANY_COLUMNS_PAD}px;padding-right:${MANY_COLUMNS_PAD}px}
tr>:first-child:is(td,th){padding-left:0}
td{font-feature-settings:"tnum"}
tr:last-child td{border-bottom-color:transparent}
.right{text-align:right}.center{text-align:center}
blockquote{padding-left:${QUOTE_INDENT}px;position:relative;display:flex;flex-direction:column;gap:var(--item);color:var(--ink)}
blockquote:before{content:"";position:absolute;left:0;top:.25em;bottom:.25em;width:5px;border-radius:3px;background:var(--accent)}
.note{--hue:var(--accent);padding:var(--box-pad);border-radius:14px;background:color-mix(in srgb,var(--hue) 9%,var(--page));display:grid;grid-template-columns:${ADMONITION.icon}px 1fr}
.note-tip{--hue:var(--good)}.note-warning,.note-caution{--hue:var(--warn)}.note-danger{--hue:var(--bad)}
.note svg{width:28px;height:28px;color:var(--hue);margin-top:calc((var(--column) - 28px)/2)}
.note-title{font-weight:600;color:var(--hue);overflow-wrap:anywhere}
.note>div{display:flex;flex-direction:column;gap:var(--item);grid-column:2;min-width:0}
.note>.note-body{margin-top:${ADMONITION.gap}px}
figure{display:flex;flex-direction:column;align-items:center}
figure img{display:block;border-radius:10px}
figcaption{margin-top:${CAPTION.gap}px;${font(CAPTION.type)};color:var(--soft);text-align:center;overflow-wrap:anywhere}
.missing{padding:${PLACEHOLDER.pad}px;border:2px dashed var(--rule);border-radius:14px;color:var(--soft);${font(PLACEHOLDER.type)};text-align:center;overflow-wrap:anywhere}
.missing svg{width:40px;height:40px;margin-bottom:${PLACEHOLDER.icon - 40 - 4}px;flex:none}
.math{text-align:center;padding:.5em 0}
.body .katex{font-size:1.1em}
.body .katex-display{margin:0}
.body .katex-display>.katex{font-size:${DISPLAY_SCALE}em;white-space:normal}
.body .katex .base{margin-top:.1em;margin-bottom:.1em}
.diagram{position:relative;width:100%;aspect-ratio:${STAGE.width}/${STAGE.height}}
.diagram svg{display:block;width:100%;height:100%}`;
}

function looks(): string {
  const titles = ':is([data-look=opening],[data-look=section])';
  // Rings that end well inside of the slide, so that no edge shows where a screen is wider or higher than it is.
  const rings = (at: string, radius: number, from: number) =>
    `background:radial-gradient(circle at ${at},var(--accent) 0 ${from}px,transparent ${from + 1}px),repeating-radial-gradient(circle at ${at},transparent 0 38px,var(--accent) 39px 40px,transparent 41px 42px);` +
    `-webkit-mask:radial-gradient(circle at ${at},#000a 0,transparent ${radius}px);mask:radial-gradient(circle at ${at},#000a 0,transparent ${radius}px)`;
  return `
[data-look=opening] :is(h1,h2,.body){max-width:${TITLE_WIDTH.opening}px}
[data-look=section] :is(h1,h2,.body){max-width:${TITLE_WIDTH.section}px}
${titles} .body{${font(SUBTITLE)};--column:${SUBTITLE.line}px;gap:${Math.round(SUBTITLE.line * 0.4)}px;color:var(--soft)}
${titles} :is(h1,h2){letter-spacing:-.024em}
${titles} .page:before{content:"";display:block;width:72px;height:8px;border-radius:4px;background:var(--accent);margin-bottom:36px;flex:none;position:relative;z-index:1}
.js ${titles} .page:after{content:"";position:absolute;inset:0;pointer-events:none}
.js [data-look=opening] .page:after{${rings('1050px 360px', 215, 10)}}
.js [data-look=section] .page:after{${rings('1110px 360px', 132, 8)}}
[data-look=quote] blockquote{${font(BIG_QUOTE)};--column:${BIG_QUOTE.line}px;gap:${BIG_QUOTE.line / 2}px;letter-spacing:-.014em;max-width:${QUOTE_WIDTH}px}
[data-look=quote] blockquote p{font-weight:600}
[data-look=quote] blockquote p:last-child:not(:first-child){font-weight:400;color:var(--soft)}`;
}

/** One slide at a time, in its own space of ${SLIDE.width} by ${SLIDE.height} px. */
function slideMode(): string {
  const centred = ':is([data-look=opening],[data-look=section],[data-look=quote],[data-look=picture])';
  return `
.js .slides section:not(.stack){height:${SLIDE.height}px}
.js .page{width:${SLIDE.width}px;max-width:none;height:${SLIDE.height}px;display:flex;flex-direction:column}
.js .page>*{flex:none}
.js .page>.body{width:${CONTENT_WIDTH}px}
.js ${centred} .page>.body{flex:1;justify-content:center}
.js [data-look=quote] .page>.body{padding-bottom:${QUOTE_LIFT}px}
.js :is([data-look=opening],[data-look=section]) .page{justify-content:center}
.js :is([data-look=opening],[data-look=section]) .page>.body{flex:none}
.js .diagram{position:absolute;left:0;top:${STAGE_TOP}px;width:${STAGE.width}px;height:${STAGE.height}px;aspect-ratio:auto}
.js .reveal .controls{right:88px;bottom:14px;font-size:5px;opacity:.45}
.js .reveal .controls:is(:hover,:focus-within){opacity:1}
.js .reveal .slide-number{position:absolute;z-index:31;right:28px;bottom:20px;font:500 14px/1 Inter,sans-serif;color:var(--soft);font-feature-settings:"tnum"}
.slide-number a{color:inherit;text-decoration:none}
.slide-number-delimiter{margin:0 .25em;opacity:.6}
.js .reveal:not(.ready) .slides{inset:auto;left:50%;top:50%;width:${SLIDE.width}px;height:${SLIDE.height}px;transform:translate(-50%,-50%) scale(var(--s,1))}
.js:not([data-at]) .reveal:not(.ready) .slides>section:first-child:not(.past),.js:not([data-at]) .reveal:not(.ready) .slides>section:first-child:not(.past)>section:first-child:not(.past){display:block}`;
}

/** On paper: one slide a page, all steps shown, drawings instead of canvases. */
function print(): string {
  return `
@page{size:${SLIDE.width}px ${SLIDE.height}px;margin:0}
.reveal-print .diagram>svg{display:block!important;visibility:visible!important}
.reveal-print .diagram>:not(svg):not(.visually-hidden){display:none!important}
.reveal-print .fragment{opacity:1!important;visibility:visible!important}
.reveal-print .line{opacity:1!important}
@media print{
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.diagram>svg{display:block!important;visibility:visible!important}
.diagram>:not(svg):not(.visually-hidden){display:none!important}
.fragment{opacity:1!important;visibility:visible!important}
.line{opacity:1!important}
.reveal :is(.controls,.progress,.slide-number,.pause-overlay),[data-announcer]{display:none!important}
html:not(.reveal-print),html:not(.reveal-print) body,html:not(.reveal-print) .reveal{height:auto!important;overflow:visible!important}
html:not(.reveal-print) .reveal .slides{position:static!important;width:auto!important;height:auto!important;transform:none!important;zoom:1!important}
html:not(.reveal-print) .reveal .slides section{position:static!important;display:block!important;visibility:visible!important;opacity:1!important;transform:none!important;height:auto!important}
html:not(.reveal-print) .page{width:${SLIDE.width}px;height:${SLIDE.height}px;display:flex;flex-direction:column;break-after:page;overflow:hidden}
html:not(.reveal-print) .slides>section:last-child>.page,html:not(.reveal-print) .slides>section:last-child>section:last-child>.page{break-after:auto}
html:not(.reveal-print) .diagram{position:absolute;left:0;top:${STAGE_TOP}px;width:${STAGE.width}px;height:${STAGE.height}px}
}`;
}

/** Without the line breaks and spaces that nobody needs. */
function squeeze(css: string): string {
  return css
    .replace(/\n/g, '')
    .replace(/;}/g, '}')
    .replace(/\s*([{}>])\s*/g, '$1');
}
