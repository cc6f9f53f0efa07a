/** Lower-case words joined by hyphens, at most 60 characters; `fallback` when nothing is left. */
export function slug(text: string, fallback: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return words.slice(0, 60).replace(/-$/, '') || fallback;
}

/** Hands out ids, each only once: a repeat gets `-2`, `-3` and so on. */
export function idRegistry(): (text: string, fallback: string) => string {
  const next = new Map<string, number>();
  return (text, fallback) => {
    const wanted = slug(text, fallback);
    let id = wanted;
    let count = next.get(wanted) ?? 1;
    while (next.has(id)) id = `${wanted}-${++count}`;
    next.set(wanted, count);
    if (id !== wanted) next.set(id, 1);
    return id;
  };
}
