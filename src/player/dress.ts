import type { Scene } from '../model/scene.ts';

/** Marks what a stage adds to the page, to find it again in a page that was copied as text, as Reveal's scroll view does. */
const MARKER = 'data-stage';

/** What a stage adds to a diagram's element. */
export interface Dress {
  /** Through which the picture is seen: what is outside of it does not show. */
  readonly port: HTMLElement;
  /** Holds the canvas, which covers the port. */
  readonly canvas: HTMLDivElement;
  /**
   * For what belongs at places of the picture: its px are those of the stage, wherever that lies at the moment. It lets
   * the pointer through, unless what is put into it does not.
   */
  readonly overlay: HTMLElement;
}

/** Makes the elements of a stage, in the place of the drawing, with its name, and the words that describe all of it, for
 * when all of it shows. */
export function dress(host: HTMLElement, scene: Scene): Dress {
  const port = host.insertBefore(made('div', 'port'), host.querySelector(':scope > .steps'));
  const canvas = port.appendChild(made('div', ''));
  canvas.setAttribute(MARKER, 'picture');
  const overlay = port.appendChild(document.createElement('div'));
  overlay.className = 'on-stage';
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', scene.name);
  Object.assign(canvas.style, {
    position: 'absolute',
    left: '0',
    top: '0',
    transformOrigin: '0 0',
    pointerEvents: 'none',
  });
  Object.assign(overlay.style, { width: `${scene.width}px`, height: `${scene.height}px` });
  const svg = drawingOf(host);
  if (svg) svg.style.display = 'none';
  if (scene.alt) {
    const description = host.appendChild(made('p', ''));
    description.setAttribute(MARKER, 'description');
    description.hidden = true;
    description.id = `${host.closest('section')?.id ?? ''}-${scene.id}-description`;
    description.textContent = scene.alt;
  }
  return { port, canvas, overlay };
}

function made<K extends 'div' | 'p'>(tag: K, name: string): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.setAttribute(MARKER, '');
  if (name) element.className = name;
  return element;
}

/** Takes away what a stage has added to an element, and shows its SVG again. */
export function undress(host: HTMLElement): void {
  for (const rest of host.querySelectorAll(`:scope > [${MARKER}]`)) rest.remove();
  drawingOf(host)?.style.removeProperty('display');
}

export const drawingOf = (host: HTMLElement): SVGElement | null => host.querySelector(':scope > svg');
