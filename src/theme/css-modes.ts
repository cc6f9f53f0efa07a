import { CONTENT_WIDTH, EYEBROW, HEADING_GAP, SLIDE, SPARE, STAGE, STAGE_TOP, TALL_STAGE_HEADING } from './sizes.ts';

const TITLES = ':is([data-look=opening],[data-look=section])';

/** How a slide spreads over its 1280 by 720 px: what is to spare of the height goes above and below the body. */
const spread = (at: string): string => `
${at} .page{width:${SLIDE.width}px;max-width:none;height:${SLIDE.height}px;display:flex;flex-direction:column}
${at} .page>*{flex:none}
${at} .page>.body{width:${CONTENT_WIDTH}px;order:2;margin-top:0}
${at} .page:before{content:"";order:1;flex:${SPARE.above} 0 ${HEADING_GAP}px}
${at} .page:after{content:"";order:3;flex:${SPARE.below} 0 0px}
${at} .page>.body:first-child{margin-top:-${HEADING_GAP}px}
${at} .diagram{position:absolute;left:0;top:${STAGE_TOP}px;width:${STAGE.width}px;height:${STAGE.height}px;aspect-ratio:auto}`;

/** One slide at a time, in its own space. */
export function slideModeCss(): string {
  return `
.js .slides section:not(.stack){height:${SLIDE.height}px}${spread('.js')}
.js ${TITLES} .page{justify-content:center}
.js ${TITLES} .page:before{content:none}
.js ${TITLES} .page>.body{width:auto;margin-top:${HEADING_GAP}px}
.js .page>.eyebrow{position:absolute;top:${EYEBROW.top}px}
.js ${TITLES} .page>.eyebrow{position:relative;top:0}
.js [data-look=diagram] :is(.h${TALL_STAGE_HEADING.level},.h${TALL_STAGE_HEADING.level + 1}){margin-top:${TALL_STAGE_HEADING.top - 56}px}
@media (prefers-reduced-motion:reduce){*{transition:none!important}}
.reveal.overview .diagram>svg{display:block!important}
.reveal.overview [data-stage]{visibility:hidden}
.reveal.overview .slides section:not(.stack){background:var(--page);border-radius:12px}
.reveal.overview .page{border-radius:12px}
@media screen{.js:not(.drawn,.reveal-print) .description [data-enters]:not(.entered){display:none}}
.js .reveal:not(.ready) .slides{inset:auto;left:50%;top:50%;width:${SLIDE.width}px;height:${SLIDE.height}px;transform:translate(-50%,-50%) scale(var(--s,1))}
.js:not([data-at]) .reveal:not(.ready) .slides>section:first-child:not(.past),.js:not([data-at]) .reveal:not(.ready) .slides>section:first-child:not(.past)>section:first-child:not(.past){display:block}`;
}

/** On paper: one slide a page, all steps shown, drawings instead of canvases. What is positioned is painted last, so all of it is: a PDF's text is read in the order in which it is painted. */
export function printCss(): string {
  return `
@page{size:${SLIDE.width}px ${SLIDE.height}px;margin:0}
.reveal-print .diagram>svg{display:block!important;visibility:visible!important}
.reveal-print .diagram>:not(svg):not(.visually-hidden){display:none!important}
.reveal-print .fragment{opacity:1!important;visibility:visible!important}
@media print{
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.diagram>svg{display:block!important;visibility:visible!important}
.diagram>:not(svg):not(.visually-hidden){display:none!important}
.fragment{opacity:1!important;visibility:visible!important}
.reveal :is(.progress,.pause-overlay),[data-announcer]{display:none!important}
.page>*{position:relative}
html:not(.reveal-print),html:not(.reveal-print) body,html:not(.reveal-print) .reveal{height:auto!important;overflow:visible!important}
html:not(.reveal-print) .reveal .slides{position:static!important;width:auto!important;height:auto!important;transform:none!important;zoom:1!important}
html:not(.reveal-print) .reveal .slides section{position:static!important;display:block!important;visibility:visible!important;opacity:1!important;transform:none!important;height:auto!important}
html:not(.reveal-print) .page{break-after:page;overflow:hidden}
html:not(.reveal-print) .slides>section:last-child>.page,html:not(.reveal-print) .slides>section:last-child>section:last-child>.page{break-after:auto}${spread('html:not(.js)')}
}`;
}
