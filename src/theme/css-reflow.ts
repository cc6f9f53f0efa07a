import { STAGE } from './sizes.ts';

const TITLES = ':is([data-look=opening],[data-look=section])';
/** A phone that lies on its side, or a window as flat: there is height for one thing only, and so the rest stands beside. */
const FLAT = '(max-height:540px) and (min-width:540px)';
/** A finger needs buttons that stay in sight, and a place for them. */
const TOUCH = '(pointer:coarse)';

/** px across of the strip that holds the buttons on touch screens. */
const STRIP = 52;

/**
 * Slides as pages, for screens on which slides would be too small to read: the type has a size of the screen's own, the
 * page is as wide as the screen, and what does not fit is scrolled to. A class on the root chooses it, see `html-boot.ts`.
 *
 * All lengths of a slide hang on the variables of its density, so one set of these does for every slide. Nothing of it
 * concerns paper.
 */
export const reflowCss = (): string =>
  `@media screen{${[frame(), type(), panels(), titles(), diagrams(), scrolling(), controls()].join('')}}`;

function frame(): string {
  return `
.reflow{--edge:clamp(16px,4.5vmin,44px);--foot:0px;--flank:0px}
.js.reflow .reveal-viewport:not(.reveal-scroll)>main>.reveal:not(.overview){width:calc(100% - var(--beside,0px) - var(--flank));height:calc(100% - var(--below,0px) - var(--foot))}
.reflow .reveal .progress{right:calc(var(--beside,0px) + var(--flank));bottom:calc(var(--below,0px) + var(--foot))}
.js.reflow .reveal:not(.ready) .slides{inset:0;width:100%;height:100%;transform:none}
.js.reflow .slides section:not(.stack){height:100%}
.js.reflow .page{width:100%;height:100%;overflow:hidden auto;overscroll-behavior:contain;touch-action:pan-y pinch-zoom;padding:calc(20px + env(safe-area-inset-top)) max(var(--edge),env(safe-area-inset-right)) 24px max(var(--edge),env(safe-area-inset-left))}
.js.reflow .page[data-more]{-webkit-mask:linear-gradient(0deg,#0000,#000 44px);mask:linear-gradient(0deg,#0000,#000 44px)}
.js.reflow .page:before{content:none}
.js.reflow .page:after{flex:none}
.js.reflow .page>.body,.js.reflow .page>.body:first-child{width:100%;margin-top:0}
.js.reflow .page>.eyebrow{position:static;margin-bottom:4px;font-size:14px;line-height:20px;white-space:normal}
.js.reflow .page :is(h1,h2){margin:0 0 clamp(16px,4vmin,30px);font-size:clamp(23px,15px + 2.4vmin,40px);line-height:1.18}
.reflow :is(p,li,dd){max-width:46em}`;
}

function type(): string {
  return `
.reflow [class*=density-]{--body:clamp(17px,14.4px + .8vmin,24px);--column:calc(var(--body)*1.5);--minor:calc(var(--body)*1.1);--minor-line:calc(var(--body)*1.45);--code:clamp(14px,12.8px + .45vmin,19px);--code-line:calc(var(--code)*1.55);--table:clamp(15px,13px + .7vmin,21px);--table-line:calc(var(--table)*1.42);--gap:calc(var(--body)*1.1);--item:calc(var(--body)*.55);--stand:1.3em;--code-y:14px;--code-x:16px;--cell-pad:.6em .8em;--box-pad:16px 16px}
.reflow :is(sub,sup,small){font-size:max(14px,.75em)}
.reflow :is(ol>li:before,.letter,.key,.badge){font-size:max(14px,.74em)}
.reflow .more{font-size:max(14px,.42em)}
.reflow :is(p,li,td,th,h1,h2,h4,h5,h6,figcaption) :is(code,kbd){font-size:max(14px,.88em)}
.reflow :is(figcaption,.missing){font-size:max(15px,.86em);line-height:1.45}`;
}

