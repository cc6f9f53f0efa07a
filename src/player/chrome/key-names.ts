/** What stands on keys that have no sign of their own. */
const NAMES: Readonly<Record<string, string>> = {
  ' ': '␣',
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageDown: 'PgDn',
  PageUp: 'PgUp',
  Escape: 'Esc',
  Shift: '⇧',
};

/** Keys of remotes that no keyboard has. */
const UNSEEN = /^Media/;

/** Keys as a reader knows them, each as the caps to press together. */
export function keyCaps(keys: readonly string[]): readonly (readonly string[])[] {
  return keys
    .filter((key) => !UNSEEN.test(key))
    .map((key) => key.split(/\+(?=.)/).map((cap) => NAMES[cap] ?? (cap.length === 1 ? cap.toUpperCase() : cap)));
}
