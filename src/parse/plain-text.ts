import { Tokenizer, type Tokens } from 'marked';

/** What marked looks for among words beside its marks: addresses, character references, line breaks, and too many blanks. */
const RICH = /[@&]|:\/\/|www\.| {2}\n| {50}/i;
const MARK = /[\\<![`*_~$]/;
const NEXT_MARK = /[\\<![`*_~]/g;

/** Whether a run of text may hold anything but words. */
export const hasMarks = (text: string): boolean => MARK.test(text) || RICH.test(text);

/** Whether nothing but its marks makes a run of text more than words. */
export const hasOnlyMarks = (text: string): boolean => !RICH.test(text);

/** For runs of text with nothing but marks: words go on up to the next of them, which is found much faster than all the rest. */
export class PlainTokenizer extends Tokenizer {
  override inlineText(src: string): Tokens.Text | undefined {
    const first = src[0];
    if (first === undefined || first === '`' || first === '~') return super.inlineText(src);
    NEXT_MARK.lastIndex = 1;
    const raw = src.slice(0, NEXT_MARK.exec(src)?.index ?? src.length);
    return { type: 'text', raw, text: raw, escaped: this.lexer.state.inRawBlock };
  }
}
