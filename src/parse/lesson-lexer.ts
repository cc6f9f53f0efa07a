import { Lexer, type MarkedOptions, type Token, type Tokens } from 'marked';
import { admonitionRule, isAdmonitionLine } from './admonition-rule.ts';
import { CappedTokenizer, DEEP_LINE, type Nesting, tooDeep } from './capped-tokenizer.ts';
import { component, mdxComment, moduleLines, openComment, type VainSearch } from './foreign-rules.ts';
import { inlineCost, MAX_INLINE_COST, MAX_TOTAL_INLINE_COST, MAX_VAIN_SEARCH } from './limits.ts';
import { blockMath, inlineMath } from './math.ts';
import { hasMarks, hasOnlyMarks, PlainTokenizer } from './plain-text.ts';

/** Splits Markdown (GFM, with our additions) into tokens; definitions of links are shared by all calls. Never throws. */
export interface LessonLexer {
  blocks(text: string): Token[];
  inlines(text: string): Token[];
}

/** `source` is the whole lesson that the calls take their texts from. */
export function createLexer(source: string): LessonLexer {
  const nesting: Nesting = { depth: 0, hasDeepLine: DEEP_LINE.test(source) };
  const rules = blockRules(nesting);
  let budget = MAX_TOTAL_INLINE_COST;
  let links: Lexer['tokens']['links'] | null = null;

  const fresh = (options: MarkedOptions): Lexer => {
    const lexer = new Lexer({ gfm: true, ...options });
    if (links) lexer.tokens.links = links;
    else links = lexer.tokens.links;
    return lexer;
  };
  const blockLexer = fresh({ ...rules, tokenizer: new CappedTokenizer(nesting) });
  // Looking for addresses and for mathematics costs time, so runs that cannot hold any are spared it.
  const plainLexer = fresh({ tokenizer: new PlainTokenizer() });
  const richLexer = fresh({});
  const mathLexer = fresh(MATH);

  const runInline = (src: string, tokens: Token[]): Token[] => {
    if (!hasMarks(src)) {
      if (src !== '') tokens.push({ type: 'text', raw: src, text: src, escaped: false });
      return tokens;
    }
    const cost = inlineCost(src);
    if (cost <= MAX_INLINE_COST && cost <= budget) {
      budget -= cost;
      const lexer = src.includes('$') ? mathLexer : hasOnlyMarks(src) ? plainLexer : richLexer;
      try {
        lexer.state.inRawBlock = false;
        return lexer.inlineTokens(src, tokens);
      } catch {
        // What marked cannot take, e.g. a depth that its stack does not hold, is shown as it is written.
        tokens.length = 0;
      }
    }
    tokens.push({ type: 'tooCostly', raw: src, text: src });
    return tokens;
  };
  return {
    blocks(text) {
      const tokens: Token[] = [];
      nesting.depth = 0;
      blockLexer.inlineQueue = [];
      try {
        blockLexer.blockTokens(text, tokens);
      } catch {
        return [tooDeep(text)];
      }
      for (const next of blockLexer.inlineQueue) runInline(next.src, next.tokens);
      return tokens;
    },
    inlines: (text) => runInline(text, []),
  };
}

/** Marked's hooks and extensions are typed for its own front door, which does more than we need. */
type Extensions = NonNullable<MarkedOptions['extensions']>;
type Hooks = NonNullable<MarkedOptions['hooks']>;

function blockRules(nesting: Nesting): MarkedOptions {
  const search: VainSearch = { vain: MAX_VAIN_SEARCH };
  const rules: Readonly<Partial<Record<string, (src: string, lexer: Lexer) => Tokens.Generic | undefined>>> = {
    ':': (src, lexer) => admonitionRule(src, lexer, nesting),
    '<': (src) => openComment(src, search) ?? component(src, search),
    $: mathRule,
    '{': mdxComment,
    i: moduleLines,
    e: moduleLines,
  };
  const block = function (this: { lexer: Lexer }, src: string): Tokens.Generic | undefined {
    const first = src[0] === ' ' ? (/^ {1,3}(\S)/.exec(src)?.[1] ?? '') : (src[0] ?? '');
    return rules[first]?.(src, this.lexer);
  };
  const startBlock = function (this: { lexer: Lexer }, src: string): number | undefined {
    return this.lexer.state.top ? interruption(src, search) : undefined;
  };
  const extensions = { renderers: {}, childTokens: {}, block: [block], startBlock: [startBlock] };
  return { extensions: extensions as unknown as Extensions };
}

function mathRule(src: string): Tokens.Generic | undefined {
  const math = blockMath(src);
  return math ? { type: 'blockMath', raw: src.slice(0, math.length), tex: math.tex, display: true } : undefined;
}

/** Offset of the next line of the paragraph that one of our own blocks begins on. */
function interruption(src: string, search: VainSearch): number | undefined {
  for (let at = src.indexOf('\n'); at >= 0; at = src.indexOf('\n', at + 1)) {
    const start = at + 1;
    const [, first] = /^[ \t]*([^ \t])/.exec(src.slice(start, start + 8)) ?? [];
    if (first === undefined || first === '\n') return undefined;
    if (first === ':' && isAdmonitionLine(src, start)) return start;
    if (first === '$' && blockMath(src.slice(start))) return start;
    if (first === '<' && component(src.slice(start), search)) return start;
  }
  return undefined;
}

/** A dollar sign right after a letter, a digit or another dollar sign opens no mathematics. */
const GLUED = /[\p{L}\p{N}$]$/u;

function inlineMathRule(src: string, before: readonly Token[]): Tokens.Generic | undefined {
  const last = before.at(-1);
  if (src[0] !== '$' || (last?.type === 'text' && GLUED.test(last.raw))) return undefined;
  const math = inlineMath(src);
  return math
    ? { type: 'inlineMath', raw: src.slice(0, math.length), tex: math.tex, display: math.display }
    : undefined;
}

function nextDollar(src: string): number | undefined {
  const at = src.indexOf('$');
  return at < 0 ? undefined : at;
}

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

const MATH: MarkedOptions = {
  extensions: {
    renderers: {},
    childTokens: {},
    inline: [inlineMathRule],
    startInline: [nextDollar],
  } as unknown as Extensions,
  hooks: { emStrongMask: maskMath } as unknown as Hooks,
};
