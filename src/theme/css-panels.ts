import { CODE_COLOURS } from './code-colours.ts';
import { cssFont } from './css-values.ts';
import {
  ADMONITION,
  CAPTION,
  CODE_HANG,
  CODE_TITLE,
  DISPLAY_SCALE,
  MANY_COLUMNS_PAD,
  PLACEHOLDER,
  QUOTE_INDENT,
  STAGE,
  TAB,
} from './sizes.ts';

/** Code, tables, quotations, admonitions, pictures, formulas, diagrams. */
export const panelsCss = (): string => code() + tables() + boxes() + pictures();

function code(): string {
  return `
.panel{border-radius:14px;background:var(--plate);position:relative;overflow:hidden}
.code-title{height:${CODE_TITLE.line}px;padding:0 var(--code-x);border-bottom:1px solid var(--rule);${cssFont(CODE_TITLE)};font-weight:600;color:var(--soft);white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
pre{padding:var(--code-y) var(--code-x);font-size:var(--code);line-height:var(--code-line)}
pre code{display:block;font-size:inherit;tab-size:${TAB}}
.line{display:block;white-space:pre-wrap;overflow-wrap:anywhere;padding-left:${CODE_HANG}ch;text-indent:-${CODE_HANG}ch;tab-size:${TAB};min-height:var(--code-line)}
.numbered .line{position:relative;margin:0 calc(0px - var(--code-x));padding:0 var(--code-x) 0 calc(${CODE_HANG}ch + var(--gutter) + var(--code-x))}
.numbered .line:before{content:attr(data-line);position:absolute;left:var(--code-x);width:calc(var(--gutter) - ${2}ch);text-indent:0;text-align:right;color:var(--cc);-webkit-user-select:none;user-select:none}
${litLines('.js:not(.reveal-print) [data-line-steps] .line')}
${Object.entries(CODE_COLOURS.classes)
  .map(([name, variable]) => `.line .${name}{${variable}}`)
  .join('')}`;
}

/**
 * The lines of the present step stand on the colour of the page; the others lose their own colours for that of comments,
 * which still reads well: text that is made fainter would not.
 */
export const litLines = (line: string, medium: 'screen' | 'print' = 'screen'): string => `@media ${medium}{
${line},${line} *{transition:color .25s,background-color .25s}
${line}:not(.on),${line}:not(.on) *{color:var(--cc)}
${line}.on{background:color-mix(in srgb,var(--accent) 5%,var(--page));box-shadow:inset 4px 0 0 var(--accent)}
${line}.on:before{color:var(--accent)}}`;

function tables(): string {
  return `
table{width:100%;table-layout:fixed;border-collapse:separate;border-spacing:0;font-size:var(--table);line-height:var(--table-line)}
th,td{padding:var(--cell-pad);border-bottom:1px solid var(--rule);text-align:left;vertical-align:top}
th{font-weight:600;color:var(--accent)}
thead :is(th,td){border-bottom:2px solid var(--accent)}
.labels td:first-child{font-weight:600}
.many :is(td,th){padding-left:${MANY_COLUMNS_PAD}px;padding-right:${MANY_COLUMNS_PAD}px}
tr>:first-child:is(td,th){padding-left:0}
td{font-feature-settings:"tnum"}
tbody tr:last-child td{border-bottom-color:transparent}
.right{text-align:right}.center{text-align:center}`;
}

function boxes(): string {
  return `
blockquote{padding-left:${QUOTE_INDENT}px;position:relative;display:flex;flex-direction:column;gap:var(--item);color:var(--ink)}
blockquote:before{content:"";position:absolute;left:0;top:.25em;bottom:.25em;width:5px;border-radius:3px;background:var(--accent)}
.note{--hue:var(--accent);padding:var(--box-pad);border-radius:16px;background:color-mix(in srgb,var(--hue) 9%,var(--page));display:grid;grid-template-columns:${ADMONITION.icon}px 1fr}
.note-tip{--hue:var(--good)}.note-warning,.note-caution{--hue:var(--warn)}.note-danger{--hue:var(--bad)}
.note>svg{width:30px;height:30px;color:var(--hue);margin-top:calc((var(--column) - 30px)/2)}
.note-title{font-weight:600;color:var(--hue);overflow-wrap:anywhere}
.note>div{display:flex;flex-direction:column;gap:var(--item);grid-column:2;min-width:0}
.note>.note-body{margin-top:${ADMONITION.gap}px}`;
}

function pictures(): string {
  return `
figure{display:flex;flex-direction:column;align-items:center}
figure img{display:block;border-radius:10px}
figcaption{margin-top:${CAPTION.gap}px;${cssFont(CAPTION.type)};color:var(--soft);text-align:center;overflow-wrap:anywhere}
.missing{padding:${PLACEHOLDER.pad}px;border:2px dashed var(--rule);border-radius:14px;color:var(--soft);${cssFont(PLACEHOLDER.type)};text-align:center;overflow-wrap:anywhere}
.missing svg{width:40px;height:40px;margin-bottom:${PLACEHOLDER.icon - 40 - 4}px;flex:none}
.math{text-align:center;padding:.5em 0}
.body .katex{font-size:1.1em}
.body .katex-display{margin:0}
.body .katex-display>.katex{font-size:${DISPLAY_SCALE}em;white-space:normal}
.body .katex .base{margin-top:.1em;margin-bottom:.1em}
.diagram{position:relative;width:100%;aspect-ratio:${STAGE.width}/${STAGE.height}}
.port{position:absolute;inset:0}
.on-stage{position:absolute;left:0;top:0;transform-origin:0 0;pointer-events:none}
.diagram>svg{display:block;width:100%;height:100%}
.js:not(.started,.drawn) .diagram>svg{visibility:hidden}`;
}
