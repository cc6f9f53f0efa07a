/** One line of a brief, as it stands in the file. */
export interface Line {
  /** Without its line break. */
  readonly text: string;
  /** From 1. */
  readonly number: number;
  /** Columns of white space in front; a tab reaches to the next multiple of four. */
  readonly indent: number;
  /** UTF-16 units of white space in front. */
  readonly start: number;
  readonly blank: boolean;
  /** Number of the fenced block that it stands in, from 1; 0 outside. Fence marks themselves are -1. */
  readonly fence: number;
}

/** Lines of a source with any line ends and with or without a byte order mark. */
export function splitLines(source: string): Line[] {
  const texts = source.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  let fence = 0;
  let open = '';
  return texts.map((text, index) => {
    const start = text.length - text.trimStart().length;
    const mark = /^ {0,3}(```+|~~~+)/.exec(text)?.[1];
    let inside = open ? fence : 0;
    if (mark && (!open || mark.startsWith(open))) {
      if (!open) fence += 1;
      open = open ? '' : mark;
      inside = -1;
    }
    return {
      text,
      number: index + 1,
      indent: columns(text, start),
      start,
      blank: start === text.length,
      fence: inside,
    };
  });
}

function columns(text: string, end: number): number {
  let width = 0;
  for (let i = 0; i < end; i++) width = text[i] === '\t' ? (Math.floor(width / 4) + 1) * 4 : width + 1;
  return width;
}
