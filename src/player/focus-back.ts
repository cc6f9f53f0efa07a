/**
 * Gives the focus back when what has it is about to go: to what had it before or, where that was nothing or is gone, to
 * the deck, which takes no key for itself. Were it simply dropped, screen readers would begin at the top of the page.
 */
export function focusBack(before: Element | null, deck: HTMLElement): void {
  if (before instanceof HTMLElement && before !== document.body && before.isConnected) {
    before.focus({ preventScroll: true });
    if (document.activeElement === before) return;
  }
  // It can have the focus only while it does: a press with the mouse is not to move it here.
  deck.tabIndex = -1;
  deck.style.outline = 'none';
  deck.focus({ preventScroll: true });
  deck.addEventListener('blur', () => deck.removeAttribute('tabindex'), { once: true });
}
