import type { Code, LineRange } from '../model/document.ts';
import { gutterOf } from '../theme/code-rows.ts';
import { shownSteps } from '../theme/code-steps.ts';
import type { Density } from '../theme/sizes.ts';
import { escapeXml } from './escape-xml.ts';
import type { PageParts } from './html-parts.ts';

/**
 * A panel of code.
 *
 * Code with line steps carries them as `data-line-steps="1-3|5,7"`. The lines of the first step have the class `on`
 * from the start; each further step has an empty fragment, `data-code-step="2"` and so on, so that Reveal counts it.
 * The lines to light up are those of the last visible fragment, or of the first step when none is visible.
 *
 * `density`: its own, when it is set smaller than its slide.
 */
export function codeHtml(
  code: Code,
  lines: LineRange | undefined,
  parts: Pick<PageParts, 'highlight'>,
  density?: Density,
): string {
  const shown = linesOf(parts.highlight(code), lines);
  const steps = shownSteps(code.steps, lines);
  const first = code.lit === null ? undefined : steps[code.lit ?? 0];
  const lit = first ? shown.map((line) => light(line, first)) : shown;
  const stepped = first ? ` data-line-steps="${steps.map(rangesText).join('|')}"` : '';
  const gutter = gutterOf(code);
  const numbered = gutter > 0 ? ` style="--gutter:${gutter}ch"` : '';
  const language = code.language ? ` class="language-${escapeXml(code.language)}"` : '';
  const title = code.title ? `<div class="code-title">${escapeXml(code.title)}</div>` : '';
  const fragments = (code.lit === undefined ? steps.slice(1) : [])
    .map((_, i) => `<span class="fragment visually-hidden" data-code-step="${i + 2}"></span>`)
    .join('');
  const own = density === undefined ? '' : ` density-${density}`;
  return `<div class="panel${own}">${title}<pre class="code${gutter > 0 ? ' numbered' : ''}" tabindex="-1"${numbered}${stepped}><code${language}>${lit.join('')}</code></pre>${fragments}</div>`;
}

/** Text shown as it is, in the look of code. */
export function rawHtml(text: string, shown?: LineRange): string {
  const all = text.split('\n').map((line, i) => `<span class="line" data-line="${i + 1}">${escapeXml(line)}\n</span>`);
  return `<div class="panel"><pre class="code"><code>${(shown ? all.slice(shown.from - 1, shown.to) : all).join('')}</code></pre></div>`;
}

/** The lines of highlighted code that a slide shows. Each ends in a line feed within its own element. */
function linesOf(html: string, lines: LineRange | undefined): readonly string[] {
  const all = html.split(/(?<=\n<\/span>)/);
  return lines ? all.slice(lines.from - 1, lines.to) : all;
}

function light(line: string, ranges: readonly LineRange[]): string {
  const number = Number(/data-line="(\d+)"/.exec(line)?.[1]);
  const on = ranges.some(({ from, to }) => number >= from && number <= to);
  return on ? line.replace('class="line"', 'class="line on"') : line;
}

const rangesText = (ranges: readonly LineRange[]): string =>
  ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(',');