/** Code breaks its lines; what cannot be broken, such as a table of many columns, is moved within a box of its own. */
function panels(): string {
  return `
.reflow .panel{border-radius:12px;margin-inline:calc(0px - min(8px,var(--edge)))}
.reflow .code-title{height:40px;font-size:14px;line-height:40px}
.reflow .line{padding-left:2ch;text-indent:-2ch}
.reflow .numbered .line{padding-left:calc(2ch + var(--gutter) + var(--code-x))}
.reflow .table{overflow-x:auto}
.reflow table{table-layout:auto}
.reflow col{width:auto!important}
.reflow :is(td,th){overflow-wrap:break-word;min-width:5.2em}
.reflow .note{grid-template-columns:36px 1fr}
.reflow .note>svg{width:24px;height:24px;margin-top:calc((var(--column) - 24px)/2)}
.reflow blockquote{padding-left:20px}
.reflow figure{max-width:100%}
.reflow figure img{max-width:100%;height:auto;max-height:76vh;object-fit:contain}
.reflow .within{max-width:100%;object-fit:contain}
.reflow .katex .base{white-space:nowrap}
.reflow .body .katex{font-size:max(20px,1.1em)}
.reflow [style*=font-size]:has(>.katex),.reflow .math{font-size:1em!important}
.reflow .math,.reflow :is(p,li,td):has(>.katex,>[style]>.katex){overflow:auto hidden}
.reflow :is(.table,.math,p,li,td){touch-action:pan-y pinch-zoom}
.reflow [data-across],.reflow [data-across] *{touch-action:pan-x pan-y pinch-zoom;overscroll-behavior-x:contain}
.reflow .body .katex-display>.katex{font-size:max(21px,1.15em)}`;
}

function titles(): string {
  return `
.js.reflow ${TITLES} .page{justify-content:safe center;padding-bottom:clamp(24px,16vh,180px)}
.js.reflow ${TITLES} :is(h1,h2,.body){max-width:min(100%,18em)}
.js.reflow [data-look=opening] :is(h1,h2){font-size:clamp(28px,18px + 4.6vmin,64px);line-height:1.12;margin:0}
.js.reflow [data-look=section] :is(h1,h2){font-size:clamp(26px,17px + 3.8vmin,54px);line-height:1.14;margin:0}
.js.reflow ${TITLES} .page>.eyebrow{position:relative;font-size:clamp(15px,12px + 1vmin,20px);line-height:1.4;margin-bottom:.8em}
.js.reflow ${TITLES} .page>.body{margin-top:1.1em;max-width:32em;font-size:clamp(18px,14px + 1.3vmin,28px);line-height:1.45;gap:.5em}
.js.reflow ${TITLES} .page:after{opacity:.55;background-size:1280px 720px;background-repeat:no-repeat;background-position:calc(100% + 268px) calc(100% + 330px)}
.js.reflow [data-look=section] .page:after{background-position-x:calc(100% + 184px)}
.js.reflow [data-look=quote] .page{justify-content:safe center}
.js.reflow [data-look=quote] :is(h1,h2){font-size:17px;line-height:1.4}
.js.reflow [data-look=quote] blockquote{padding:64px 0 0;max-width:24em;font-size:clamp(23px,15px + 2.9vmin,46px);line-height:1.32;gap:.5em}
.reflow [data-look=quote] blockquote:before{top:0;left:-4px;font-size:120px;line-height:112px}
.reflow [data-look=quote] blockquote p:last-child:not(:first-child){font-size:clamp(17px,14px + 1vmin,26px);line-height:1.4}`;
}

/**
 * The picture takes what height there is, but no more than it has, and the words of its step stand below it, in room for
 * the longest of them so that the picture stays as large from step to step. On flat screens they stand beside it.
 */
