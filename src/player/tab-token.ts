/** Name of the token in the tab's own store. */
const STORE = 'lectern:tab';

/** What the names of speakers' windows begin with. */
export const SPEAKER_WINDOW = 'lectern-';

/**
 * A name for this tab, which stays when it is loaded anew. By it a window that was opened for a deck finds back to it,
 * and two tabs of one deck are told apart. Where nothing can be stored, the window's own name keeps it.
 */
export function tabToken(): string {
  // A window that was the speaker's and now shows the deck would else be the one that is opened as the speaker's.
  if (window.name.startsWith(SPEAKER_WINDOW)) window.name = '';
  const fresh = (): string => [...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join('');
  try {
    const kept = sessionStorage.getItem(STORE) ?? fresh();
    sessionStorage.setItem(STORE, kept);
    return kept;
  } catch {
    if (!window.name.startsWith(STORE)) window.name = `${STORE}:${fresh()}`;
    return window.name.slice(STORE.length + 1);
  }
}
