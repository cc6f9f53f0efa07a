/** ms for which a word stays on the screen: time to read it twice. */
const SHORTEST = 3000;
const PER_CHARACTER = 90;

/** Shows a quiet word at the lower edge of the page for some seconds. The next one takes its place. */
export function createToast(parent: HTMLElement): (text: string) => void {
  const box = parent.appendChild(document.createElement('div'));
  box.className = 'toast';
  box.hidden = true;
  // It is announced by the deck's live region.
  box.setAttribute('aria-hidden', 'true');
  let timer = 0;
  return (text) => {
    box.textContent = text;
    box.hidden = false;
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        box.hidden = true;
      },
      SHORTEST + PER_CHARACTER * text.length,
    );
  };
}
