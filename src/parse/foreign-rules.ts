import type { Tokens } from 'marked';
import { componentLength } from './jsx.ts';
import type { ForeignToken } from './tokens.ts';

/** Characters that may still be searched in vain in this lesson. */
export interface VainSearch {
  vain: number;
}

/** A token of the lines that the first `length` characters touch. */
export function foreign(type: ForeignToken['type'], src: string, length: number): Tokens.Generic {
  const lineEnd = src.indexOf('\n', length - 1);
  const raw = src.slice(0, src[length - 1] === '\n' ? length : lineEnd < 0 ? src.length : lineEnd + 1);
  return { type, raw, text: raw };
}

/** A comment without an end would hide the rest of the lesson; only its first line is set apart. */
export function openComment(src: string, budget: VainSearch): Tokens.Generic | undefined {
  if (!/^ {0,3}<!--/.test(src) || budget.vain <= 0 || src.includes('-->')) return undefined;
  budget.vain -= src.length;
  return foreign('openComment', src, 1);
}

export function component(src: string, budget: VainSearch): Tokens.Generic | undefined {
  if (!/^ {0,3}<\/?[A-Z]/.test(src) || budget.vain <= 0) return undefined;
  const limit = 400_000;
  const length = componentLength(src, limit);
  if (length === null) budget.vain -= Math.min(src.length, limit);
  return length === null ? undefined : foreign('component', src, length);
}

/** Imports and exports of MDX, up to the next empty line. Prose that begins with one of these words is none. */
export function moduleLines(src: string): Tokens.Generic | undefined {
  const isModule =
    /^import\s+(?:[\w*{][^\n;'"]{0,500}?\s+from\s+)?['"][^'"\n]+['"];?[ \t]*(?:\n|$)/.test(src) ||
    /^export\s+(?:(?:const|let|var)\s+[\w{[][^\n]*=|(?:async\s+)?function\*?\s+\w+\s*\(|class\s+\w+[^\n]*\{|default\s+(?:function|class|\(|\{|\w+;?[ \t]*(?:\n|$))|\{|\*\s)/.test(
      src,
    );
  if (!isModule) return undefined;
  const end = /\n[ \t]*\n/.exec(src)?.index ?? src.length;
  return foreign('module', src, Math.max(1, end));
}

/** A comment of MDX, in braces, that is all there is on its lines. */
export function mdxComment(src: string): Tokens.Generic | undefined {
  if (!/^ {0,3}\{\/\*/.test(src)) return undefined;
  const end = src.indexOf('*/}');
  if (end < 0 || !/^[ \t]*(?:\n|$)/.test(src.slice(end + 3, end + 100))) return undefined;
  return foreign('comment', src, end + 3);
}
