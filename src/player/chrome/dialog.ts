import { element } from '../element.ts';
import { ICONS, icon } from '../icons.ts';

/** A modal sheet with a title. Esc, a click beside it and its button close it; what had the focus before gets it back. */
export interface Sheet {
  readonly body: HTMLElement;
  open(): void;
  close(): void;
  readonly isOpen: boolean;
}

/** `opening` fills the body each time; `name` becomes a class. */
export function createSheet(name: string, title: string, close: string, opening: (body: HTMLElement) => void): Sheet {
  const button = element('button', { type: 'button', class: 'quiet', 'aria-label': close }, icon(ICONS.close));
  const heading = element('h2', { id: `${name}-title` }, title);
  const body = element('div', { class: 'sheet-body' });
  const dialog = element(
    'dialog',
    { class: `sheet ${name}`, 'aria-labelledby': heading.id },
    element('header', {}, heading, button),
    body,
  );
  button.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  return {
    body,
    open() {
      if (dialog.open) return;
      // Beside the slides, and in the element that may have the whole screen.
      (document.querySelector('.reveal-viewport') ?? document.body).append(dialog);
      body.replaceChildren();
      opening(body);
      dialog.showModal();
      body.querySelector<HTMLElement>('input, button')?.focus();
    },
    close: () => dialog.close(),
    get isOpen() {
      return dialog.open;
    },
  };
}
