/** What stands around the slides: the bar at the lower edge, sheets, and the quiet word. On paper none of it does. */
export const controlsCss = (): string => bar() + sheets() + toast();

/** Text and pictures of controls, in px of the screen: they do not grow with the slides. */
const BASE = 'font:500 15px/1.4 Inter,system-ui,sans-serif';

function bar(): string {
  return `
.icon{width:20px;height:20px;flex:none;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.bar{position:absolute;z-index:31;right:calc(14px + var(--beside,0px) + env(safe-area-inset-right));bottom:calc(6px + var(--below,0px) + env(safe-area-inset-bottom));display:flex;align-items:center;${BASE};color:var(--soft)}
.bar button{display:grid;place-items:center;width:36px;height:36px;padding:0;border:0;border-radius:10px;background:none;color:inherit;cursor:pointer;opacity:0;transition:opacity .3s;-webkit-tap-highlight-color:#0000}
.bar button[aria-disabled=true]{cursor:default}
.bar button[aria-disabled=true] svg{opacity:.4}
.bar button:not([aria-disabled=true]):hover{color:var(--ink);background:color-mix(in srgb,var(--ink) 9%,#0000)}
.bar .position{font-size:13px;font-feature-settings:"tnum";padding:0 6px;white-space:nowrap}
.stir .bar button,.bar:is(:hover,:focus-within) button{opacity:1}
@media (pointer:coarse){.bar button{opacity:1;width:44px;height:44px}}
main:has(>.reveal.paused)~.bar,main:has(>.reveal.overview)~.bar .position{visibility:hidden}`;
}

function sheets(): string {
  return `
.sheet{${BASE};box-sizing:border-box;width:min(760px,calc(100vw - 32px));max-height:min(94vh,780px);margin:auto;padding:0;border:1px solid var(--rule);border-radius:18px;background:var(--page);color:var(--ink);box-shadow:0 24px 70px #0006;overflow:hidden;text-align:left}
.sheet[open]{display:flex;flex-direction:column}
.sheet::backdrop{background:#0b112080}
.sheet>header{display:flex;align-items:center;justify-content:space-between;padding:16px 16px 8px 26px}
.sheet h2{font:700 20px/28px Inter,system-ui,sans-serif;letter-spacing:-.01em}
.sheet h3{font:600 13px/20px Inter,system-ui,sans-serif;color:var(--soft);margin:0;padding:8px 12px 2px}
.sheet-body{padding:0 16px 14px;overflow:auto;overscroll-behavior:contain}
.sheet button{font:inherit;color:inherit;background:none;border:0;border-radius:10px;cursor:pointer;text-align:left}
.sheet button:hover{background:color-mix(in srgb,var(--accent) 10%,#0000)}
.sheet :focus-visible{outline-offset:-3px;border-radius:10px}
.sheet .quiet{display:grid;place-items:center;width:40px;height:40px;color:var(--soft)}
.menu .columns{columns:2;column-gap:16px}
.menu section{break-inside:avoid}
.menu section button{display:flex;align-items:center;gap:12px;width:100%;min-height:34px;padding:4px 12px}
.menu .icon{color:var(--accent)}
.menu .label{flex:1}
.menu [aria-pressed=true] .label:after{content:"✓";margin-left:.5em;color:var(--accent);font-weight:700}
.keys{display:flex;flex-wrap:wrap;justify-content:flex-end;gap:3px 6px;max-width:50%}
.caps{display:flex;gap:2px}
.sheet kbd{min-width:22px;box-sizing:border-box;padding:1px 6px;border-radius:6px;background:var(--plate);color:var(--ink);font:500 12px/18px Inter,system-ui,sans-serif;text-align:center}
.switch{display:flex;align-items:center;gap:12px;margin-top:6px;padding:10px 12px 0;border-top:1px solid var(--rule);cursor:pointer}
.switch input{width:18px;height:18px;margin:1px;accent-color:var(--accent)}
.jump{width:min(520px,calc(100vw - 32px));margin-top:12vh}
.sheet input[type=text],.sheet input[type=search]{box-sizing:border-box;width:100%;height:48px;padding:0 16px;font:500 18px/1.3 Inter,system-ui,sans-serif;color:var(--ink);background:var(--plate);border:1px solid var(--line);border-radius:12px}
.sheet ::placeholder{color:var(--soft);opacity:1}
.status{color:var(--soft);padding:0 10px}
.status:not(:empty){padding:12px 10px 2px}
.hits{gap:0;padding-top:8px}
.hits li{padding:0;min-height:0}
.hits li:before{content:none!important}
.hits button{display:flex;gap:14px;width:100%;padding:9px 12px;overflow-wrap:anywhere}
.hits .number{flex:none;min-width:2.2em;text-align:right;color:var(--soft);font-feature-settings:"tnum"}
@media (pointer:coarse){.menu section button{min-height:44px}}
@media (max-width:640px){.menu .columns{columns:1}.sheet.menu{width:100%;max-width:none;margin:auto 0 0;border-radius:18px 18px 0 0;border-width:1px 0 0}.menu .keys{display:none}}`;
}

function toast(): string {
  return `
.toast{position:absolute;z-index:40;left:50%;bottom:calc(28px + env(safe-area-inset-bottom));transform:translateX(-50%);max-width:min(560px,calc(100vw - 32px));box-sizing:border-box;padding:10px 18px;border-radius:12px;background:#1e293b;color:#f8fafc;${BASE};box-shadow:0 8px 30px #0005}
@media print{:is(.bar,.toast,.sheet){display:none!important}}
.reveal-print :is(.bar,.toast,.sheet){display:none!important}`;
}
