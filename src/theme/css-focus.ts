/** Buttons over the nodes of a diagram, the card of the one that is at the front, and the player of a build. */
export function focusCss(): string {
  const card = 'font:500 15px/1.45 Inter,system-ui,sans-serif';
  return `
.nodes{position:absolute;inset:0;pointer-events:none}
.nodes[hidden],.nodes [hidden],.playing[hidden],.reveal.overview .nodes{display:none}
.nodes button{position:absolute;padding:0;border:0;border-radius:14px;background:none;cursor:pointer;pointer-events:auto;-webkit-tap-highlight-color:#0000}
.nodes button:focus-visible{outline:3px solid var(--accent);outline-offset:4px}
.node-card{--indent:1.1em;--column:1.45em;--item:4px;position:absolute;z-index:32;left:0;top:0;box-sizing:border-box;width:max-content;max-width:min(372px,calc(100% - 24px));max-height:max(44%,min(240px,72%));overflow:auto;padding:14px 18px 16px;border:1px solid var(--rule);border-radius:16px;background:var(--page);color:var(--ink);${card};text-align:left;box-shadow:0 12px 40px #0000002e;animation:card .18s}
@keyframes card{from{opacity:0}}
@media (prefers-reduced-motion:reduce){.node-card{animation:none}}
.node-card h2{margin:0;font:700 18px/1.35 Inter,system-ui,sans-serif;letter-spacing:-.01em}
.node-card :is(p,ul,ol){margin:0}
.node-card .line{color:var(--soft)}
.node-card .told{margin-top:8px}
.node-card .told p+p{margin-top:6px}
.node-card>ul{gap:5px;margin-top:10px;padding:10px 0 0;border-top:1px solid var(--rule);font-size:14px}
.node-card>ul>li{flex-direction:row;gap:9px;padding:0;min-height:0;color:var(--soft)}
.node-card>ul>li:before{content:none!important}
.node-card li .icon{width:16px;height:16px;margin-top:2px;color:var(--accent)}
.node-card strong{font-weight:600;color:var(--ink)}
@media (max-height:480px){.node-card{padding:10px 14px;font-size:14px}.node-card h2{font-size:16px}.node-card .told{margin-top:4px}.node-card>ul{margin-top:6px;padding-top:6px}}
.playing{position:absolute;z-index:31;right:calc(18px + env(safe-area-inset-right));top:calc(16px + env(safe-area-inset-top))}
.playing button{display:flex;align-items:center;gap:8px;min-height:40px;padding:0 16px 0 12px;border:1px solid var(--rule);border-radius:20px;background:var(--page);color:var(--ink);${card};cursor:pointer;box-shadow:0 4px 18px #0000001f}
.playing button:hover{background:color-mix(in srgb,var(--accent) 10%,var(--page))}
.playing .icon{width:18px;height:18px;color:var(--accent)}
@media print{:is(.node-card,.playing){display:none!important}}`;
}
