import { type Running, sheetsCss } from './css-sheets.ts';
import { mm } from './css-values.ts';
import { type HandoutPage, MM, TOP } from './handout-page.ts';
import { SLIDE } from './sizes.ts';

/** The style sheet that makes a handout of the pages of a deck; it comes after that of the deck. */
export const handoutCss = (page: HandoutPage, running: Running): string =>
  sheetsCss(page, running) + text(page) + leaves(page) + prose(page) + builds(page) + answers(page);

function text({ unit, size, slot, dense }: HandoutPage): string {
  const gap = slot > 70 ? 'var(--u)' : 'calc(var(--u)*.5)';
  return `
.handout{--u:${mm(unit)}}
.handout body{font-size:${size}pt;line-height:var(--u);color:#0f172a;text-align:start}
.handout :is(.title,h1,.kicker,.belongs,.about-it,.where,.told,.asked-for){margin:0;letter-spacing:0;word-spacing:0}
.handout :is(.title,h1,.kicker,.asked-for){break-after:avoid}
.handout :is(.title,h1){white-space:pre-wrap}
.handout .title{font-size:${size + (dense ? 1 : 1.5)}pt;line-height:var(--u);font-weight:700;text-wrap:balance}
.leaf>header:has(.title){padding-bottom:${gap}}
.handout h1{font-size:${dense ? 11.5 : slot > 70 ? 16 : 13}pt;line-height:calc(var(--u)*${dense ? 1.125 : 1.5});font-weight:700;padding-bottom:calc(var(--u)*${dense ? 0.25 : 0.5});letter-spacing:-.012em}
.handout h1.long{font-size:12.5pt;line-height:calc(var(--u)*1.25)}
.belongs{font-weight:600;color:#475569}
.about-it{margin-bottom:var(--u)!important;color:#334155;text-wrap:pretty}
.kicker{font-weight:700;margin-bottom:var(--u)!important}
.count{font-feature-settings:"tnum"}
.title .count{color:#64748b;font-weight:600;margin-inline-end:.25em}
.title .more{font-size:${size - 0.5}pt}
.where{font-size:7.5pt;line-height:var(--u);color:#475569;overflow-wrap:anywhere}
.leaf>header:has(.where){padding-bottom:0}${dense ? '.leaf>header{display:flex;flex-wrap:wrap;column-gap:3mm;justify-content:space-between}' : ''}
.where a{color:inherit;text-decoration:none}`;
}

function leaves({ slot, gap, dense, cell, picture, gutter, text, writing, rows, columns }: HandoutPage): string {
  const height = (picture * SLIDE.height) / SLIDE.width;
  const scale = (picture * MM) / SLIDE.width;
  const tracks = [
    picture,
    cell - picture - gutter - (text === 'between' ? writing + gutter : 0),
    ...(text === 'between' ? [writing] : []),
  ];
  const grid =
    text === 'below'
      ? `.leaf{display:flex;flex-direction:column}.leaf>header:has(.where){padding-bottom:calc(var(--u)*.5)!important}.leaf>.shown{margin-bottom:var(--u)}.shown>.lines,.leaf .shown .lines{display:none}.leaf>.beside{flex:1}.say{position:relative;columns:2;column-gap:${mm(gutter)}}.say:has(.live){padding-inline-end:20mm;min-height:14mm}.say>.live{position:absolute;inset-inline-end:0;top:0}`
      : `.leaf{display:grid;grid-template:auto 1fr/${tracks.map(mm).join(' ')};column-gap:${mm(gutter)}}
.leaf>.shown{grid-area:1/1/3/2;display:flex;flex-direction:column}.leaf>header{grid-area:1/2}.leaf>.beside{grid-area:2/2}.leaf>.writing{grid-area:1/3/3/4;display:flex;flex-direction:column}`;
  return `
${grid}
.leaf{min-height:${mm(slot)};padding-top:${mm(TOP)};padding-bottom:${mm(gap)};break-inside:avoid}
.leaf.opened{min-height:0}
${rows === 1 && columns === 1 ? '.leaf:not(:first-child){break-before:page}' : ''}
.abreast{display:grid;grid-template-columns:repeat(${columns},${mm(cell)});column-gap:${mm(gutter)};break-inside:avoid}
.beside{display:flex;flex-direction:column;min-width:0}
.say{flex:none;display:flow-root}
.lines{flex:1 1 0;min-height:0;position:relative;contain:strict;clip-path:inset(var(--u) 0 0)}
.lines svg{position:absolute;left:0;bottom:0;width:100%;height:1px;overflow:visible;stroke:#94a3b8;stroke-width:.4pt}
.frame{position:relative;border:.5pt solid #94a3b8;background:#fff;flex:none}
.slide{width:${mm(picture)};height:${mm(height)};contain:strict;break-inside:avoid}
.lines{max-height:${mm(slot - gap)}}
.shown>.lines{max-height:${mm(slot - gap - TOP - height)}}
.shrunk{position:absolute;left:0;top:0;width:${SLIDE.width}px;height:${SLIDE.height}px;transform-origin:0 0;transform:scale(${scale.toFixed(5)});text-align:left}
.handout .shrunk .page{width:${SLIDE.width}px;max-width:none;height:${SLIDE.height}px;padding:56px 80px 64px;margin:0;break-after:auto;overflow:hidden}
.handout .shrunk :is([data-look=opening],[data-look=section]) .page:after{background:none}
.handout .shrunk .visually-hidden{display:none}
.live{float:inline-end;margin-inline-start:3mm;display:block;width:${dense ? 11 : 14}mm;color:#000}
.qr{display:block;width:100%;stroke:#000}`;
}

