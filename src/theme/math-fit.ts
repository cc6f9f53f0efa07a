import { remember } from './remember.ts';
import { DISPLAY_SCALE } from './sizes.ts';

/**
 * How much smaller a formula must be set so that it stays within its column. Formulas break between their parts, after
 * relations and operators that stand outside of all brackets, so it is the widest of these parts that decides.
 */

/** Formulas whose widths are kept; a preview that runs for days sees many. */
const KEPT = 2000;
/** No formula is set smaller than this part of the text around it. */
const LEAST = 0.15;
/** em that a part of a formula within a line of text may take. */
const INLINE_MOST = 24;

/** Scale of a formula of its own in a column of `room` px, in text of `size` px. */
export function displayScale(tex: string, room: number, size: number): number {
  return scaleTo(room / (size * DISPLAY_SCALE), tex);
}

/** Scale of a formula within a line. */
export const inlineScale = (tex: string): number => scaleTo(INLINE_MOST, tex);

function scaleTo(room: number, tex: string): number {
  const widest = widestPart(tex);
  if (widest <= room) return 1;
  return Math.max(LEAST, Math.floor((room / widest) * 100) / 100);
}

/** What was measured already, commands of TeX, single signs, or letters. */
const TOKEN = /\ue000\d+;|\\[a-zA-Z]+\*?|\\.|[^\s]/gsu;
const OPERATORS =
  /^(?:[=<>+-]|\\(?:le|leq|ge|geq|ne|neq|approx|equiv|sim|simeq|propto|to|in|notin|subset|subseteq|cdot|times|div|pm|mp|cup|cap|wedge|vee|land|lor|mapsto|(?:long)?(?:left|right|leftright)arrow|Rightarrow|Leftarrow|Leftrightarrow|implies|iff|mid|ll|gg))$/;

/** Width of the widest part that cannot be broken, em; rather too wide than too narrow. */
export const widestPart = (tex: string): number => remember(known, tex, () => findWidest(tex));

const known = new Map<string, number>();

function findWidest(tex: string): number {
  if (known.size >= KEPT) known.clear();
  let widest = 0;
  let part = '';
  let depth = 0;
  const close = () => {
    widest = Math.max(widest, widthOf(part));
    part = '';
  };
  for (const [token] of tex.matchAll(TOKEN)) {
    if (token === '{' || token === '\\left' || token === '\\begin') depth++;
    if (token === '}' || token === '\\right' || token === '\\end') depth--;
    part += /^\\[a-zA-Z]/.test(token) ? `${token} ` : token;
    if (depth <= 0 && (OPERATORS.test(token) || token === '\\\\' || token === ',')) close();
  }
  close();
  return widest;
}

/** Width of a piece of a formula, em: of stacked things that of the wider one, of rows that of the widest. */
function widthOf(tex: string): number {
  let flat = tex.replace(
    /\\(?:begin|end)\s*\{[^}]*\}(?:\{[lcr|\s]*\})?|\\(?:left|right|[bB]igg?[lr]?|displaystyle|textstyle)\b\s*/g,
    '',
  );
  // From the inside out, every group becomes a run of signs as wide as itself.
  for (let before = ''; before !== flat; ) {
    before = flat;
    flat = flat
      .replace(
        /\\[dtc]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}|\\[dt]?binom\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g,
        (_, a, b, c, d) => run(Math.max(signs(a ?? c), signs(b ?? d)) + (c === undefined ? 0.3 : 1.4)),
      )
      .replace(/[_^]\s*\{([^{}]*)\}/g, (_, index) => run(signs(index) * 0.75))
      .replace(/(?<!frac\s*|binom\s*|\}\s*|[_^]\s*)\{([^{}]*)\}/g, (_, group) => run(signs(group)));
  }
  return Math.max(...flat.split(/\\\\|\\cr\b/).map(signs)) * 1.05;
}

/** A sign of our own with its width in tenths of an em, so that what was measured can stand among what was not. */
const run = (width: number): string => `\ue000${Math.ceil(width * 10)};`;

function signs(tex: string): number {
  let width = 0;
  for (const [token] of tex.matchAll(TOKEN)) {
    if (token.startsWith('\ue000')) width += Number.parseInt(token.slice(1), 10) / 10;
    else if (token === '&') width += 1;
    else if (token === '\\qquad') width += 2;
    else if (token === '\\quad') width += 1;
    else if (OPERATORS.test(token)) width += 1.4;
    else if (/^\\(?:sum|prod|int|oint|lim|max|min|log|sin|cos|tan|exp|arg|operatorname)/.test(token)) width += 1.7;
    else if (/^[.,;:!|'()[\]]$/.test(token) || /^\\[^a-zA-Z]$/.test(token)) width += 0.45;
    else if (/^[{}_^]$/.test(token) || /^\\(?:text|math|bold|mathrm)/.test(token)) width += 0;
    else if (/^[mwMW]$/.test(token)) width += 1.05;
    else width += /^[a-z0-9]$/.test(token) ? 0.57 : 0.84;
  }
  return width;
}
