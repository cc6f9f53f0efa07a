import type { Token, Tokens } from 'marked';
import type { Inline } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { decodeEntities } from './entities.ts';
import { marksKey } from './fragments.ts';
import { readTag, roleOf } from './html-allowed.ts';
import { noteInParagraph, textTooCostly, unsafeImage, unsafeLink } from './lesson-messages.ts';
import { isSafeImage, isSafeLink } from './links.ts';
import type { Reading } from './reading.ts';
import type { MathToken } from './tokens.ts';

/** Where the character of the run's text at the offset stands in the file. */
type Place = (offset: number) => Span;

/** An open harmless element: what stands in it so far. */
interface Frame {
  readonly name: string;
  readonly raw: string;
  readonly children: Inline[];
}

/** Display mathematics among words; the paragraph is split around it. */
export const DISPLAY = new WeakSet<Inline>();

/** Turns marked's tokens of one run of text into inlines. Unknown HTML becomes the text it is; comments vanish. */
export function readInlines(tokens: readonly Token[], place: Place, reading: Reading): Inline[] {
  const frames: Frame[] = [{ name: '', raw: '', children: [] }];
  let offset = 0;
  for (const token of tokens) {
    const start = offset;
    offset += token.raw.length;
    const here: Place = (at) => place(start + at);
    if (token.type === 'html') {
      if (marksKey(token.raw)) reading.markKey(here(0));
      readHtml(token.raw, frames);
    } else add(top(frames), ...readToken(token, here, reading));
  }
  while (frames.length > 1) unopen(frames);
  return top(frames);
}

function readToken(token: Token, place: Place, reading: Reading): Inline[] {
  // Children begin behind the opening mark, which is as long as what their text is shorter by, halved.
  const inner = (): Inline[] => {
    const { text = '', tokens = [] } = token as Tokens.Generic;
    const lead = Math.max(0, token.raw.indexOf(text as string));
    return readInlines(tokens, (at) => place(lead + at), reading);
  };
  switch (token.type) {
    case 'text':
      return token.tokens
        ? readInlines(token.tokens, place, reading)
        : [readText(token as Tokens.Text, place, reading)];
    case 'escape':
      return [{ kind: 'text', text: (token as Tokens.Escape).text }];
    case 'strong':
      return [{ kind: 'strong', children: inner() }];
    case 'em':
      return [{ kind: 'emphasis', children: inner() }];
    case 'del':
      return [{ kind: 'delete', children: inner() }];
    case 'codespan':
      return [{ kind: 'code', text: (token as Tokens.Codespan).text }];
    case 'br':
      return [{ kind: 'break' }];
    case 'link':
      return readLink(token as Tokens.Link, inner(), place, reading);
    case 'image':
      return readImage(token as Tokens.Image, inner(), place, reading);
    case 'inlineMath': {
      const { tex, display } = token as unknown as MathToken;
      const math: Inline = { kind: 'math', tex, span: place(0) };
      if (display) DISPLAY.add(math);
      return [math];
    }
    case 'checkbox':
      return [];
    case 'tooCostly':
      reading.report(textTooCostly(place(0)));
      return [{ kind: 'text', text: token.raw }];
    default:
      return [{ kind: 'text', text: token.raw }];
  }
}

const LINE_END = /[ \t]*\n[ \t]*/g;
const LINE_END_WITHIN = /[ \t]*\n[ \t]*(?=[^ \t])/g;

/** Line ends within a paragraph are spaces, but for those that a note keeps. */
function readText(token: Tokens.Text, place: Place, reading: Reading): Inline {
  const text = decodeEntities(token.text);
  if (!token.raw.includes('\n') && !text.includes('\n')) return { kind: 'text', text };
  const note = /\n(?=Notes?:(?:\s|$))/.exec(token.raw);
  if (note) reading.report(noteInParagraph(place(note.index + 1)));
  return { kind: 'text', text: text.replace(reading.lineEnds ? LINE_END_WITHIN : LINE_END, ' ') };
}

function readLink(token: Tokens.Link, children: Inline[], place: Place, reading: Reading): Inline[] {
  if (!isSafeLink(token.href)) {
    reading.report(unsafeLink(place(0), token.href));
    return children;
  }
  const href = token.autolink ? token.href : decodeEntities(token.href);
  return [{ kind: 'link', href, title: token.title ? decodeEntities(token.title) : null, children }];
}

function readImage(token: Tokens.Image, children: Inline[], place: Place, reading: Reading): Inline[] {
  const alt = plainText(children);
  if (!isSafeImage(token.href)) {
    reading.report(unsafeImage(place(0), token.href));
    return alt === '' ? [] : [{ kind: 'text', text: alt }];
  }
  const title = token.title ? decodeEntities(token.title) : null;
  return [{ kind: 'image', src: decodeEntities(token.href), alt, title, span: place(0) }];
}

function readHtml(raw: string, frames: Frame[]): void {
  const tag = readTag(raw);
  const role = tag && tag.kind !== 'comment' ? roleOf(tag.name) : null;
  if (tag?.kind === 'comment') add(top(frames), { kind: 'text', text: '' });
  else if (!tag || !role) add(top(frames), { kind: 'text', text: raw });
  else if (role.kind === 'break') add(top(frames), { kind: 'break' });
  else if (tag.kind === 'open') {
    if (!/\/\s*>$/.test(raw)) frames.push({ name: tag.name, raw, children: [] });
  } else if (frames.some((frame) => frame.name === tag.name)) {
    while (frames.at(-1)?.name !== tag.name) unopen(frames);
    const frame = frames.pop();
    if (frame) add(top(frames), ...closed(frame));
  } else if (role.kind !== 'unwrap') add(top(frames), { kind: 'text', text: raw });
}

function closed(frame: Frame): Inline[] {
  const role = roleOf(frame.name);
  const { children } = frame;
  if (role?.kind === 'element') return [{ kind: 'element', name: role.name, children }];
  if (role?.kind === 'code') return [{ kind: 'code', text: plainText(children) }];
  if (role?.kind === 'unwrap' && frame.name === 'summary') return [{ kind: 'strong', children }];
  if (role?.kind === 'strong' || role?.kind === 'emphasis' || role?.kind === 'delete')
    return [{ kind: role.kind, children }];
  return children;
}

/** An element that is never closed is none: its tag is text. Wrappers need no end. */
function unopen(frames: Frame[]): void {
  const frame = frames.pop();
  if (!frame) return;
  if (roleOf(frame.name)?.kind !== 'unwrap') add(top(frames), { kind: 'text', text: frame.raw });
  add(top(frames), ...frame.children);
}

function top(frames: readonly Frame[]): Inline[] {
  return frames.at(-1)?.children ?? [];
}

/** Appends, and joins neighbouring texts. */
function add(list: Inline[], ...inlines: readonly Inline[]): void {
  for (const inline of inlines) {
    const last = list.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text')
      list[list.length - 1] = { kind: 'text', text: last.text + inline.text };
    else if (inline.kind !== 'text' || inline.text !== '') list.push(inline);
  }
}

/** The words of the inlines, without their marks. */
export function plainText(inlines: readonly Inline[]): string {
  let text = '';
  for (const inline of inlines) {
    if ('children' in inline) text += plainText(inline.children);
    else if (inline.kind === 'text' || inline.kind === 'code') text += inline.text;
    else if (inline.kind === 'image') text += inline.alt;
    else if (inline.kind === 'math') text += inline.tex;
    else text += ' ';
  }
  return text;
}
