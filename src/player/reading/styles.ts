/** Styles of the reading pane, which come with it. Lengths of its text are in em, so that all of it grows together. */
export const STYLES = `
.reading{position:fixed;z-index:20;right:0;bottom:0;width:var(--beside);height:100%;box-sizing:border-box;display:flex;flex-direction:column;background:var(--page);color:var(--ink);border-left:1px solid var(--rule);font:400 15px/1.4 Inter,system-ui,sans-serif;text-align:left}
[data-pane-at=below] .reading{width:100%;height:var(--below);border-left:0;border-top:1px solid var(--rule)}
.divider{position:absolute;z-index:1;top:0;left:-6px;width:12px;height:100%;cursor:col-resize;touch-action:none}
.divider:after{content:"";position:absolute;left:5px;top:50%;width:4px;height:44px;margin-top:-22px;border-radius:2px;background:var(--rule);transition:background-color .15s}
.divider:is(:hover,:active,:focus-visible):after{background:var(--accent)}
.divider:focus-visible{outline-offset:-3px}
[data-pane-at=below] .divider{top:-12px;left:0;width:100%;height:24px;cursor:row-resize}
[data-pane-at=below] .divider:after{left:50%;top:10px;width:44px;height:4px;margin:0 0 0 -22px}
.reading header{display:flex;align-items:center;gap:2px;padding:10px 10px 6px 28px}
.reading-title{flex:1;min-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;font-weight:600;color:var(--soft);text-decoration:none}
.reading-title:hover{color:var(--accent)}
.reading header button{display:grid;place-items:center;width:36px;height:36px;padding:0;border:0;border-radius:10px;background:none;color:var(--soft);font:inherit;cursor:pointer}
.reading header button:hover{color:var(--ink);background:color-mix(in srgb,var(--ink) 8%,#0000)}
.reading header button[aria-disabled=true]{cursor:default}
.reading header button[aria-disabled=true] span{opacity:.4}
.small-a{font-size:14px;font-weight:600}
.large-a{font-size:20px;font-weight:600}
.reading-body{flex:1;overflow:auto;overscroll-behavior:contain;padding:6px 28px calc(48px + env(safe-area-inset-bottom));line-height:1.6;overflow-wrap:anywhere;-webkit-user-select:text;user-select:text;--gap:1em;--item:.4em;--stand:1.5em;--column:1.6em;--code:.86em;--code-line:1.55em;--table:.92em;--table-line:1.5em;--minor:1em;--minor-line:1.5em;--code-y:.9em;--code-x:1em;--cell-pad:.45em .7em;--box-pad:.9em 1.1em}
.reading-body:focus-visible{outline-offset:-4px}
.reading-body>*{max-width:40em;margin:0 auto 1.5em}
.prose,.told>li{display:flex;flex-direction:column;gap:.9em}
.prose>div,.told>li>div{display:flex;flex-direction:column;gap:.9em}
.reading ol{--indent:2.1em}
.reading h3{font:600 13px/20px Inter,system-ui,sans-serif;color:var(--soft);margin-top:.6em}
.reading h4{font-size:1em;line-height:1.5;font-weight:700}
.reading .prose>h4{margin-bottom:-.7em}
.reading table{display:block;width:auto;max-width:100%;overflow-x:auto;table-layout:auto}
.reading .code-title{font-size:.82em;line-height:2.6em;height:auto}
.reading figure img{max-width:100%;height:auto}
.reading .katex-display{overflow-x:auto;overflow-y:hidden}
.reading blockquote{padding-left:1.3em}
.reading blockquote:before{width:3px}
.reading .note>svg{width:1.4em;height:1.4em;margin-top:.1em}
.reading .note{grid-template-columns:2.2em 1fr;border-radius:12px}
.reading .panel{border-radius:10px}
.reading .none{color:var(--soft)}
.prose>.now{margin-left:-14px;padding-left:11px;border-left:3px solid var(--accent)}
.told{gap:.35em}
.reading .told{--indent:0}
.reading .told>li{position:relative;gap:.5em;padding:.5em .8em .55em;border-radius:12px;color:var(--ink)}
.told>li:before{content:none!important}
.told>li>a{display:flex;gap:.7em;color:inherit;text-decoration:none;font-weight:600}
.told>li>a:hover{color:var(--accent)}
.told .number{flex:none;min-width:1.1em;text-align:right;font-weight:500;color:var(--soft);font-feature-settings:"tnum"}
.told>li>div{padding-left:1.8em}
.told>.now{background:color-mix(in srgb,var(--accent) 10%,var(--page))}
.told>.now .number{color:var(--accent)}
.told>.later>div{display:none}
.told>.later>a>span:last-child{color:var(--soft)}
.slide-text{border-top:1px solid var(--rule);padding-top:.8em}
.slide-text summary{cursor:pointer;padding:.3em 0;font-size:13px;line-height:20px;font-weight:600;color:var(--soft)}
.slide-text[open] summary{margin-bottom:.7em}
.slide-text .body{display:contents}
@media (pointer:coarse){.reading header button{width:44px;height:44px}}
@media (max-width:699px){.reading header{padding-left:20px}.reading-body{padding-left:20px;padding-right:20px}}
main:has(>.reveal.paused)~.reading{visibility:hidden}
@media print{.reading{display:none!important}}
.reveal-print .reading{display:none!important}
`;
