import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Scene } from '../../src/model/scene.ts';
import { dataScript } from '../../src/render/html-data.ts';
import { renderSvg } from '../../src/render/svg.ts';
import { buildScene } from '../../src/scene/scene.ts';
import { frameAt } from '../../src/scene/timeline.ts';
import { interfaceWords } from '../../src/theme/interface-words.ts';
import { diagram, layout } from '../scene/fixture.ts';
import { pageFolder, writePage } from './browser.ts';

/**
 * A page as the compiler writes them, with nothing but what the player reads: so the player is tested without the
 * stages before it. Its scene stands on several slides under different ids.
 */
const ROOT = resolve(import.meta.dirname, '../..');

export const scene: Scene = buildScene(diagram, layout);

/** Slides of the page, in order. `crew-b` is the second slide of a stack. */
export const DIAGRAMS = ['crew', 'crew-b', 'crew-c', 'crew-d', 'crew-e'] as const;

const fontFaces = [400, 600, 700]
  .map((weight) => {
    const file = pathToFileURL(join(ROOT, `public/fonts/inter-${weight}.woff2`));
    return `@font-face{font-family:Inter;font-weight:${weight};src:url("${file}")}`;
  })
  .join('');

const css = `${readFileSync(join(ROOT, 'node_modules/reveal.js/dist/reveal.css'), 'utf8')}${fontFaces}
  main{display:contents} body{margin:0;font-family:Inter,sans-serif;background:#fff;color:#0f172a}
  html[data-scheme=dark] body{background:#0f172a;color:#fff}
  .reveal .slides{text-align:left} .reveal h2{margin:32px 80px 0}
  .diagram{position:absolute;left:0;top:112px;width:1280px;height:592px} .diagram>svg{display:block;width:100%;height:100%}
  .port{position:absolute;inset:0} .on-stage{position:absolute;left:0;top:0;transform-origin:0 0;pointer-events:none}
  .visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
  pre[data-line-steps] [data-line]{display:block}`;

function diagramSlide(id: string): string {
  const steps = scene.steps
    .map(
      (step, i) =>
        `<li class="fragment" data-step="${i + 1}" data-fragment-index="${i}" id="${id}-slide-step-${step.id}">${step.caption}</li>`,
    )
    .join('');
  const svg = renderSvg(scene, frameAt(scene, scene.steps.length), { scheme: 'css' });
  return `<section id="${id}-slide" data-look="diagram"><h2>Slide ${id}</h2><div class="diagram" data-diagram="${id}">${svg}
    <ol class="visually-hidden steps">${steps}</ol></div></section>`;
}

const sceneScript = (id: string): string =>
  `<script type="application/json" data-scene="${id}">${JSON.stringify({ ...scene, id }).replaceAll('<', '\\u003c')}</script>`;

const codeLines = ['one', 'two', 'three', 'four']
  .map((line, i) => `<span class="line${i ? '' : ' on'}" data-line="${i + 1}">${line}\n</span>`)
  .join('');

function pageHtml(player: string): string {
  const [first, ...rest] = DIAGRAMS;
  const [second, ...others] = rest.map(diagramSlide);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Crew</title><style>${css}</style></head><body>
    <main><div class="reveal"><div class="slides">
    <section id="opening"><h1>The crew</h1><p><a href="#/${first}-slide/2">To the orders</a> <a href="#/${first}-slide/reports">To the reports</a></p>
      <aside class="notes">Greet everybody.</aside></section>
    <section id="text"><h2>A list</h2><ul><li>first</li><li class="fragment">second</li><li class="fragment">third</li></ul></section>
    ${diagramSlide(first)}
    <section><section id="stack"><h2>A stack</h2></section>${second}</section>
    <section id="code"><h2>Code</h2><div class="panel"><pre data-line-steps="1|2-3|1,4"><code>${codeLines}</code></pre>
      <span class="fragment" data-code-step="2"></span><span class="fragment" data-code-step="3"></span></div></section>
    ${others.join('\n')}
    <section id="end"><h2>The end</h2></section>
    </div></div></main>
    ${dataScript('words', interfaceWords('en'))}
    ${DIAGRAMS.map(sceneScript).join('\n')}
    <script src="${pathToFileURL(player)}"></script></body></html>`;
}

/** Writes the page, with a player that is not older than its source. */
export function fixturePage(): string {
  return writePage(pageFolder(), 'index.html', pageHtml(builtPlayer()));
}

function builtPlayer(): string {
  const player = join(ROOT, 'lib/player.js');
  const sources = ['player', 'scene', 'model'].flatMap((folder) => {
    const path = join(ROOT, 'src', folder);
    return readdirSync(path).map((file) => join(path, file));
  });
  const newest = Math.max(...sources.map((file) => statSync(file).mtimeMs));
  if (!existsSync(player) || statSync(player).mtimeMs < newest) {
    // Test files run side by side: each builds aside, and what it has built appears as a whole.
    const aside = join(ROOT, `lib/player-${process.pid}`);
    const vite = [
      'node_modules/vite/bin/vite.js',
      'build',
      '--mode',
      'player',
      '--logLevel',
      'warn',
      '--outDir',
      aside,
    ];
    execFileSync(process.execPath, vite, { cwd: ROOT, stdio: 'inherit' });
    renameSync(join(aside, 'player.js'), player);
    rmSync(aside, { recursive: true });
  }
  return player;
}
