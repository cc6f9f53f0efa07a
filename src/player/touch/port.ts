import { type Camera, zoomed } from '../camera.ts';
import type { LiveDiagram } from '../diagram.ts';
import { element } from '../element.ts';
import { ICONS, icon } from '../icons.ts';
import { showsPages } from '../page-layout.ts';
import type { Player } from '../player.ts';

/** The picture of the present page as far as it can be moved. */
export interface Port {
  /** The picture that an element of the page belongs to, if that can be moved now. */
  at(target: Element): LiveDiagram | null;
  /** Moves a picture by px of its port; answers whether there was anywhere to go. */
  pan(diagram: LiveDiagram, dx: number, dy: number): boolean;
  /** Enlarges about a point, px of the screen. */
  zoom(diagram: LiveDiagram, factor: number, x: number, y: number): void;
  readonly whole: boolean;
  toggleWhole(): void;
  /** Whether the present picture is larger than its port, or would be. */
  hasMore(): boolean;
}

/** Part of the port by which an arrow key moves the picture. */
const KEY_PART = 0.25;
const KEY_ZOOM = 1.25;

/** Gives pictures that are larger than their port a button that shows them whole, and keys that move them. */
export function addPort(player: Player): Port {
  const { reveal, deck, viewport, stages, words } = player;
  let whole = false;
  const button = element(
    'button',
    { type: 'button', 'aria-label': words.screen.whole, title: words.screen.whole },
    icon(ICONS.whole),
  );
  button.addEventListener('click', () => port.toggleWhole());

  const here = (): readonly LiveDiagram[] => {
    const slide = reveal.getCurrentSlide();
    return slide && showsPages() ? stages.on(slide).map(([, diagram]) => diagram) : [];
  };
  const movable = (diagram: LiveDiagram): boolean =>
    showsPages() &&
    (whole || diagram.sight.hasMore(diagram.sight.tour.rest(0)) || diagram.sight.hasMore(diagram.camera()));
  const update = (): void => {
    let any = false;
    for (const diagram of here()) {
      const { port, sight } = diagram;
      if (whole) diagram.look(sight.tour.whole, false);
      const moves = movable(diagram);
      // Up and down, the browser moves a page that is higher than the screen.
      const page = port.closest('.page');
      const still = page && page.scrollHeight <= page.clientHeight + 1 && !reveal.isScrollView();
      if (moves) port.dataset.moves = still ? 'freely' : 'across';
      else delete port.dataset.moves;
      if (moves) {
        port.tabIndex = 0;
        port.setAttribute('role', 'group');
        port.setAttribute('aria-label', words.screen.picture);
      } else for (const name of ['tabindex', 'role', 'aria-label']) port.removeAttribute(name);
      any ||= moves;
    }
    button.setAttribute('aria-pressed', `${whole}`);
    if (!any) button.remove();
    // With the other buttons it covers nothing of the picture.
    else if (!button.isConnected) viewport.querySelector('.bar')?.lastElementChild?.before(button);
  };
  player.onPlace(update);
  reveal.on('sync', update);
  // After the diagrams have got their new size, and have forgotten what they showed before.
  const later = (): void => void requestAnimationFrame(() => requestAnimationFrame(update));
  addEventListener('resize', later);
  later();

  const moveTo = (diagram: LiveDiagram, camera: Camera): boolean => {
    const before = diagram.camera();
    diagram.look(camera, false);
    const { x, y, scale } = diagram.camera();
    return x !== before.x || y !== before.y || scale !== before.scale;
  };
  const port: Port = {
    at(target) {
      const found = here().find((diagram) => diagram.port.contains(target));
      return found && movable(found) ? found : null;
    },
    pan(diagram, dx, dy) {
      const { x, y, scale } = diagram.camera();
      return moveTo(diagram, { x: x + dx, y: y + dy, scale });
    },
    zoom(diagram, factor, x, y) {
      const { left, top } = diagram.port.getBoundingClientRect();
      const least = diagram.sight.tour.whole.scale;
      moveTo(diagram, zoomed(diagram.camera(), factor, x - left, y - top, least));
    },
    get whole() {
      return whole;
    },
    toggleWhole() {
      whole = !whole;
      for (const diagram of here()) diagram.look(whole ? diagram.sight.tour.whole : null, true);
      update();
    },
    hasMore: () => here().some(movable),
  };

  deck.addEventListener('keydown', (event) => {
    const target = event.target as Element;
    const diagram = target.classList.contains('port') ? port.at(target) : null;
    if (!diagram || event.ctrlKey || event.metaKey || event.altKey) return;
    const { width, height } = diagram.sight.tour.port;
    const box = diagram.port.getBoundingClientRect();
    const by = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
    const factor = { '+': KEY_ZOOM, '=': KEY_ZOOM, '-': 1 / KEY_ZOOM }[event.key];
    if (by) port.pan(diagram, (by[0] as number) * width * KEY_PART, (by[1] as number) * height * KEY_PART);
    else if (factor) port.zoom(diagram, factor, box.left + width / 2, box.top + height / 2);
    else return;
    event.preventDefault();
  });
  return port;
}