function diagrams(): string {
  const whole = `calc(100vw*${STAGE.height}/${STAGE.width})`;
  return `
.js.reflow [data-look=diagram] :is(h1,h2){margin:0 0 10px;font-size:clamp(20px,14px + 1.9vmin,34px)}
@media ${TOUCH}{.js.reflow [data-look=diagram] .page{padding-bottom:12px}}
.js.reflow [data-look=diagram] .page:before,.js.reflow [data-look=diagram] .page:after{content:none}
.js.reflow .diagram{position:static;width:auto;height:auto;aspect-ratio:auto;flex:1 1 auto;min-height:0;display:flex;flex-direction:column;justify-content:safe center}
.js.reflow .diagram>.port{position:relative;inset:auto;flex:1 1 ${STAGE.height}px;min-height:min(300px,64vh);max-height:max(${STAGE.height}px*var(--least,1),${whole});margin-inline:calc(0px - var(--edge));background:var(--page);overflow:clip}
.reflow .port[data-moves]{cursor:grab;touch-action:pan-y}
.reflow .port[data-moves=freely]{touch-action:none}
.reflow .port[data-held]{cursor:grabbing}
.reflow .port:focus-visible{outline-offset:-3px}
.reflow .bar [aria-pressed=true]{color:var(--accent)}
.js.reflow .diagram>svg{flex:0 1 auto;height:auto;max-height:100%}
.js.reflow[data-strip] .steps{position:static!important;width:auto;height:auto;margin:0;overflow:visible;clip-path:none;white-space:normal;flex:none;display:grid;padding-top:12px;font-size:clamp(17px,14.4px + .8vmin,24px);line-height:1.42}
.js.reflow[data-strip] .steps>li{grid-area:1/1;padding:0;min-height:0;max-width:40em;display:block}
.js.reflow[data-strip] .steps>li:before{content:none}
.js.reflow[data-strip] .steps>li:not(.current-fragment){visibility:hidden;opacity:0}
.js.reflow[data-strip] .captions{display:none}
@media ${FLAT}{
.js.reflow [data-look=diagram] .page{display:grid;grid-template:auto 1fr/minmax(200px,27%) minmax(0,1fr);column-gap:16px;overflow:hidden;padding-top:calc(12px + env(safe-area-inset-top));padding-right:0}
.js.reflow [data-look=diagram] .page>.eyebrow{display:none}
.js.reflow [data-look=diagram] .page>:is(h1,h2){grid-area:1/1}
.js.reflow .diagram{display:contents}
.js.reflow .diagram>.port{-webkit-mask:linear-gradient(90deg,#0000,#000 20px);mask:linear-gradient(90deg,#0000,#000 20px)}
.js.reflow .diagram>:is(.port,svg){grid-area:1/2/3/3;margin:0;align-self:center;height:100%;min-height:0}
.js.reflow[data-strip] .steps{grid-area:2/1;align-content:start;overflow:auto;padding-top:4px}
.js.reflow .description{grid-area:2/1}}`;
}

/** In Reveal's scroll view every page is as high as the screen, and the buttons lie above it. */
function scrolling(): string {
  return `
.js.reflow .reveal-scroll .page{padding-bottom:${STRIP + 16}px}
.js.reflow .reveal-scroll [data-look] .page{overscroll-behavior:auto}
.js.reflow .reveal-scroll .bar{position:fixed}`;
}

/** On touch screens a strip of the screen belongs to the buttons, so that they cover nothing. */
function controls(): string {
  return `
.reflow .bar .position{font-size:14px}
@media not ${TOUCH}{
.js.reflow .page{padding-bottom:60px}
.reflow .bar{border-radius:14px;background:color-mix(in srgb,var(--page) 92%,#0000);transition:opacity .3s}
.reflow:not(.stir) .bar:not(:hover,:focus-within){opacity:0}}
@media ${TOUCH}{
.reflow{--foot:calc(${STRIP}px + env(safe-area-inset-bottom))}
.reflow .bar{left:0;right:var(--beside,0px);bottom:var(--below,0px);justify-content:center;gap:6px;padding:4px var(--edge) calc(4px + env(safe-area-inset-bottom));background:var(--page);border-top:1px solid var(--rule)}
.reflow .bar .position{min-width:5em;text-align:center}
.reflow .toast{bottom:calc(${STRIP + 12}px + env(safe-area-inset-bottom))}}
@media ${TOUCH} and ${FLAT}{
.reflow{--foot:0px;--flank:calc(${STRIP + 8}px + env(safe-area-inset-right))}
.reflow .reveal-viewport:not(.reveal-scroll)>.bar{inset:0 var(--beside,0px) var(--below,0px) auto;width:calc(${STRIP + 8}px + env(safe-area-inset-right));flex-direction:column-reverse;padding:8px calc(4px + env(safe-area-inset-right)) calc(8px + env(safe-area-inset-bottom)) 4px;border:0;border-left:1px solid var(--rule)}
.reflow .reveal-viewport:not(.reveal-scroll)>.bar .position{min-width:0;padding:0}
.reflow .toast{bottom:12px}}`;
}
