const BLOCKS = /^(?:P|DIV|UL|OL|LI|LEGEND|LABEL|H[1-6]|BLOCKQUOTE|PRE|TR|TD|TH|SECTION|FIGURE|FIGCAPTION)$/;

/**
 * What a slide says at this moment, as sentences: without what is hidden, what has not come in yet, and the speaker's
 * notes. Of a diagram its name and the caption of its present step.
 */
export function spokenText(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  // Drawings that stand for emoji have these as their names.
  if (node instanceof SVGElement) return node.getAttribute('aria-label') ?? '';
  if (!(node instanceof HTMLElement) || !isHeard(node)) return '';
  if (node instanceof HTMLImageElement) return sentence(node.alt);
  if (node.dataset.diagram !== undefined) {
    const name = node.querySelector('[role=img]')?.getAttribute('aria-label') ?? '';
    return sentence(name) + captions(node).map(sentence).join('');
  }
  const text = [...node.childNodes].map(spokenText).join('');
  return BLOCKS.test(node.tagName) ? sentence(text) : text;
}

/** The captions of the fragments that came in last. */
const captions = (diagram: Element): string[] => {
  const shown = [...diagram.querySelectorAll<HTMLElement>('.fragment.visible[data-step]')];
  const last = Math.max(...shown.map((each) => Number(each.dataset.step)));
  return shown.filter((each) => Number(each.dataset.step) === last).map((each) => each.textContent ?? '');
};

/** Text of one block, tidied, with an end that makes a voice pause. */
export function sentence(text: string): string {
  const tidy = text.replace(/\s+/g, ' ').trim();
  if (!tidy) return '';
  return /[.!?:;…]["”’)]?$/.test(tidy) ? `${tidy} ` : `${tidy}. `;
}

function isHeard(element: HTMLElement): boolean {
  if (element.matches('.fragment:not(.visible), aside.notes, button, [aria-hidden=true]')) return false;
  const { display, visibility } = getComputedStyle(element);
  // What has come in a moment ago is still on its way from being hidden.
  return display !== 'none' && (visibility !== 'hidden' || element.closest('.fragment.visible') !== null);
}
