import { element } from '../element.ts';
import { icon } from '../icons.ts';

export interface ButtonLook {
  readonly label: string;
  /** SVG path data in a box of 24; without it the label itself is shown. */
  readonly icon?: string;
  /** Shows the label beside the icon, where there is room. */
  readonly text?: boolean;
}

/**
 * A button. One that was pressed with the pointer gives the focus back, or the next Space of a remote would press it
 * again.
 */
export function button(look: ButtonLook, className: string, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: className });
  relabel(made, look);
  made.addEventListener('click', ({ detail }) => {
    if (detail > 0) made.blur();
    act();
  });
  return made;
}

/** Gives a button another name and icon, when it is another one. */
export function relabel(made: HTMLButtonElement, { label, icon: path, text }: ButtonLook): void {
  const look = `${label} ${path ?? ''}`;
  if (made.dataset.look === look) return;
  made.dataset.look = look;
  made.replaceChildren(path ? icon(path) : label, ...(path && text ? [element('span', {}, label)] : []));
  if (!path) return;
  made.title = label;
  made.setAttribute('aria-label', label);
}

/** Changes a text only when it is another one, so that nothing is laid out or read for nothing. */
export function setText(of: HTMLElement, text: string): void {
  if (of.textContent !== text) of.textContent = text;
}

/** Puts values into a text: `Slide {n} of {m}`. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
