import { DENSITIES, type Density } from './sizes.ts';
import { BUTTON_PAD, FEEDBACK_GAP, OPTION_BORDER, questionSizes, VERDICT_GAP } from './question-sizes.ts';

/** Checks of understanding, and the question that comes before a step of a diagram. */
export const questionsCss = (): string =>
  lengths() + question() + picks() + answers() + unscripted() + pages() + predictions();

/** Where the answer has been told: the player marks that, or, without scripts, what was unfolded. */
const TOLD = '.question:is([data-told],:has(.fold[open]))';
const SCREEN = 'html:not(.reveal-print)';

function lengths(): string {
  return Object.keys(DENSITIES)
    .map((density) => {
      const { pad, badge, badgeGap, optionGap, gap } = questionSizes(Number(density) as Density);
      return `.density-${density} .question{--y:${pad[0]}px;--x:${pad[1]}px;--badge:${badge}px;--badge-gap:${badgeGap}px;--options:${optionGap}px;--parts:${gap}px}`;
    })
    .join('');
}

function question(): string {
  const half = `calc((100% - 2*var(--x) - var(--badge) - var(--badge-gap) - ${FEEDBACK_GAP}px)/2)`;
  return `
.question{margin:0;padding:0;border:0;min-width:0}
.question legend{width:100%;padding:0;font-weight:600;overflow-wrap:anywhere;text-wrap:pretty}
.about{display:flex;flex-direction:column;gap:var(--parts);margin-top:var(--parts)}
.options{display:flex;flex-direction:column;gap:var(--options);margin-top:var(--parts)}
.said{display:grid;grid-auto-rows:1fr}
.option{position:relative;display:flex;align-items:center;padding:var(--y) 0;border:${OPTION_BORDER}px solid var(--rule);border-radius:14px;background:var(--page)}
.option label{flex:1;min-width:0;display:flex;gap:var(--badge-gap);padding:0 var(--x);cursor:pointer;-webkit-tap-highlight-color:#0000}
.said label{padding-right:0}
.option label:after{content:"";position:absolute;inset:0;border-radius:12px}
.option input{position:absolute;opacity:0;width:var(--badge);height:var(--badge);margin:0}
.badge{flex:none;display:grid;place-items:center;width:var(--badge);height:var(--badge);margin-top:calc((var(--column) - var(--badge))/2);border-radius:50%;color:var(--accent);background:color-mix(in srgb,var(--accent) 12%,var(--page));font-size:.66em;line-height:1;font-weight:700}
[type=checkbox]+.badge{border-radius:28%}
.option label>.text{flex:1;min-width:0;overflow-wrap:anywhere;text-wrap:pretty}
.feedback{flex:none;width:${half};margin:0 var(--x) 0 ${FEEDBACK_GAP}px;color:var(--soft);visibility:hidden}
.feedback,.why{display:flex;flex-direction:column;gap:var(--item);font-size:var(--body);line-height:var(--column)}
.feedback>*,.why>*{flex:none;max-width:100%}
.mark{position:absolute;right:var(--x);bottom:calc(100% - 8px);padding:0 .7em;border-radius:1em;background:var(--hue);color:var(--page);font:600 14px/21px Inter,sans-serif;white-space:nowrap;visibility:hidden}
.mark:before{content:"✓ ";content:"✓ "/""}
.mark.no:before{content:"✗ ";content:"✗ "/""}`;
}

function picks(): string {
  return `
@media screen{
${SCREEN} .option:hover:has(:enabled){border-color:var(--line)}
${SCREEN} .option:has(:checked){border-color:var(--accent);background:color-mix(in srgb,var(--accent) 7%,var(--page))}
${SCREEN} :checked+.badge{background:var(--accent);color:var(--page)}
.option:has(:focus-visible){outline:3px solid var(--accent);outline-offset:2px}
${SCREEN} ${TOLD} .option{--hue:var(--good)}
${SCREEN} ${TOLD} .option:has(.no){--hue:var(--bad)}
${SCREEN} ${TOLD} .option:is([data-right],:has(.no)){border-color:var(--hue);background:color-mix(in srgb,var(--hue) 8%,var(--page))}
${SCREEN} ${TOLD} .option:is([data-right],:has(.no)) .badge{background:var(--hue);color:var(--page)}
${SCREEN} ${TOLD} :is(.feedback,.mark:not(:empty)){visibility:visible}
${SCREEN} ${TOLD} :is(label,label:after){cursor:default}
}
@media (forced-colors:active){.option:has(:checked){border-color:Highlight}.mark{border:1px solid}}`;
}

/** The button and the answer share one place, so that nothing moves when the answer comes in. */
function answers(): string {
  return `
.foot{display:grid;margin-top:var(--parts)}
.foot>*{grid-area:1/1}
.tools{align-self:start;display:flex;align-items:center;gap:var(--badge-gap);font-size:.8em;line-height:1.3}
.hint{color:var(--soft)}
.tools button{padding:${BUTTON_PAD - 2}px 1.2em;border:2px solid var(--line);border-radius:12px;background:none;color:var(--ink);font:inherit;font-weight:600;line-height:1.3;cursor:pointer}
.question:has(:checked) .tools button{border-color:var(--accent);background:var(--accent);color:var(--page)}
.js ${TOLD} .tools{visibility:hidden}
.answer{--hue:var(--good);padding:var(--box-pad);border-radius:16px;background:color-mix(in srgb,var(--hue) 9%,var(--page));font-size:var(--body);line-height:var(--column)}
.answer.no{--hue:var(--bad)}.answer.partly{--hue:var(--warn)}.answer.rest{--hue:var(--accent)}
.verdict{display:flex;align-items:flex-start;justify-content:space-between;gap:1em}
.verdict span{font-weight:600}
.verdict strong{color:var(--hue)}
.verdict strong:not(:empty):before{content:"✓ ";content:"✓ "/""}
.no .verdict strong:not(:empty):before{content:"✗ ";content:"✗ "/""}
.rest .verdict{color:var(--hue)}
.verdict button{flex:none;padding:0 .3em;border:0;border-radius:8px;background:none;color:var(--accent);font:inherit;font-weight:600;text-decoration:underline;text-decoration-thickness:.06em;text-underline-offset:.16em;cursor:pointer}
.why{margin-top:${VERDICT_GAP}px}
.js .question:not([data-told]) .answer{opacity:0;visibility:hidden}
.js .question[data-told] .answer{opacity:1;visibility:inherit}
.fold{display:none}`;
}

