import type { SceneNode } from '../../model/scene.ts';
import { lookAt, seen } from '../camera.ts';
import { stepOf } from '../deck-step.ts';
import type { LiveDiagram } from '../diagram.ts';
import { focusBack } from '../focus-back.ts';
import type { Player } from '../player.ts';
import { CARD_ID, nodeCard } from './card.ts';
import { createNodeButtons, type NodeButtons } from './node-buttons.ts';
import { isDirection, towards } from './roam.ts';
import { positionCard } from './show-card.ts';

/** Bringing one node of the present slide to the front. */
export interface Focus {
  readonly isOn: boolean;
  /** Whether there is a node to bring there. */
  readonly possible: boolean;
  /** Begins at a node of the slide, for the keyboard. */
  begin(): void;
  leave(): void;
}

interface Front {
  readonly host: HTMLElement;
  readonly diagram: LiveDiagram;
  readonly buttons: NodeButtons;
  readonly button: HTMLButtonElement;
  readonly node: SceneNode;
  readonly card: HTMLElement;
}

/** Where only a part of the picture is seen, brings a node into view that is not. */
function turnTo(diagram: LiveDiagram, { box }: SceneNode): void {
  const camera = diagram.camera();
  const port = { width: diagram.port.clientWidth, height: diagram.port.clientHeight };
  const { x, y, width, height } = seen(camera, port);
  const within = box.x >= x && box.y >= y && box.x + box.width <= x + width && box.y + box.height <= y + height;
  if (within || !diagram.sight.hasMore(camera)) return;
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2];
  diagram.look(lookAt(cx, cy, camera.scale, diagram.scene, port), true);
}

/**
 * One node at the front, from when it is pressed until Esc, a press elsewhere, or any change of slide or step. With the
 * mouse it leaves the focus of the keyboard where it is, so that the next key still belongs to the deck; with the
 * keyboard arrows and Tab lead from node to node.
 */
export function createFocus(player: Player): Focus {
  const { stages, deck, viewport, reveal } = player;
  let front: Front | null = null;
  /** Whether the keyboard leads, and what had its focus before. */
  let leads = false;
  let before: Element | null = null;

  const leave = (): void => {
    if (!front) return;
    const { diagram, buttons, card } = front;
    front = null;
    card.remove();
    buttons.press(null, '');
    diagram.focus(null);
    const within = buttons.group.contains(document.activeElement);
    if (leads && within) focusBack(before, deck);
    leads = false;
  };

  const bring = (host: HTMLElement, diagram: LiveDiagram, buttons: NodeButtons, button: HTMLButtonElement): void => {
    const node = buttons.nodeOf(button);
    if (!node || front?.button === button) return;
    front?.card.remove();
    const notes = [
      ...(host.closest('section')?.querySelectorAll<HTMLElement>('aside.notes [data-for-node]') ?? []),
    ].filter(({ dataset }) => dataset.forNode?.split(' ').includes(node.id));
    const card = nodeCard(diagram.scene, node, stepOf(host), notes, player.words.diagram);
    viewport.append(card);
    front = { host, diagram, buttons, button, node, card };
    buttons.press(button, CARD_ID);
    diagram.focus(node.id);
    turnTo(diagram, node);
    arrange();
    // Whoever cannot use a mouse must be able to scroll what does not fit.
    if (card.scrollHeight > card.clientHeight + 1) card.tabIndex = 0;
  };
  const arrange = (): void => {
    if (front) positionCard(front.card, viewport, front.diagram, front.node);
  };
  const lead = (host: HTMLElement, diagram: LiveDiagram, buttons: NodeButtons, button: HTMLButtonElement): void => {
    if (!leads) before = buttons.group.contains(document.activeElement) ? null : document.activeElement;
    leads = true;
    bring(host, diagram, buttons, button);
    button.focus({ preventScroll: true });
  };

  const listen = (host: HTMLElement, diagram: LiveDiagram, buttons: NodeButtons): void => {
    const { group } = buttons;
    const buttonAt = ({ target }: Event): HTMLButtonElement | null =>
      target instanceof Element ? target.closest('button') : null;
    group.addEventListener('mousedown', (event) => event.preventDefault());
    group.addEventListener('click', (event) => {
      const button = buttonAt(event);
      if (!button) return;
      if (front?.button === button) leave();
      // A press by key has no clicks.
      else if (event.detail === 0) lead(host, diagram, buttons, button);
      else bring(host, diagram, buttons, button);
    });
    group.addEventListener('keydown', (event) => {
      const { key } = event;
      if (!leads || !front || !isDirection(key) || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const boxes = buttons.shown.map((each) => buttons.nodeOf(each)?.box ?? { x: 0, y: 0, width: 0, height: 0 });
      const to = buttons.shown[towards(boxes, buttons.shown.indexOf(front.button), key) ?? -1];
      if (to) lead(host, diagram, buttons, to);
    });
    group.addEventListener('focusin', (event) => {
      const button = buttonAt(event);
      if (leads && button) bring(host, diagram, buttons, button);
    });
    group.addEventListener('focusout', ({ relatedTarget }) => {
      if (!leads || !(relatedTarget instanceof Node)) return;
      if (!group.contains(relatedTarget) && !front?.card.contains(relatedTarget)) leave();
    });
  };

  /** Gives the diagrams of the slide their buttons, and shows those of the nodes that have come in. */
  const made = new Map<HTMLElement, { readonly diagram: LiveDiagram; readonly buttons: NodeButtons }>();
  const follow = (): void => {
    leave();
    for (const [host, { buttons }] of made) if (!buttons.group.isConnected) made.delete(host);
    for (const [host, diagram] of stages.on(reveal.getCurrentSlide())) {
      let own = made.get(host);
      if (own?.diagram !== diagram) {
        own?.buttons.group.remove();
        own = { diagram, buttons: createNodeButtons(diagram.scene, player.words.diagram.parts) };
        made.set(host, own);
        diagram.overlay.append(own.buttons.group);
        listen(host, diagram, own.buttons);
      }
      own.buttons.show(stepOf(host));
    }
  };
  follow();
  player.onPlace(follow);
  reveal.on('resize', arrange);
  reveal.on('overviewshown', leave);
  reveal.on('paused', leave);
  addEventListener('pointerdown', ({ target }) => {
    if (front && target instanceof Element && !target.closest('.node-card, .nodes')) leave();
  });

  const here = () =>
    [...made].filter(([host, { buttons }]) => host.closest('section.present') && buttons.shown.length > 0);
  return {
    get isOn() {
      return front !== null;
    },
    get possible() {
      return here().length > 0 && !reveal.isOverview() && !reveal.isPaused();
    },
    begin() {
      const [first] = here();
      if (!first) return;
      const [host, { diagram, buttons }] = first;
      const button = buttons.shown.find(({ tabIndex }) => tabIndex === 0);
      if (button) lead(host, diagram, buttons, button);
    },
    leave,
  };
}
