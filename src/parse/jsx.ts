/**
 * Length of the component tag (`<Quiz … />`, `<Tabs …>`, `</Tabs>`) that begins the text, through the end of its line.
 * Properties may hold strings, comments and any depth of braces, over as many lines as they like, empty ones included.
 * A tag that is followed by text must be closed at the end of the same line. Null when this is no tag that stands for itself.
 */
export function componentLength(text: string, limit: number): number | null {
  const open = /^ {0,3}<(\/?)([A-Z][\w.]*)(?=[\s/>])/.exec(text);
  if (!open) return null;
  const end = tagEnd(text, open[0].length, Math.min(text.length, limit));
  if (end === null) return null;
  const lineEnd = text.indexOf('\n', end);
  const after = text.slice(end, lineEnd < 0 ? text.length : lineEnd).trim();
  const stands = after === '' || (open[1] === '' && after.endsWith(`</${open[2]}>`));
  return stands ? (lineEnd < 0 ? text.length : lineEnd + 1) : null;
}

/** Offset just behind the `>` that ends a tag, strings and braces skipped. */
function tagEnd(text: string, from: number, limit: number): number | null {
  let depth = 0;
  for (let i = from; i < limit; i++) {
    const c = text[i];
    if (c === '"' || c === "'" || c === '`') {
      const end = stringEnd(text, i, depth === 0, limit);
      // An apostrophe in prose has no partner on its line and begins no string.
      if (end !== null) i = end;
    } else if (c === '{') depth++;
    else if (c === '}') depth--;
    else if (depth > 0 && c === '/' && text[i + 1] === '*') {
      const end = text.indexOf('*/', i + 2);
      if (end < 0 || end >= limit) return null;
      i = end + 1;
    } else if (depth > 0 && c === '/' && text[i + 1] === '/') {
      const end = text.indexOf('\n', i);
      if (end < 0) return null;
      i = end;
    } else if (depth === 0 && c === '>') return i + 1;
    else if (depth === 0 && c === '<') return null;
    if (depth < 0) return null;
  }
  return null;
}

/** Offset of the closing quote. Strings of JavaScript end on their line and know escapes; values of attributes and templates do not. */
function stringEnd(text: string, from: number, attribute: boolean, limit: number): number | null {
  const quote = text[from];
  for (let i = from + 1; i < limit; i++) {
    const c = text[i];
    if (c === quote) return i;
    if (c === '\\' && !attribute) i++;
    if (c === '\n' && quote !== '`' && !attribute) return null;
  }
  return null;
}
