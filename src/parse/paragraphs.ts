import type { Token } from 'marked';
import type { Block, Inline } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { DISPLAY, readInlines } from './inlines.ts';
import { childRegion, type Region } from './positions.ts';
import type { Reading } from './reading.ts';

/** Reads the inline tokens of a block whose text begins at the offset. */
export function inlinesOf(
  token: { readonly tokens?: Token[] | undefined; readonly text: string },
  offset: number,
  text: string,
  region: Region,
  reading: Reading,
): Inline[] {
  let lines: Region | null = null;
  const lead = token.text.length - token.text.trimStart().length;
  const boxed = token.tokens?.[0]?.type === 'checkbox' ? (token.tokens[0]?.raw.length ?? 0) : 0;
  return readInlines(
    token.tokens ?? [],
    (at) => {
      lines ??= childRegion(region, offset, text);
      return lines.span(Math.max(0, at - lead - boxed));
    },
    reading,
  );
}

/** Images that stand alone and display mathematics become blocks of their own. */
export function splitParagraph(inlines: readonly Inline[], span: Span): Block[] {
  const blank = (inline: Inline): boolean =>
    inline.kind === 'break' || (inline.kind === 'text' && inline.text.trim() === '');
  if (inlines.every((inline) => inline.kind === 'image' || blank(inline))) {
    return inlines.flatMap((inline): Block[] => (inline.kind === 'image' ? [inline] : []));
  }
  if (!inlines.some((inline) => inline.kind === 'math' && DISPLAY.has(inline)))
    return [{ kind: 'paragraph', inlines: trimmed(inlines), span }];
  const blocks: Block[] = [];
  let run: Inline[] = [];
  const flush = (): void => {
    if (!run.every(blank)) blocks.push({ kind: 'paragraph', inlines: trimmed(run), span });
    run = [];
  };
  for (const inline of inlines) {
    if (inline.kind === 'math' && DISPLAY.has(inline)) {
      flush();
      blocks.push({ kind: 'math', tex: inline.tex, span: inline.span });
    } else run.push(inline);
  }
  flush();
  return blocks;
}

/** White space at the ends of a paragraph, e.g. where a comment stood, is dropped. */
export function trimmed(inlines: readonly Inline[]): Inline[] {
  const list = [...inlines];
  const first = list[0];
  if (first?.kind === 'text' && first.text !== first.text.trimStart())
    list.splice(0, 1, ...textOf(first.text.trimStart()));
  const last = list.at(-1);
  if (last?.kind === 'text' && last.text !== last.text.trimEnd()) list.splice(-1, 1, ...textOf(last.text.trimEnd()));
  return list;
}

function textOf(text: string): Inline[] {
  return text === '' ? [] : [{ kind: 'text', text }];
}
