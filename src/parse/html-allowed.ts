/** Elements without danger that keep their name in the deck; their attributes are dropped. */
const KEPT = new Set(['u', 'ins', 'mark', 'small', 'sub', 'sup', 'kbd', 'abbr', 'q', 'cite', 'samp', 'var']);
/** Elements for which the model has a kind of its own. */
const TRANSLATED = new Map([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'emphasis'],
  ['em', 'emphasis'],
  ['s', 'delete'],
  ['del', 'delete'],
  ['code', 'code'],
  ['br', 'break'],
]);
/** Wrappers that vanish and leave their content. */
const WRAPPERS = new Set(['p', 'div', 'span', 'details', 'summary']);

export interface Tag {
  readonly kind: 'open' | 'close' | 'comment';
  /** Lower case; empty for a comment. */
  readonly name: string;
  readonly raw: string;
  readonly offset: number;
}

/** What to do with an element: show it as it is called, translate it, unwrap it, or (null) show its tags as text. */
export function roleOf(
  name: string,
):
  | { readonly kind: 'element' | 'unwrap'; readonly name: string }
  | { readonly kind: 'strong' | 'emphasis' | 'delete' | 'code' | 'break' }
  | null {
  if (KEPT.has(name)) return { kind: 'element', name };
  if (WRAPPERS.has(name)) return { kind: 'unwrap', name };
  const kind = TRANSLATED.get(name);
  return kind === undefined ? null : { kind: kind as 'strong' };
}

const TAG =
  /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][a-zA-Z0-9-]*)(?:\s+[a-zA-Z_:@][\w:.@-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?>/g;

/** Reads one tag or comment; null for anything else, such as JSX, a declaration or a processing instruction. */
export function readTag(raw: string): Tag | null {
  return readTags(raw)?.[0] ?? null;
}

/** All tags and comments of a piece of HTML, in order; null when something in it only looks like a tag. */
export function readTags(html: string): Tag[] | null {
  // A comment without an end is no tag, and would be searched for its end from each place where one begins.
  if (html.lastIndexOf('<!--') > html.lastIndexOf('-->')) return null;
  const tags: Tag[] = [];
  let rest = '';
  let last = 0;
  for (const match of html.matchAll(TAG)) {
    rest += `${html.slice(last, match.index)} `;
    last = match.index + match[0].length;
    const name = (match[2] ?? '').toLowerCase();
    tags.push({
      kind: name === '' ? 'comment' : match[1] ? 'close' : 'open',
      name,
      raw: match[0],
      offset: match.index,
    });
  }
  rest += html.slice(last);
  return /<[a-zA-Z/!?]/.test(rest) ? null : tags;
}
