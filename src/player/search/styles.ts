/** Styles of the search and of the contents, which come with them. */
export const STYLES = `
.search{width:min(680px,calc(100vw - 32px));height:min(76vh,720px);margin-top:9vh}
.search .sheet-body{display:flex;flex-direction:column;min-height:0;padding-bottom:0}
.sheet .count{padding:10px 12px 6px;color:var(--soft);font-size:13px}
.search .count:empty{display:none}
.found-list{flex:1;overflow:auto;overscroll-behavior:contain;margin:0 -16px;padding:0 16px 16px}
.found-list [role=group]{padding:6px 0}
.found-list [role=group]+[role=group]{border-top:1px solid var(--rule)}
.found-slide,.found-text{display:flex;gap:14px;padding:7px 12px;border-radius:10px;overflow-wrap:anywhere}
.found-slide{font-weight:600}
.found-text{padding-left:50px;font-weight:400;color:var(--ink);flex-direction:column;gap:0}
[role=option]{cursor:pointer}
[role=option][aria-selected=true]{background:color-mix(in srgb,var(--accent) 13%,var(--page));}
:is(.search,.contents) .number{flex:none;min-width:24px;text-align:right;color:var(--soft);font-weight:500;font-feature-settings:"tnum"}
.found-text .kind{font-size:12px;line-height:17px;color:var(--soft)}
.found-text .mono{font-family:"JetBrains Mono",ui-monospace,monospace;font-size:14px}
.found-list mark{background:none;color:var(--accent);font-weight:700}
.contents.sheet{width:min(440px,100vw);max-width:none;height:100%;max-height:none;margin:0;border-width:0 1px 0 0;border-radius:0 20px 20px 0}
.contents .sheet-body{padding:4px 12px calc(24px + env(safe-area-inset-bottom))}
.contents .find{display:flex;align-items:center;gap:12px;width:100%;height:44px;padding:0 14px;color:var(--soft);background:var(--plate);border-radius:12px}
.contents .find kbd{margin-left:auto;background:var(--page)}
.contents .find .icon{width:18px;height:18px}
.outline,.outline ol,.outline li{gap:0}
.outline li{position:relative;padding:0;min-height:0;}
.outline li:before{content:none!important}
.outline a{display:flex;gap:12px;padding:9px 44px 9px 8px;border-radius:10px;color:var(--ink);text-decoration:none;overflow-wrap:anywhere}
.outline a:hover{background:color-mix(in srgb,var(--accent) 9%,#0000)}
.outline .name{flex:1;min-width:0}
.outline .head:not(:first-child){margin-top:14px}
.outline .head>a .name{font-weight:700}
.outline .below>a{padding-left:32px}
.outline .seen{flex:none;color:var(--accent)}
.outline .seen .icon{width:16px;height:16px;margin-top:3px}
.outline .part{flex:none;line-height:21px;color:var(--soft);font-size:13px;font-feature-settings:"tnum"}
.outline [aria-current]{background:color-mix(in srgb,var(--accent) 13%,var(--page));font-weight:600}
.outline .unfold{position:absolute;top:1px;right:2px;display:grid;place-items:center;width:38px;height:38px;color:var(--soft)}
.unfold .icon{width:16px;height:16px;transition:transform .15s}
.unfold[aria-expanded=true] .icon{transform:rotate(90deg)}
.outline .step-lines{margin:2px 0 8px 40px;padding-left:10px;border-left:1px solid var(--rule)}
.outline .step-lines a{padding:6px 12px 6px 4px;gap:8px;font-size:14px;font-weight:400;color:var(--soft)}
.outline .step-lines .number{min-width:16px}
.outline .step-lines [aria-current]{color:var(--ink)}
@media (pointer:coarse){.contents .find kbd{display:none}}
@media (max-width:640px){.search.sheet{width:100%;max-width:none;height:100%;max-height:none;margin:0;border:0;border-radius:0}.contents.sheet{border-radius:0;border:0;width:100%}.found-text{padding-left:12px}.found-slide{gap:8px}.found-slide .number{min-width:0}}
::highlight(lectern-found){background-color:#fde047;color:#111827}
.found{outline:3px solid var(--accent);outline-offset:4px;border-radius:4px}
.found-ring{position:absolute;z-index:2;border:3px solid var(--accent);border-radius:18px;box-shadow:0 0 0 4px color-mix(in srgb,var(--accent) 22%,#0000);pointer-events:none}
@media (prefers-reduced-motion:no-preference){.found-ring{animation:found-ring .5s ease-out}}
@keyframes found-ring{from{opacity:0;transform:scale(1.25)}}
@media print{.found-ring{display:none}}
`;
