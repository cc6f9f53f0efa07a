/** The speaker's window: dark, so that it lights up no face, and in px of its own, whatever the size of the slides. */
export const STYLE = `
html{background:#0a101d}
body{overflow:hidden;background:#0a101d}
.sv{--ground:#0a101d;--zoom:1;--w:min(51vw,(100dvh - 268px)*1.12);position:fixed;inset:0;display:grid;grid-template:auto minmax(0,1fr) auto/minmax(0,1fr);background:var(--ground);color:#f1f5f9;font:500 15px/1.4 Inter,system-ui,sans-serif;font-feature-settings:"tnum"}
.sv .night{color:var(--ink)}
.sv-label{color:var(--soft);font-size:13px;line-height:18px;font-weight:500;white-space:nowrap}
.sv button{font:inherit;color:inherit;border:0;cursor:pointer;-webkit-tap-highlight-color:#0000}
.sv button[aria-disabled=true]{cursor:default}
.sv button[aria-disabled=true]>*{opacity:.38}
.sv :focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:10px}
.sv-head{display:grid;grid-template-columns:1fr minmax(0,360px) 1fr;align-items:center;gap:32px;padding:14px 28px 12px;border-bottom:1px solid var(--rule)}
.sv-watch{display:flex;align-items:end;gap:14px}
.sv-watch p,.sv-clock{display:flex;flex-direction:column}
.sv-clock{align-items:end}
.sv-time{font-size:44px;line-height:48px;font-weight:600;letter-spacing:-.02em;white-space:nowrap}
.sv-watch .sv-time{color:var(--soft)}
.sv-running .sv-watch .sv-time{color:var(--ink)}
.sv-buttons{display:flex;gap:4px;padding-bottom:3px}
.sv-quiet{display:grid;place-items:center;width:40px;height:40px;padding:0;border-radius:10px;background:none;color:var(--soft)}
.sv button.sv-quiet{color:var(--soft)}
.sv button.sv-quiet:hover{color:var(--ink);background:var(--plate)}
.sv-pace p{display:flex;justify-content:space-between;align-items:baseline;gap:16px}
.sv-verdict{font-size:20px;line-height:26px;font-weight:600;white-space:nowrap;color:var(--soft)}
[data-late=on] .sv-verdict{color:var(--good)}
[data-late=behind] .sv-verdict{color:var(--warn)}
[data-late=ahead] .sv-verdict{color:var(--accent)}
.sv-until{color:var(--soft);white-space:nowrap}
.sv-track{position:relative;height:6px;margin-top:12px;border-radius:3px;background:var(--plate)}
.sv-track i{position:absolute;inset:0 auto 0 0;border-radius:3px;background:var(--accent);transition:width .3s}
.sv-track b{position:absolute;top:-5px;width:2px;height:16px;margin-left:-1px;border-radius:1px;background:var(--ink)}
.sv-body{display:grid;grid-template-columns:var(--w) minmax(0,1fr);gap:36px;min-height:0;padding:18px 28px}
.sv-stage{display:flex;flex-direction:column;min-height:0}
.sv-title{display:flex;align-items:baseline;gap:12px;min-width:0;padding-bottom:8px}
.sv-title :is(h1,h2){flex:1;min-width:0;font:600 15px/20px Inter,system-ui,sans-serif;letter-spacing:0;word-spacing:0;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.sv-slide{position:relative;aspect-ratio:16/9;overflow:hidden;border-radius:10px;background:#0f172a;box-shadow:0 0 0 1px #334155}
.sv-empty>.sv-paper{display:none}
.sv-paper{position:absolute;left:0;top:0;transform-origin:0 0;overflow:hidden;background:var(--page);color:var(--ink)}
.sv-cover{position:absolute;inset:0;display:grid;place-items:center;background:#000d;color:#fff;font-size:20px;font-weight:600}
.sv-cover[hidden]{display:none}
.sv-next{display:grid;grid-template-columns:62% minmax(0,1fr);gap:24px;padding-top:18px}
.sv-facts{display:flex;flex-direction:column;gap:18px;padding-top:28px}
.sv-steps:has(.sv-count:empty){display:none}
.sv-count{font-size:15px;line-height:20px;color:var(--ink)}
.sv-count:empty{display:none}
.sv-dots{display:flex;flex-wrap:wrap;gap:6px;padding-top:10px}
.sv-dots i{width:10px;height:10px;border-radius:50%;box-shadow:inset 0 0 0 1.5px var(--line)}
.sv-dots .on{background:var(--accent);box-shadow:none}
.sv-slide-time{display:flex;flex-direction:column;gap:2px}
.sv-slide-time[hidden]{display:none}
.sv-left{font-size:22px;line-height:28px;font-weight:600}
.sv-over{color:var(--warn)}
.sv-notes{min-height:0;overflow-y:auto;overscroll-behavior:contain;padding:0 12px 28px 4px;-webkit-mask-image:linear-gradient(#000 calc(100% - 28px),#0000);mask-image:linear-gradient(#000 calc(100% - 28px),#0000);font-size:calc(var(--size)*var(--zoom));line-height:1.5;font-weight:400;font-feature-settings:normal;overflow-wrap:anywhere}
.sv-notes section{max-width:34em}
.sv-notes section+section{margin-top:1.3em}
.sv-notes h2{font:600 13px/18px Inter,system-ui,sans-serif;letter-spacing:0;word-spacing:0;color:var(--soft);padding-bottom:8px}
.sv-notes section{--item:.45em;--gap:.8em;--stand:1.35em;--column:1.5em;--code:.82em;--code-line:1.55em;--code-y:.8em;--code-x:1em;--table:.85em;--table-line:1.4em;--cell-pad:.4em .6em;--box-pad:.7em .9em;--minor:1em;--minor-line:1.5em;display:flex;flex-direction:column;gap:var(--gap)}
.sv-notes section>h2{margin-bottom:calc(0px - var(--gap))}
.sv-notes col{width:auto!important}
.sv-step{padding:16px 22px 20px;border-radius:14px;background:var(--plate)}
.sv-step h2{color:var(--accent)}
.sv-notes .sv-caption{font-size:1.16em;line-height:1.4;font-weight:600}
.sv-asked{padding-left:22px;border-left:3px solid var(--accent)}
.sv-details{font-size:.9em;color:var(--soft)}
.sv-notes .sv-none{color:var(--soft)}
.sv-foot{display:flex;align-items:center;gap:8px;padding:10px 28px 14px;border-top:1px solid var(--rule)}
.sv button.sv-key{display:inline-flex;align-items:center;justify-content:center;gap:10px;min-width:52px;height:44px;padding:0 14px;border-radius:12px;background:var(--plate);font-weight:600}
.sv button.sv-key:not([aria-disabled=true]):hover{background:var(--rule)}
.sv button.sv-main{min-width:132px;background:var(--accent);color:#0a101d}
.sv button.sv-main:not([aria-disabled=true]):hover{background:color-mix(in srgb,var(--accent) 82%,#fff)}
.sv button.sv-key[aria-pressed=true]{background:var(--warn);color:#0a101d}
.sv-sizes{display:flex;gap:8px;margin-left:auto}
.sv .sv-lost{color:#1c1203}
.sv-lost{position:absolute;left:50%;bottom:76px;transform:translateX(-50%);display:flex;gap:16px;padding:12px 22px;border-radius:12px;background:var(--warn);font-weight:600;white-space:nowrap}
.sv-lost[hidden]{display:none}
.sv-lost a{color:inherit}
.sv-outline .hits button{align-items:baseline}
.sv-outline .sv-name{flex:1;min-width:0}
.sv-outline .sv-past{color:var(--soft)}
.sv-outline .sv-minutes{color:var(--soft);font-size:13px;white-space:nowrap}
.sv-outline [aria-current]{background:var(--plate);font-weight:700}
.sv-outline [aria-current] .number{color:var(--accent)}
@media (max-width:999px){.sv-key span{display:none}}
@media (max-height:640px),(max-width:999px){.sv{--zoom:.8}.sv-head{padding:8px 20px;gap:20px}.sv-time{font-size:32px;line-height:36px}.sv-quiet{width:36px;height:36px}.sv-body{padding:12px 20px;gap:24px}.sv-foot{padding:8px 20px}.sv{--w:min(48vw,(100dvh - 232px)*1.12)}.sv-next{padding-top:10px;gap:16px}.sv-verdict{font-size:17px}}
@media (max-width:640px){
.sv .sv-slide,.sv .sv-facts{display:none}
.sv-next{display:block;padding:0}
.sv-title{padding-bottom:4px}
.sv-step{padding:14px 18px 16px}
.sv-body{grid-template-rows:auto minmax(0,1fr);gap:14px!important}
.sv-body{grid-template-columns:minmax(0,1fr);padding:16px 20px}
.sv-head{grid-template-columns:1fr auto;gap:4px 16px}
.sv-pace{grid-column:1/-1;grid-row:2;padding-bottom:6px}
.sv-track{margin-top:6px}
.sv-foot{padding-bottom:calc(10px + env(safe-area-inset-bottom))}
.sv button.sv-key{min-width:44px;padding:0 8px;height:52px}
.sv button.sv-main{flex:1;min-width:72px}
.sv-sizes{gap:4px}
}
@media (min-width:1700px) and (min-height:900px){.sv-head{padding:20px 40px 18px}.sv-time{font-size:60px;line-height:64px}.sv-body{padding:26px 40px;gap:52px}.sv-label{font-size:15px}.sv-verdict{font-size:26px;line-height:32px}.sv{--zoom:1.2;font-size:17px;--w:min(51vw,(100dvh - 320px)*1.12)}.sv-title :is(h1,h2){font-size:18px;line-height:24px}.sv-foot{padding:14px 40px 18px}.sv-left{font-size:28px;line-height:34px}.sv-head{grid-template-columns:1fr minmax(0,480px) 1fr}.sv-buttons{padding-bottom:8px}.sv-count{font-size:18px}.sv-facts{padding-top:34px}}
@media (forced-colors:active){.sv button,.sv-step,.sv-track,.sv-slide,.sv-lost{border:1px solid}.sv-track i,.sv-track b,.sv-dots .on{background:Highlight;forced-color-adjust:none}.sv-dots i{border:1px solid}.sv button[aria-pressed=true]{background:Highlight}}
`;