/** As a document: the answer is folded. On paper there is none at all, nor what a reader has chosen. */
function unscripted(): string {
  const none = '.fold,.tools,.feedback,.mark,.answer';
  return `
html:not(.js) :is(.tools,.fold:not([open])+.answer,.question:not(:has(.fold[open])) .feedback,.verdict button){display:none}
html:not(.js) .fold{display:block;margin-top:var(--gap)}
html:not(.js) .fold summary{color:var(--accent);font-weight:600;cursor:pointer}
html:not(.js) .foot{display:block}
html:not(.js) .options.said .option{flex-wrap:wrap}
html:not(.js) .said .feedback{width:100%;margin:var(--options) var(--x) 0}
@media print{:is(${none}){display:none!important}section:has(>.page>.body>.afterword:only-child){display:none!important}}
.reveal-print :is(${none}){display:none!important}
.reveal-print .pdf-page:has(.body>.afterword:only-child){display:none!important}`;
}

/** On a small screen, where slides are pages, what is said of an answer stands below it, once it is told. */
function pages(): string {
  return `
@media screen{
.reflow .question{--y:11px;--x:14px;--badge:27px;--badge-gap:12px;--options:12px;--parts:20px}
.reflow .badge{font-size:14px}
.reflow .said{grid-auto-rows:auto}
.reflow .said .option{display:block}
.reflow .said label{padding-right:var(--x)}
.reflow .feedback{width:auto;margin:6px var(--x) 0;display:none}
.reflow ${TOLD} .feedback{display:flex}
.reflow :is(.tools,.feedback,.answer){font-size:max(15px,.92em)}
.reflow :is(.tools,.verdict) button{min-height:44px}
.reflow .verdict{align-items:center}}`;
}

/** The question before a step of a diagram: a panel over the slide, in px of the screen, where it covers least of it. */
function predictions(): string {
  return `
.predict{position:absolute;z-index:32;box-sizing:border-box;width:max-content;min-width:min(19em,calc(100% - 16px));max-width:min(32em,calc(100% - 16px));max-height:calc(100% - 16px);overflow:auto;padding:.8em 1.1em .95em;border:1px solid color-mix(in srgb,var(--line) 60%,var(--rule));border-radius:16px;background:var(--card);color:var(--ink);box-shadow:0 12px 44px #02061740;font:500 clamp(15px,calc(6px + 1.55vmin),30px)/1.4 Inter,system-ui,sans-serif;animation:asked .18s ease-out}
@keyframes asked{from{opacity:0;transform:translateY(8px)}}
@media (prefers-reduced-motion:reduce){.predict{animation:none}}
.predict .word{margin-bottom:.25em;font-size:.8em;font-weight:600;color:var(--accent)}
.predict .asked{font-size:1.15em;font-weight:600;overflow-wrap:anywhere;text-wrap:pretty}
.guesses{display:grid;gap:.45em .6em;margin-top:.6em}
.pairs{grid-template-columns:1fr 1fr}
@media (max-width:520px){.pairs{grid-template-columns:1fr}}
@media (pointer:coarse){.predict .guess{min-height:44px}.predict .onward{min-height:36px}}
.predict button{font:inherit;color:inherit;cursor:pointer;-webkit-tap-highlight-color:#0000}
.guess{--hue:var(--accent);--badge:1.7em;--column:1.4em;position:relative;display:flex;align-items:center;gap:.7em;min-height:2.3em;padding:.25em .9em .25em .4em;border:2px solid var(--rule);border-radius:12px;background:none;text-align:left;overflow-wrap:anywhere}
.guess .badge{margin:0;font-size:.8em;font-feature-settings:"tnum"}
.guess .mark{right:10px;bottom:calc(100% - 9px);font-size:12px;line-height:18px}
.guess .mark:not(:empty){visibility:visible}
.guess .mark:before{content:none}
.guess.yes{--hue:var(--good)}.guess.no{--hue:var(--bad)}
.guess:is(.yes,.no,.own){border-color:var(--hue);background:color-mix(in srgb,var(--hue) 8%,var(--card))}
.guess:is(.yes,.no,.own) .badge{background:var(--hue);color:var(--page)}
.guess.yes .mark:before{content:"✓ ";content:"✓ "/""}
.guess.no .mark:before{content:"✗ ";content:"✗ "/""}
.guess:not([aria-disabled]):hover{border-color:var(--accent)}
.guess[aria-disabled]{cursor:default}
.predict .onward{display:flex;align-items:center;gap:.3em;min-height:24px;position:absolute;right:.8em;top:.65em;padding:0 .2em 0 .4em;border:0;border-radius:8px;background:none;font-size:.85em;font-weight:600;color:var(--accent)}
.onward .icon{width:1.1em;height:1.1em}
.reveal.paused~.predict{visibility:hidden}
@media print{.predict{display:none!important}}
.reveal-print .predict{display:none!important}`;
}
