/** What helps who reads alone: the strip for captions, and the word about where one stopped. Parts bring styles of their own. */
export const readerCss = (): string => room() + captions() + resume();

/** The slides keep to what the page's first script leaves them, and what covers everything goes on doing so. */
function room(): string {
  return `
.js .reveal-viewport:not(.reveal-scroll)>.reveal{width:calc(100% - var(--beside,0px));height:calc(100% - var(--below,0px) - var(--strip,0px))}
.reveal .progress{position:fixed;right:var(--beside,0px);bottom:var(--below,0px);width:auto}
.reveal .pause-overlay{position:fixed}`;
}

/** Right below the slide: at the lower edge where slides fill the window, near its middle on a phone that stands upright. */
function captions(): string {
  return `
.captions{display:none}
.js[data-strip] .captions{display:block;position:fixed;z-index:5;left:0;right:var(--beside,0px);bottom:var(--below,0px);top:calc((100% - var(--below,0px) - var(--strip,0px))/2 + var(--s)*360px);overflow:auto;padding:5px 160px 0;font:500 17px/25px Inter,system-ui,sans-serif;color:var(--ink);text-align:center;text-wrap:balance;pointer-events:none}
.captions span{margin-right:.8em;color:var(--soft);font-size:13px;font-feature-settings:"tnum";white-space:nowrap}
.captions p{text-wrap:balance}
.js[data-strip] .reveal-scroll>.captions{top:calc(50% + var(--s)*360px)}
@media (max-width:699px){.js[data-strip] .captions{padding:12px 20px 0}}
@media (max-height:479px){.js[data-strip] .captions{padding-top:2px;font-size:14px;line-height:19px}}
@media (prefers-reduced-motion:no-preference){.captions p{animation:caption .25s}}
@keyframes caption{from{opacity:0}}
.reveal.overview~.captions,.reveal.paused~.captions{visibility:hidden}
@media print{.captions{display:none!important}}
.reveal-print .captions{display:none!important}`;
}

function resume(): string {
  return '';
}
