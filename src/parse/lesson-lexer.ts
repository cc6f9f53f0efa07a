import { Lexer, type MarkedOptions, type Token, Tokenizer, type Tokens } from 'marked';
import { componentLength } from './jsx.ts';
import { inlineCost, MAX_DEPTH, MAX_INLINE_COST, MAX_TOTAL_INLINE_COST, MAX_VAIN_SEARCH } from './limits.ts';
import { blockMath, inlineMath } from './math.ts';

/** Tokens beside those of marked. All have `raw`, as every token does. */
export interface AdmonitionToken {
  type: 'admonition';
  raw: string;
  /** Word right after the colons, and the rest of that line. */
  name: string;
  title: string;
  /** The lines between the colons. */
  text: string;
  closed: boolean;
  tokens: Token[];
}
export interface MathToken {
  type: 'blockMath' | 'inlineMath';
  raw: string;
  tex: string;
  display: boolean;
}
/** `component` is JSX, `module` an import or export of MDX, `openComment` a comment without an end. */
export interface ForeignToken {
  type: 'component' | 'module' | 'openComment' | 'comment' | 'strayEnd' | 'tooDeep';
  raw: string;
  text: string;
}

/** Splits Markdown (GFM, with our additions) into tokens; definitions of links are shared by all calls. Never throws. */
export interface LessonLexer {
  blocks(text: string): Token[];
  inlines(text: string): Token[];
}

/** `source` is the whole lesson: what does not occur in it needs no looking for. */
export function createLexer(source: string): LessonLexer {
  const budget = { inline: MAX_TOTAL_INLINE_COST, vain: MAX_VAIN_SEARCH };
  const nesting = { depth: 0 };
  const options = lexerOptions(source, budget, nesting);
  let links: Lexer['tokens']['links'] | null = null;

  const fresh = (): Lexer => {
    const lexer = new Lexer({ ...options, tokenizer: new CappedTokenizer(nesting) });
    if (links) lexer.tokens.links = links;
    else links = lexer.tokens.links;
    return lexer;
  };
  const runInline = (lexer: Lexer, src: string, tokens: Token[]): void => {
    const cost = inlineCost(src);
    if (cost <= MAX_INLINE_COST && cost <= budget.inline) {
      budget.inline -= cost;
      try {
        lexer.state.inRawBlock = false;
        lexer.inlineTokens(src, tokens);
        return;
      } catch {
        // What marked cannot take, e.g. a depth that its stack does not hold, is shown as it is written.
        tokens.length = 0;
      }
    }
    tokens.push({ type: 'tooCostly', raw: src, text: src });
  };
  return {
    blocks(text) {
      const lexer = fresh();
      nesting.depth = 0;
      try {
        lexer.blockTokens(text, lexer.tokens);
      } catch {
        return [{ type: 'tooDeep', raw: text, text }];
      }
      for (const next of lexer.inlineQueue) runInline(lexer, next.src, next.tokens);
      return lexer.tokens;
    },
    inlines(text) {
      const tokens: Token[] = [];
      runInline(fresh(), text, tokens);
      return tokens;
    },
  };
}

/** Stops where block quotes and lists stand in each other too deep. */
class CappedTokenizer extends Tokenizer {
  readonly #nesting: { depth: number };

  constructor(nesting: { depth: number }) {
    super();
    this.#nesting = nesting;
  }

  override blockquote(src: string): Tokens.Blockquote | undefined {
    if (!/^ {0,3}>/.test(src)) return undefined;
    return this.#nested(src, () => super.blockquote(src));
  }

  override list(src: string): Tokens.List | undefined {
    if (!/^ {0,3}(?:[*+-]|\d{1,9}[.)])(?:[ \t]|\n|$)/.test(src)) return undefined;
    return this.#nested(src, () => super.list(src));
  }

  #nested<T>(src: string, read: () => T | undefined): T | undefined {
    if (this.#nesting.depth >= MAX_DEPTH) return { type: 'tooDeep', raw: src, text: src } as T;
    this.#nesting.depth++;
    try {
      return read();
    } finally {
      this.#nesting.depth--;
    }
  }
}

type Budget = { vain: number };
type BlockRule = (src: string, lexer: Lexer) => Tokens.Generic | undefined;

