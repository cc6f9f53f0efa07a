import type { Lexer, Tokens } from 'marked';
import { type Nesting, tooDeep } from './capped-tokenizer.ts';
import { foreign } from './foreign-rules.ts';
import { MAX_DEPTH } from './limits.ts';
import type { AdmonitionToken } from './tokens.ts';

const OPEN = /^ {0,3}:{3,}[ \t]*([a-zA-Z][\w-]*)(.*)$/;
const CLOSE = /^ {0,3}:{3,}[ \t]*$/;

/** Whether the line at the offset opens or closes an admonition. */
export function isAdmonitionLine(src: string, at: number): boolean {
  const end = src.indexOf('\n', at);
  const line = src.slice(at, end < 0 ? src.length : end);
  return OPEN.test(line) || CLOSE.test(line);
}

/** `:::tip Title` up to its `:::`; an open one ends at the next slide. Admonitions in it are closed by their own colons. */
export function admonitionRule(src: string, lexer: Lexer, nesting: Nesting): Tokens.Generic | undefined {
  if (!/^ {0,3}:::/.test(src)) return undefined;
  const firstEnd = src.indexOf('\n');
  const first = firstEnd < 0 ? src : src.slice(0, firstEnd);
  const open = OPEN.exec(first);
  if (!open) return CLOSE.test(first) ? foreign('strayEnd', src, first.length) : undefined;
  if (nesting.depth >= MAX_DEPTH) return tooDeep(src);

  const bodyStart = firstEnd < 0 ? src.length : firstEnd + 1;
  const end = admonitionEnd(src, bodyStart);
  const text = src.slice(bodyStart, end.text);
  const token: AdmonitionToken = {
    type: 'admonition',
    raw: src.slice(0, end.token),
    name: open[1] ?? '',
    title: (open[2] ?? '').trim(),
    text,
    closed: end.closed,
    tokens: [],
  };
  nesting.depth++;
  const top = lexer.state.top;
  lexer.state.top = true;
  lexer.blockTokens(text, token.tokens);
  lexer.state.top = top;
  nesting.depth--;
  return token as unknown as Tokens.Generic;
}

/** Where the content and the whole of an admonition end. */
function admonitionEnd(src: string, from: number): { text: number; token: number; closed: boolean } {
  let depth = 1;
  let fence: string | null = null;
  let subSlide: number | null = null;
  let emptyBefore = true;
  let at = from;
  while (at < src.length) {
    const lineEnd = src.indexOf('\n', at);
    const next = lineEnd < 0 ? src.length : lineEnd + 1;
    const line = src.slice(at, lineEnd < 0 ? src.length : lineEnd);
    const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
    if (fence !== null) {
      if (mark?.[1]?.startsWith(fence) && (mark[2] ?? '').trim() === '') fence = null;
    } else if (mark) fence = mark[1] ?? null;
    else if (CLOSE.test(line)) {
      depth--;
      if (depth === 0) return { text: at, token: next, closed: true };
    } else if (OPEN.test(line)) depth++;
    else if (/^ {0,3}#{1,2}(?:[ \t]|$)/.test(line) || (emptyBefore && /^ {0,3}-(?:[ \t]*-){2,}[ \t]*$/.test(line)))
      break;
    else if (/^ {0,3}###(?:[ \t]|$)/.test(line)) subSlide ??= at;
    emptyBefore = line.trim() === '';
    at = next;
  }
  const stop = subSlide ?? at;
  return { text: stop, token: stop, closed: false };
}
