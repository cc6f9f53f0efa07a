/**
 * The rules that reveal.js 6 needs of a page: those of its own reveal.css for what our decks use, without its transitions
 * in space, media, automatic animation, edge controls and right-to-left variants. https://github.com/hakimel/reveal.js (MIT)
 */
export const REVEAL_BASE = `
html.reveal-full-page{width:100%;height:100vh;height:calc(var(--vh,1vh)*100);height:100dvh;overflow:hidden}
.reveal-viewport{height:100%;margin:0;position:relative;overflow:hidden}
.reveal-viewport:fullscreen{width:100%!important;height:100%!important;top:0!important;left:0!important;transform:none!important}
.js .reveal{touch-action:pinch-zoom;width:100%;height:100%;position:relative;overflow:hidden}
.js .reveal .slides{pointer-events:none;z-index:1;width:100%;height:100%;margin:auto;position:absolute;inset:0;overflow:visible}
.js .reveal .slides>section,.js .reveal .slides>section>section{pointer-events:auto;z-index:10;width:100%;display:none;position:absolute}
.js .reveal .slides>section.stack{pointer-events:none;height:100%}
.js .reveal .slides>section.present,.js .reveal .slides>section>section.present{z-index:11;opacity:1;display:block}
.js .reveal .slides section:not(.present){pointer-events:none}
.js .reveal .slides section.past,.js .reveal .slides section.future,.js .reveal .slides .past>section,.js .reveal .slides .future>section{opacity:0}
.js .reveal.fade .slides section{transition:opacity .2s}
.reveal .no-transition,.reveal .no-transition *,.reveal .disable-slide-transitions section{transition:none!important}
.js .fragment{opacity:0;visibility:hidden;transition:opacity .2s}
.js .fragment.visible{opacity:1;visibility:inherit}
.js .fragment.disabled{transition:none}
.reveal .backgrounds,.reveal .speaker-notes,.aria-status{display:none}
.reveal .progress{z-index:10;color:var(--accent);width:100%;height:3px;display:none;position:absolute;bottom:0;left:0}
.reveal .progress:after{content:"";width:100%;height:10px;display:block;position:absolute;top:-10px}
.reveal .progress span{transform-origin:0 0;background:currentColor;width:100%;height:100%;transition:transform .4s;display:block;transform:scaleX(0)}
.reveal .pause-overlay{visibility:hidden;opacity:0;z-index:100;background:#000;position:absolute;inset:0;transition:opacity .4s}
.reveal .pause-overlay .resume-button{display:none}
.reveal.paused .pause-overlay{visibility:visible;opacity:1}
.reveal.overview{perspective-origin:50%;perspective:700px}
.reveal.overview .slides section{cursor:pointer;box-sizing:border-box;height:100%;overflow:hidden;pointer-events:auto;opacity:1!important;visibility:visible!important;top:0!important;transition:none}
.reveal.overview .slides section:hover,.reveal.overview .slides section.present{outline:10px solid var(--rule);outline-offset:10px}
.reveal.overview .slides section.present{outline-color:var(--accent)}
.reveal.overview .fragment{opacity:1;visibility:visible;transition:none}
.reveal.overview .slides>section.stack{outline:none;overflow:visible;top:0!important}
.reveal-viewport.loading-scroll-mode{visibility:hidden}
.reveal-viewport.reveal-scroll{margin:0 auto;overflow:hidden auto;z-index:1}
.reveal-scroll .progress{display:none!important}
.reveal-scroll .reveal{touch-action:manipulation;overflow:visible}
.reveal-scroll .reveal .slides{pointer-events:initial;display:block;position:static;overflow:visible;width:100%!important}
.reveal-scroll .scroll-page{width:100%;height:calc(var(--page-height) + var(--page-scroll-padding));position:relative}
.reveal-scroll .scroll-page-sticky{height:var(--page-height);position:sticky;top:0}
.reveal-scroll .scroll-page-content{position:absolute;inset:0;overflow:hidden}
.reveal-scroll .scroll-page section{visibility:visible!important;opacity:1!important;width:var(--slide-width)!important;height:var(--slide-height)!important;transform:scale(var(--slide-scale)) translate(-50%,-50%)!important;transform-origin:0 0!important;display:block!important;position:absolute!important;top:50%!important;left:50%!important}
.reveal-scroll .scrollbar{display:none}
html.reveal-print,html.reveal-print body{width:100%;height:auto;overflow:visible;margin:0!important;padding:0}
html.reveal-print :is(.progress,.aria-status){display:none!important}
html.reveal-print .reveal{width:auto!important;height:auto!important;overflow:hidden!important}
html.reveal-print .reveal .slides{pointer-events:initial;display:block;position:static;overflow:visible;zoom:1!important;width:100%!important;height:auto!important;margin:0!important;left:auto;top:auto}
html.reveal-print .pdf-page{z-index:1;page-break-after:always;position:relative;overflow:hidden}
html.reveal-print .pdf-page:last-of-type{page-break-after:avoid}
html.reveal-print .reveal .slides section{visibility:visible!important;opacity:1!important;margin:0!important;display:block!important;position:absolute!important;transform:none!important}
html.reveal-print .reveal section.stack{height:auto!important;position:relative!important}
`;