function lexerOptions(source: string, budget: Budget, nesting: { depth: number }): MarkedOptions {
  const rules: Partial<Record<string, BlockRule>> = {
    ':': (src, lexer) => admonition(src, lexer, nesting),
    $: (src) => {
      const math = blockMath(src);
      return math ? { type: 'blockMath', raw: src.slice(0, math.length), tex: math.tex, display: true } : undefined;
    },
    '<': (src) => comment(src, budget) ?? component(src, budget),
    i: moduleLine,
    e: moduleLine,
    '{': (src) =>
      /^\{\/\*(?:[^*]|\*(?!\/))*\*\/\}[ \t]*(?:\n|$)/.exec(src)?.[0] === undefined
        ? undefined
        : foreign('comment', src, src.indexOf('*/}') + 3),
  };
  const hasMath = source.includes('$');
  const extensions = {
    renderers: {},
    childTokens: {},
    block: [
      function (this: { lexer: Lexer }, src: string): Tokens.Generic | undefined {
        const first = src[0] === ' ' ? (/^ {1,3}(\S)/.exec(src)?.[1] ?? '') : (src[0] ?? '');
        return rules[first]?.(src, this.lexer);
      },
    ],
    startBlock: [
      function (this: { lexer: Lexer }, src: string): number | undefined {
        return this.lexer.state.top ? interruption(src) : undefined;
      },
    ],
    ...(hasMath && {
      inline: [
        (src: string, before: Token[]): Tokens.Generic | undefined => {
          const last = before.at(-1);
          if (src[0] !== '$' || (last?.type === 'text' && GLUED.test(last.raw))) return undefined;
          const math = inlineMath(src);
          return math
            ? { type: 'inlineMath', raw: src.slice(0, math.length), tex: math.tex, display: math.display }
            : undefined;
        },
      ],
      startInline: [
        (src: string): number | undefined => {
          const at = src.indexOf('$');
          return at < 0 ? undefined : at;
        },
      ],
    }),
  };
  return {
    gfm: true,
    extensions: extensions as unknown as NonNullable<MarkedOptions['extensions']>,
    ...(hasMath && { hooks: { emStrongMask: maskMath } as unknown as NonNullable<MarkedOptions['hooks']> }),
  };
}

/** Offset of the next line of the paragraph that one of our own blocks begins on. */
function interruption(src: string): number | undefined {
  for (let at = src.indexOf('\n'); at >= 0; at = src.indexOf('\n', at + 1)) {
    const head = src.slice(at + 1, at + 8);
    if (/^[ \t]*(?:\n|$)/.test(head)) return undefined;
    if (/^ {0,3}(?::::|\$\$|<\/?[A-Z])/.test(head)) return at + 1;
  }
  return undefined;
}

/** A dollar sign right after a letter, a digit or another dollar sign opens no mathematics. */
const GLUED = /[\p{L}\p{N}$]$/u;

/** Hides mathematics from marked's search for emphasis, in the way it hides code: `*` and `_` in it are no marks. */
function maskMath(text: string): string {
  let masked = '';
  let last = 0;
  for (let at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at + 1)) {
    if (GLUED.test(text.slice(Math.max(last, at - 2), at))) continue;
    const math = inlineMath(text.slice(at, at + 4000));
    if (!math) continue;
    masked += `${text.slice(last, at)}[${'a'.repeat(math.length - 2)}]`;
    last = at + math.length;
    at = last - 1;
  }
  return masked + text.slice(last);
}

function foreign(type: ForeignToken['type'], src: string, length: number): Tokens.Generic {
  const lineEnd = src.indexOf('\n', length - 1);
  const raw = src.slice(0, src[length - 1] === '\n' ? length : lineEnd < 0 ? src.length : lineEnd + 1);
  return { type, raw, text: raw };
}

/** A comment without an end would hide the rest of the lesson; only its first line is set apart. */
function comment(src: string, budget: Budget): Tokens.Generic | undefined {
  if (!/^ {0,3}<!--/.test(src) || budget.vain <= 0 || src.includes('-->')) return undefined;
  budget.vain -= src.length;
  return foreign('openComment', src, 1);
}

function component(src: string, budget: Budget): Tokens.Generic | undefined {
  if (!/^ {0,3}<\/?[A-Z]/.test(src) || budget.vain <= 0) return undefined;
  const limit = 400_000;
  const length = componentLength(src, limit);
  if (length === null) budget.vain -= Math.min(src.length, limit);
  return length === null ? undefined : foreign('component', src, length);
}

/** Imports and exports of MDX, up to the next empty line. Prose that begins with one of these words is none. */
function moduleLine(src: string): Tokens.Generic | undefined {
  const isModule =
    /^import\s+(?:[\w*{][^\n;'"]{0,500}?\s+from\s+)?['"][^'"\n]+['"];?[ \t]*(?:\n|$)/.test(src) ||
    /^export\s+(?:(?:const|let|var)\s+[\w{[][^\n]*=|(?:async\s+)?function\*?\s+\w+\s*\(|class\s+\w+[^\n]*\{|default\s+(?:function|class|\(|\{|\w+;?[ \t]*(?:\n|$))|\{|\*\s)/.test(
      src,
    );
  if (!isModule) return undefined;
  const end = /\n[ \t]*\n/.exec(src)?.index ?? src.length;
  return foreign('module', src, Math.max(1, end));
}

const OPEN = /^ {0,3}:{3,}[ \t]*([a-zA-Z][\w-]*)(.*)$/;
const CLOSE = /^ {0,3}:{3,}[ \t]*$/;

/** `:::tip Title` up to its `:::`; an open one ends at the next slide. Admonitions in it are closed by their own colons. */
function admonition(src: string, lexer: Lexer, nesting: { depth: number }): Tokens.Generic | undefined {
  if (!/^ {0,3}:::/.test(src)) return undefined;
  const firstEnd = src.indexOf('\n');
  const first = firstEnd < 0 ? src : src.slice(0, firstEnd);
  const open = OPEN.exec(first);
  if (!open) return CLOSE.test(first) ? foreign('strayEnd', src, first.length) : undefined;
  if (nesting.depth >= MAX_DEPTH) return { type: 'tooDeep', raw: src, text: src };

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
