/** A piece of text that is mathematics: its length with the dollar signs, and what stands between them. */
export interface MathMatch {
  readonly length: number;
  readonly tex: string;
  readonly display: boolean;
}

const MAX_INLINE_TEX = 2000;

/**
 * Mathematics at the very start of `text`, as pandoc has it (manual, extension `tex_math_dollars`): no space after the opening
 * dollar sign, none before the closing one, no digit after that. Also no letter after it, so that `$HOME/$USER` stays text.
 */
export function inlineMath(text: string): MathMatch | null {
  if (text[0] !== '$') return null;
  if (text[1] === '$') {
    const end = text.indexOf('$$', 2);
    const tex = end < 0 ? '' : text.slice(2, end).trim();
    return tex === '' || tex.length > MAX_INLINE_TEX ? null : { length: end + 2, tex, display: true };
  }
  if (/^\$(?:\s|$)/.test(text)) return null;
  const limit = Math.min(text.length, MAX_INLINE_TEX);
  for (let i = 1; i < limit; i++) {
    const c = text[i];
    if (c === '\\') i++;
    else if (c === '$') {
      const closes = !/\s/.test(text[i - 1] ?? '') && !/[\p{L}\p{N}$]/u.test(text[i + 1] ?? '');
      if (closes) return { length: i + 1, tex: text.slice(1, i), display: false };
      // A dollar sign that cannot close belongs to prices or shell variables; so does the one that seemed to open.
      return null;
    }
  }
  return null;
}

/** Display mathematics that begins the text, alone on its lines: `$$ … $$`. */
export function blockMath(text: string): MathMatch | null {
  const open = /^ {0,3}\$\$/.exec(text)?.[0].length;
  if (open === undefined) return null;
  const end = text.indexOf('$$', open);
  if (end < 0) return null;
  const body = text.slice(open, end);
  const after = /^[ \t]*(?:\n|$)/.exec(text.slice(end + 2, end + 200));
  // What holds a heading or, begun on the line of the dollar signs, an empty line is not one formula.
  if (!after || body.trim() === '' || /\n {0,3}#{1,6}\s/.test(body)) return null;
  if (!/^[ \t]*\n/.test(body) && /\n[ \t]*\n/.test(body)) return null;
  return { length: end + 2 + after[0].length, tex: body.trim(), display: true };
}
