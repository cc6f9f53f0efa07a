import type { Block, Inline, List, ListItem } from '../model/document.ts';

/**
 * How an author asks that items come in one at a time:
 * - `<!-- steps -->` or `{.fragments}` on a line right before a list, or `{.fragments}` on a line right after it: all its items;
 * - `<!-- .element: class="fragment" -->` at the end of an item, as in reveal.js: that item;
 * - `fragments: true` in the front matter: the items of all lists.
 */
const BEFORE = /^\s*<!--\s*(?:steps|fragments)\s*-->\s*$/i;
const ATTRIBUTE = /^\s*\{\s*\.(?:fragments|steps)\s*\}\s*$/;
const TRAILING = /\s*\{\s*\.(?:fragments|steps)\s*\}\s*$/;
/** `<!-- key -->` in an item: the step that it becomes is a key step, one of those that stand for the others on paper. */
const KEY = /^<!--\s*key\s*-->$/i;
const ELEMENT = /<!--\s*\.element:[^>]*?class\s*=\s*["'][^"'>]*\bfragment\b[^>]*-->/;

export const asksBeforeList = (html: string): boolean => BEFORE.test(html);
export const isFragmentsLine = (text: string): boolean => ATTRIBUTE.test(text);
export const marksKey = (comment: string): boolean => KEY.test(comment);
export const asksForElement = (text: string): boolean => text.includes('.element') && ELEMENT.test(text);

/** The list with all items, also those of lists in it, coming in one at a time. */
export function asFragments(list: List): List {
  const items = list.items.map((item): ListItem => ({ ...item, fragment: true, blocks: item.blocks.map(deep) }));
  return { ...list, items };
}

function deep(block: Block): Block {
  return block.kind === 'list' ? asFragments(block) : block;
}

/** Takes `{.fragments}` off the end of a list's last item, where marked puts a line right below a list; null when there is none. */
export function takeTrailing(list: List): List | null {
  const last = list.items.at(-1);
  const block = last?.blocks.at(-1);
  if (!last || !block) return null;
  let shorter: Block | null = null;
  if (block.kind === 'list') shorter = takeTrailing(block);
  else if (block.kind === 'paragraph') {
    const inlines = withoutTrailing(block.inlines);
    if (inlines) shorter = { ...block, inlines };
  }
  if (!shorter) return null;
  return { ...list, items: [...list.items.slice(0, -1), { ...last, blocks: [...last.blocks.slice(0, -1), shorter] }] };
}

function withoutTrailing(inlines: readonly Inline[]): Inline[] | null {
  const last = inlines.at(-1);
  if (last?.kind !== 'text' || !TRAILING.test(last.text)) return null;
  const text = last.text.replace(TRAILING, '');
  return text === '' ? inlines.slice(0, -1) : [...inlines.slice(0, -1), { kind: 'text', text }];
}