function prose({ size }: HandoutPage): string {
  return `
.handout :is(.prose,.told){--gap:calc(var(--u)*.5);--item:0px;--stand:1.3em;--column:var(--u);--body:1em;--code:${size - 0.5}pt;--code-line:var(--u);--table:${Math.max(9, size - 0.5)}pt;--table-line:var(--u);--minor:1em;--minor-line:var(--u);--code-y:calc(var(--u)*.5);--code-x:2mm;--cell-pad:calc(var(--u)*.25) 2mm;--box-pad:calc(var(--u)*.5) 3mm}
.prose>*+*{margin-top:calc(var(--u)*.5)}
.prose :is(p,li){orphans:2;widows:2}
.prose :is(.panel,tr,.note,.math){break-inside:avoid}
.prose :is(h4,h5,h6){break-after:avoid}
.handout .prose a{color:inherit;text-decoration-color:#64748b}
.prose table{table-layout:auto}
.prose col{width:auto!important}
.prose .panel{border-radius:1mm}
.prose .note{grid-template-columns:1.8em 1fr;border-radius:1.5mm}
.prose .note>svg{width:1.3em;height:1.3em;margin-top:.2em}
.prose blockquote{padding-inline-start:3mm}
.prose blockquote:before{width:.8mm;border-radius:0}
.prose .question{--y:calc(var(--u)*.25);--x:2mm;--badge:1.5em;--badge-gap:2mm;--options:calc(var(--u)*.25);--parts:calc(var(--u)*.5)}
.prose .option{border:.5pt solid #94a3b8;border-radius:1mm}
.prose .katex{font-size:1.06em}
.prose .math{padding:0}`;
}

function builds({ panels, gutter }: HandoutPage): string {
  return `
.band{margin-bottom:calc(var(--u)*2)}
.handout :is(.states,.chosen){display:grid;gap:0;margin:0;padding:0}
.handout .states{grid-template-columns:repeat(${panels},1fr);column-gap:${mm(gutter)};row-gap:calc(var(--u)*1.5)}
.handout :is(.states,.chosen)>li{display:block;padding:0;min-height:0;break-inside:avoid}
.handout :is(.states,.chosen)>li:before{content:none}
.state{padding-top:${mm(TOP)}!important}
.state>.frame{padding:1mm}
.state>.frame svg{display:block;width:100%;height:auto}
.caption{position:relative;margin-top:calc(var(--u)*.5);padding-inline-start:7mm}
.caption>.count{position:absolute;inset-inline-start:0;top:0;width:var(--u);height:var(--u);border:.6pt solid #0f172a;border-radius:50%;font-size:8pt;font-weight:700;line-height:calc(var(--u) - 1.2pt);text-align:center}
.caption .live{width:11mm}
.told{font-weight:600;text-wrap:pretty}
.told+.prose{margin-top:0}
.handout .prose:dir(rtl) li{padding-left:0;padding-right:var(--indent)}
.handout .prose:dir(rtl) ul>li:before{left:auto;right:.22em}
.handout .prose:dir(rtl) ol>li:before{left:auto;right:0}
.spread>.prose,.details{columns:${panels};column-gap:${mm(gutter)}}
.details>*{break-inside:avoid;margin-bottom:calc(var(--u)*.5)}`;
}

function answers({ gutter, panels }: HandoutPage): string {
  return `
.answers{break-before:page}
.handout .answers>.title{font-size:16pt;line-height:calc(var(--u)*2);margin-bottom:var(--u)}
.asked-ones{columns:${panels - 1};column-gap:calc(${mm(gutter)}*2)}
.entry{margin-bottom:calc(var(--u)*2);max-width:150mm;break-inside:avoid}
.entry .kicker{font-weight:400;color:#475569;margin-bottom:0!important}
.entry .kicker a{color:inherit;text-decoration:none}
.asked-for{font-weight:700}
.handout .chosen{row-gap:calc(var(--u)*.5);margin:calc(var(--u)*.5) 0}
.handout .chosen>li{position:relative;padding-inline:${mm(gutter + 1)} 24mm}
.letter-name{position:absolute;inset-inline-start:0;top:0;width:var(--u);height:var(--u);border:.6pt solid #0f172a;border-radius:50%;font-size:7.5pt;font-weight:700;line-height:calc(var(--u) - 1.2pt);text-align:center}
.right-one>.letter-name{background:#0f172a;color:#fff}
.right-one>p,.right-one>.prose>p{font-weight:600}
.right-mark{position:absolute;inset-inline-end:0;top:0;font-weight:700}
.right-mark:before{content:"✓ ";content:"✓ "/""}
.said-of{color:#334155}
.handout .entry .why-told{margin-top:calc(var(--u)*.5)}
.entry>.prose{margin-top:calc(var(--u)*.5)}`;
}
