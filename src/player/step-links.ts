/**
 * Lets links name a step: `#/slide/step`. Reveal knows steps by number only, so the address is rewritten before it is
 * read. Call it before Reveal starts, so that this listener comes first.
 */
export function readStepNames(): void {
  const rewrite = (): void => {
    const address = numbered(location.hash);
    if (address) history.replaceState(null, '', address);
  };
  rewrite();
  addEventListener('hashchange', rewrite);
}

/** The address with the number of the fragment that it names; null when it names none. */
function numbered(hash: string): string | null {
  const [, slide, step] = /^#\/([^/]+)\/([^/]+)$/.exec(hash) ?? [];
  if (!slide || !step || /^-?\d+$/.test(step)) return null;
  const fragment = document.getElementById(`${decoded(slide)}-step-${decoded(step)}`);
  const section = fragment?.closest('section');
  if (!fragment || !section) return null;
  const index = fragment.dataset.fragmentIndex ?? [...section.querySelectorAll('.fragment')].indexOf(fragment);
  return `#/${slide}/${index}`;
}

/** As it was before it became part of an address; a stray `%` stands for itself. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
