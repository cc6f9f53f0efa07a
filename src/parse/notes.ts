import type { Tokens } from 'marked';
import type { Block } from '../model/document.ts';
import { readBlocks } from './blocks.ts';
import { readInlines } from './inlines.ts';
import { minutesAgain, unreadMinutes } from './lesson-messages.ts';
import { minutesOf } from './minutes.ts';
import { splitParagraph } from './paragraphs.ts';
import { type Placed, placeTokens } from './placing.ts';
import { childRegion, indentOf, type Region } from './positions.ts';
import { readQuestions } from './questions.ts';
import type { Reading } from './reading.ts';

const LEAD = /^\s*notes?:[ \t]*/i;
const COMMENT = /^\s*<!--\s*notes?:\s*([\s\S]*?)\s*-->\s*$/i;

export interface Parts {
  readonly blocks: readonly Block[];
  readonly notes: readonly Block[];
}

/**
 * Parts a slide's tokens into what it shows and its speaker notes: from a paragraph that begins with `Note:` or `Notes:` (in either
 * case) to the end of the slide. A comment `<!-- notes: … -->` is a note too, and the slide goes on behind it.
 */
export function readParts(placed: readonly Placed[], region: Region, reading: Reading): Parts {
  const found = placed.findIndex(
    ({ token }) => token.type === 'paragraph' && LEAD.test((token as Tokens.Paragraph).text),
  );
  const shown = found < 0 ? placed : placed.slice(0, found);
  const quiet: Reading = { ...reading, fragments: false, lineEnds: true };
  const comments = shown.filter(({ token }) => token.type === 'html' && COMMENT.test(token.raw));
  const notes = comments.flatMap((each) => readComment(each, region, quiet));
  if (found >= 0)
    notes.push(
      ...readLead(placed[found] as Placed, region, quiet),
      ...readBlocks(placed.slice(found + 1), region, quiet),
    );
  const blocks = readBlocks(
    comments.length === 0 ? shown : shown.filter((each) => !comments.includes(each)),
    region,
    reading,
  );
  return { blocks: readQuestions(blocks, (diagnostic) => reading.report(diagnostic)), notes };
}

const MINUTES = /^\s*<!--\s*(?:minutes|duration):([^>]*?)-->\s*$/i;

/** How long a slide is planned to be shown, out of a comment `<!-- minutes: 3 -->` anywhere on it; null without one. */
export function readMinutes(placed: readonly Placed[], region: Region, reading: Reading): number | null {
  let minutes: number | null = null;
  let found = false;
  for (const { token, offset } of placed) {
    const written = token.type === 'html' ? MINUTES.exec(token.raw)?.[1]?.trim() : undefined;
    if (written === undefined) continue;
    if (found) reading.report(minutesAgain(region.span(offset)));
    else {
      found = true;
      minutes = minutesOf(written);
      if (minutes === null) reading.report(unreadMinutes(region.span(offset), written));
    }
  }
  return minutes;
}

/** The paragraph that begins the notes, without the word. */
function readLead({ token, offset }: Placed, region: Region, reading: Reading): Block[] {
  const { text } = token as Tokens.Paragraph;
  const whole = text.trimStart();
  const lead = LEAD.exec(whole)?.[0].length ?? 0;
  const rest = whole.slice(lead);
  const inner = childRegion(region, offset + lead, rest);
  const start = indentOf(rest);
  const inlines = readInlines(reading.lexer.inlines(rest.slice(start)), (at) => inner.span(start + at), reading);
  return splitParagraph(inlines, inner.span(start));
}

function readComment({ token, offset }: Placed, region: Region, reading: Reading): Block[] {
  const html = token.raw.trim();
  const text = COMMENT.exec(html)?.[1] ?? '';
  const inner = childRegion(region, offset + html.indexOf(text), text);
  const tokens = reading.lexer.blocks(text);
  return readBlocks(placeTokens(tokens, inner), inner, reading);
}
