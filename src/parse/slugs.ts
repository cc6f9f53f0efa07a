/**
 * Slug of a heading as on GitHub: lower case, spaces become hyphens, all but letters (of any script), digits, hyphens and
 * underscores is dropped, an emoji together with the space behind it. Ends are trimmed. Reveal takes a name of digits alone for a
 * slide's number, so that one gets a word in front.
 */
export function slugOf(text: string): string {
  const lower = text.trim().toLowerCase();
  const slug = (BEYOND_ASCII.test(lower) ? lettersOf(lower) : lower.replace(/[^a-z0-9\s_-]/g, ''))
    .replace(/\s/g, '-')
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'slide' : /^[\d-]+$/.test(slug) ? `slide-${slug}` : slug;
}

/** The classes of Unicode are slow to ask for, and most headings get along without them. */
const BEYOND_ASCII = /[\u0080-\uffff]/;

function lettersOf(text: string): string {
  return text
    .normalize('NFC')
    .replace(/(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200d|\ufe0f)+\s*/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replace(/\u20e3/g, '');
}

/** Gives each slug once: `parent`, then `parent-2`, `parent-3`. Reserved ids are never given. */
export function uniqueSlugs(reserved: ReadonlySet<string>): (slug: string) => string {
  const used = new Set(reserved);
  const counts = new Map<string, number>();
  return (slug) => {
    let count = counts.get(slug) ?? 1;
    let id = count === 1 ? slug : `${slug}-${count}`;
    while (used.has(id)) id = `${slug}-${++count}`;
    counts.set(slug, count);
    used.add(id);
    return id;
  };
}
