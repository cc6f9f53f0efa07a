/** Words that say nothing about what a text is about. */
const IDLE = new Set(
  'a an the of for and or to in on at by with from as is are be via its it this that each all every any no not into per vs only one'.split(
    ' ',
  ),
);

/** Words that mean much the same in a diagram of work. Each row shares its first stem. */
const SYNONYMS: readonly (readonly string[])[] = [
  ['complet', 'done', 'finish', 'result', 'outcome', 'deliver', 'report'],
  ['spec', 'requirement', 'contract'],
  ['person', 'people', 'human', 'user'],
  ['hub', 'center', 'centre', 'core'],
];

/** Lower case, without punctuation, emoji and double spaces: what two names must share to be the same name. */
export function sameName(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}+×%]+/gu, ' ')
    .trim();
}

/** Telling words of a text, lower case and without a plural ending. */
export function stems(text: string): string[] {
  return sameName(text)
    .split(' ')
    .filter((word) => word !== '' && !IDLE.has(word))
    .map((word) => (word.length > 3 ? word.replace(/(?:ies)$/, 'y').replace(/(?<!s)s$/, '') : word));
}

/** Whether two stems stand for the same thing: equal, one an abbreviation of the other, or close synonyms. */
export function alike(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length >= 4 && long.startsWith(short)) return true;
  if (short.length >= 6 && long.startsWith(short.slice(0, Math.max(5, short.length - 3)))) return true;
  return SYNONYMS.some((row) => row.some((word) => a.startsWith(word)) && row.some((word) => b.startsWith(word)));
}

/** How many stems of `a` have a like one in `b`; equal ones count a little more. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  let score = 0;
  for (const one of a) {
    if (b.includes(one)) score += 1.1;
    else if (b.some((other) => alike(one, other))) score += 1;
  }
  return score;
}
