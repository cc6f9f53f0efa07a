import type { Colour } from './stroke.ts';

/** Paints of pen and marker on light and on dark slides. A pen's are readable as lines there; a marker's let text through. */
const PAINTS: Readonly<
  Record<Colour, { readonly pen: readonly [string, string]; readonly marker: readonly [string, string] }>
> = {
  red: { pen: ['#dc2626', '#ff6b6b'], marker: ['#ff8a8a', '#f04b5a'] },
  blue: { pen: ['#2563eb', '#60a5fa'], marker: ['#7cc0ff', '#2f7df6'] },
  green: { pen: ['#15803d', '#4ade80'], marker: ['#6fe39a', '#1fa356'] },
  yellow: { pen: ['#c27f00', '#fde047'], marker: ['#ffd60a', '#c9a20c'] },
};

/** Browsers that do not know `light-dark` take the first. */
const paint = ([light, dark]: readonly [string, string]): string => `color:${light};color:light-dark(${light},${dark})`;

const paints = (): string =>
  Object.entries(PAINTS)
    .map(([name, { pen, marker }]) => `.ink-${name}{${paint(pen)}}.ink-${name}.ink-marker{${paint(marker)}}`)
    .join('');

/** Styles of strokes, of the glass that one draws on, of the tools and of the laser. */
export const inkCss = (): string => `
.ink{position:absolute;left:0;top:0;width:100%;height:100%;overflow:visible;pointer-events:none;z-index:5;forced-color-adjust:none}
.ink-line{fill:none;stroke:currentColor;stroke-linecap:round;stroke-linejoin:round}
.ink-line.filled{fill:currentColor;stroke:none}
.reflow .page{position:relative}
.reflow .port:has([data-ink]){overflow:clip}
.ink-under{z-index:4;mix-blend-mode:multiply;mix-blend-mode:var(--ink-blend,multiply)}
.ink-line.ink-marker{opacity:.6}
${paints()}
:is([data-look=opening],[data-look=section]) .ink{color-scheme:dark;--ink-blend:screen}
.ink-dark{--ink-blend:screen}
.ink-glass,.ink-live{position:absolute;inset:0;width:100%;height:100%;z-index:29}
.ink-glass{touch-action:none;user-select:none;-webkit-user-select:none;z-index:30}
.ink-live{pointer-events:none;forced-color-adjust:none}
${toolsCss()}
.laser{position:fixed;left:0;top:0;width:var(--laser);height:var(--laser);margin:calc(var(--laser)/-2) 0 0 calc(var(--laser)/-2);--laser:clamp(26px,4.6vmin,72px);z-index:60;pointer-events:none;border-radius:50%;background:radial-gradient(closest-side,#fff 0 8%,#ff5a4f 20%,#ff2418 40%,#ff241873 54%,#ff241800);will-change:transform,opacity;transition:opacity .15s;forced-color-adjust:none}
.laser.off{opacity:0;transition:opacity .7s}
.laser-trail{position:fixed;inset:0;width:100%;height:100%;z-index:59;pointer-events:none;forced-color-adjust:none}
.lasering .reveal,.lasering .reveal *{cursor:none!important}
@media print{:is(.ink,.ink-glass,.ink-live,.ink-tools,.laser,.laser-trail){display:none!important}}
.reveal-print :is(.ink,.ink-glass,.ink-live,.ink-tools,.laser,.laser-trail){display:none!important}`;

/** A strip at the edge, where slides have their margin; on narrow screens below the slide. */
const toolsCss = (): string => `
.ink-tools{position:absolute;z-index:32;left:calc(10px + env(safe-area-inset-left));top:50%;transform:translateY(-50%);display:flex;flex-direction:column;align-items:center;gap:2px;padding:5px;box-sizing:border-box;max-height:calc(100% - 12px);border:1px solid var(--rule);border-radius:16px;background:var(--page);color:var(--ink);box-shadow:0 6px 24px #0003;font:500 13px/1 Inter,system-ui,sans-serif;transition:opacity .15s}
.ink-tools[data-side=right]{left:auto;right:calc(10px + env(safe-area-inset-right))}
.ink-drawing .ink-tools{opacity:.2;pointer-events:none}
.ink-tools button{display:grid;place-items:center;flex:none;width:36px;height:36px;padding:0;border:0;border-radius:10px;background:none;color:inherit;cursor:pointer;-webkit-tap-highlight-color:#0000}
.ink-tools button:hover{background:color-mix(in srgb,var(--ink) 9%,#0000)}
.ink-tools [aria-pressed=true]{background:color-mix(in srgb,var(--accent) 20%,#0000);box-shadow:inset 0 0 0 1.5px var(--accent)}
.ink-tools [aria-disabled=true]{cursor:default;color:color-mix(in srgb,var(--soft) 55%,#0000)}
.ink-tools hr{flex:none;width:24px;height:1px;margin:4px 0;border:0;background:var(--rule)}
.ink-swatch{width:18px;height:18px;border-radius:50%;background:currentColor;box-shadow:0 0 0 1px color-mix(in srgb,var(--ink) 22%,#0000);forced-color-adjust:none}
.ink-nib{border-radius:9px;background:currentColor;width:20px;transform:rotate(-45deg)}
@media (max-height:620px) and (pointer:fine){.ink-tools{padding:4px;gap:1px}.ink-tools button{width:29px;height:29px;border-radius:8px}.ink-tools .icon{width:17px;height:17px}.ink-tools hr{margin:2px 0}}
@media (pointer:coarse){.ink-tools button{width:44px;height:44px}}
@media (max-height:430px),(max-height:680px) and (pointer:coarse){.ink-tools{display:grid;grid-template-rows:repeat(7,auto);grid-auto-flow:column}.ink-tools hr{display:none}}
@media (orientation:portrait) and (max-width:820px){.ink-tools,.ink-tools[data-side=right]{inset:auto 0 calc(60px + env(safe-area-inset-bottom)) 0;margin:0 auto;width:max-content;transform:none;display:grid;grid-template:auto auto/repeat(6,auto);grid-auto-flow:row;gap:2px 10px}.ink-tools :is(hr,[data-move]){display:none}.ink-tools [data-after]{order:1}}
@media (forced-colors:active){.ink-tools [aria-pressed=true]{outline:2px solid Highlight;outline-offset:-2px}}`;
