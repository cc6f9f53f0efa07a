/** What helps who reads alone: the strip for captions, and the word about where one stopped. Parts bring styles of their own. */
export const readerCss = (): string => room() + captions() + resume();

/** The slides keep to what the page's first script leaves them, and what covers everything goes on doing so. */
function room(): string {
  return `
.js .reveal-viewport:not(.reveal-scroll)>main>.reveal{width:calc(100% - var(--beside,0px));height:calc(100% - var(--below,0px) - var(--strip,0px))}
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
.js[data-strip][data-pane-at=below] .captions{display:none}
.js.reflow[data-strip][data-pane-at=below] .steps{position:absolute!important;width:1px;height:1px;margin:-1px;padding:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (prefers-reduced-motion:no-preference){.captions p{animation:caption .25s}}
@keyframes caption{from{opacity:0}}
main:has(>.reveal.overview)~.captions,main:has(>.reveal.paused)~.captions{visibility:hidden}
@media print{.captions{display:none!important}.js .reveal-viewport>main>.reveal{width:100%!important}}
.reveal-print .captions{display:none!important}`;
}

/** Stands on the viewport, which takes the colours of titles over. */
function resume(): string {
  return `
.resume{position:fixed;z-index:32;left:calc(20px + env(safe-area-inset-left));bottom:calc(16px + var(--below,0px) + env(safe-area-inset-bottom));display:flex;max-width:min(640px,calc(100vw - 40px));border-radius:12px;color:var(--accent);background:color-mix(in srgb,var(--accent) 14%,#0000)}
.resume button{display:flex;align-items:center;gap:6px;min-height:40px;padding:0 8px 0 16px;border:0;border-radius:12px;background:none;color:inherit;font:600 15px/20px Inter,system-ui,sans-serif;text-align:left;cursor:pointer}
.resume button:first-child{min-width:0}
.resume span{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.resume button+button{padding:0 12px 0 8px;color:var(--soft)}
.resume .icon{width:18px;height:18px}
.resume button:hover{background:color-mix(in srgb,var(--accent) 12%,#0000)}
@media (max-width:699px){.resume{left:50%;transform:translateX(-50%);width:max-content;bottom:calc(64px + var(--below,0px) + env(safe-area-inset-bottom))}.resume button{min-height:44px}}
@media print{.resume{display:none!important}}
.reveal-print .resume{display:none!important}`;
}
