import { element } from '../element.ts';
import { askForRoom } from '../room.ts';

/** Part of the window by which a key moves the edge. */
const BY_KEY = 0.03;
const LEAST = 0.15;
const MOST = 0.75;

/** The edge of the pane, which is drawn or moved with arrow keys. `done` gets the size, once it stands. */
export function createDivider(label: string, done: (size: string) => void): HTMLElement {
  const root = document.documentElement;
  const divider = element('div', { class: 'divider', role: 'separator', tabindex: '0', 'aria-label': label });
  const isBeside = (): boolean => root.dataset.paneAt === 'beside';
  const sizes = (): [number, number] => (root.dataset.pane ?? '').split(',').map(Number) as [number, number];
  const tell = (): void => {
    divider.setAttribute('aria-orientation', isBeside() ? 'vertical' : 'horizontal');
    divider.setAttribute('aria-valuenow', `${Math.round((sizes()[isBeside() ? 0 : 1] || 0) * 100)}`);
    divider.setAttribute('aria-valuemin', `${LEAST * 100}`);
    divider.setAttribute('aria-valuemax', `${MOST * 100}`);
  };
  const set = (part: number): void => {
    const size = sizes();
    size[isBeside() ? 0 : 1] = Math.round(Math.min(MOST, Math.max(LEAST, part)) * 1000) / 1000;
    askForRoom('pane', size.join());
    tell();
  };
  const keep = (): void => done(sizes().join());

  let frame = 0;
  divider.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    divider.setPointerCapture(event.pointerId);
    divider.focus({ preventScroll: true });
  });
  divider.addEventListener('pointermove', ({ pointerId, clientX, clientY }) => {
    if (!divider.hasPointerCapture(pointerId)) return;
    cancelAnimationFrame(frame);
    // Slides and their pictures are laid out anew each time: once a frame is enough.
    frame = requestAnimationFrame(() => set(isBeside() ? 1 - clientX / innerWidth : 1 - clientY / innerHeight));
  });
  divider.addEventListener('lostpointercapture', () => requestAnimationFrame(keep));
  divider.addEventListener('keydown', (event) => {
    const now = sizes()[isBeside() ? 0 : 1];
    const grows = isBeside() ? 'ArrowLeft' : 'ArrowUp';
    const shrinks = isBeside() ? 'ArrowRight' : 'ArrowDown';
    const to = { [grows]: now + BY_KEY, [shrinks]: now - BY_KEY, Home: LEAST, End: MOST }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    set(to);
    keep();
  });
  addEventListener('resize', tell);
  tell();
  return divider;
}
