import type { Admonition } from '../model/document.ts';

const VARIANTS: Readonly<Record<string, Admonition['variant']>> = {
  note: 'note',
  tip: 'tip',
  info: 'info',
  important: 'important',
  warning: 'warning',
  caution: 'caution',
  danger: 'danger',
  secondary: 'note',
  success: 'tip',
  hint: 'tip',
  attention: 'warning',
  error: 'danger',
};

/** The words that authors are told of. */
export const KNOWN_ADMONITIONS = ['note', 'tip', 'info', 'important', 'warning', 'caution', 'danger'] as const;

/** Variant by the word after `:::` or in `[!…]`; null when there is none of that name. */
export function variantOf(name: string): Admonition['variant'] | null {
  const key = name.toLowerCase();
  return Object.hasOwn(VARIANTS, key) ? (VARIANTS[key] ?? null) : null;
}

/** Title as written behind the name: `:::tip Title`, `:::tip[Title]`, `:::tip{title="Title"}`; other attributes are dropped. */
export function admonitionTitle(rest: string): string {
  const bracketed = /^\[(.*)\](?:\{[^}]*\})?$/.exec(rest);
  if (bracketed) return (bracketed[1] ?? '').trim();
  const attributes = /^\{([^}]*)\}$/.exec(rest);
  if (attributes) return /title\s*=\s*"([^"]*)"/.exec(attributes[1] ?? '')?.[1] ?? '';
  return rest
    .replace(/\s*\{[^}]*\}$/, '')
    .replace(/^"(.*)"$/, '$1')
    .trim();
}

/** First line of a GitHub alert, `[!NOTE]`, with what stands behind it; null when the text begins with no such line. */
export function alertHead(
  text: string,
): { readonly name: string; readonly title: string; readonly length: number } | null {
  const match = /^\s*\[!([a-zA-Z]+)\][+-]?[ \t]*([^\n]*)(?:\n|$)/.exec(text);
  return match ? { name: match[1] ?? '', title: (match[2] ?? '').trim(), length: match[0].length } : null;
}
