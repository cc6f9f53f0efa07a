import type { Scene, SceneNode } from '../../model/scene.ts';
import { element } from '../element.ts';

/** The nodes of a diagram as buttons, laid over its picture and scaled with it. */
export interface NodeButtons {
  readonly group: HTMLElement;
  /** The buttons of the nodes that have come in, in the order in which they are read. */
  readonly shown: readonly HTMLButtonElement[];
  nodeOf(button: Element): SceneNode | null;
  /** Leaves only the nodes that have come in by a step. */
  show(step: number): void;
  /** Marks the button whose node is at the front. While one is, Tab leads from node to node; else only to one of them. */
  press(button: HTMLButtonElement | null, describedBy: string): void;
}

export function createNodeButtons(scene: Scene, name: string): NodeButtons {
  const nodes = new Map<Element, SceneNode>();
  for (const node of scene.nodes) nodes.set(buttonOf(node), node);
  const buttons = [...nodes.keys()] as HTMLButtonElement[];
  const group = element('div', { class: 'nodes', role: 'group', 'aria-label': name, hidden: '' }, ...buttons);
  let shown: readonly HTMLButtonElement[] = [];
  let pressed: HTMLButtonElement | null = null;
  let last: HTMLButtonElement | null = null;
  const stops = (): void => {
    const only = last && shown.includes(last) ? last : shown[0];
    for (const button of buttons) button.tabIndex = pressed || button === only ? 0 : -1;
  };
  return {
    group,
    get shown() {
      return shown;
    },
    nodeOf: (button) => nodes.get(button) ?? null,
    show(step) {
      shown = buttons.filter((button) => (nodes.get(button)?.step ?? 0) <= step);
      for (const button of buttons) button.hidden = !shown.includes(button);
      group.hidden = shown.length === 0;
      stops();
    },
    press(button, describedBy) {
      for (const each of buttons) {
        each.setAttribute('aria-pressed', `${each === button}`);
        if (each === button) each.setAttribute('aria-describedby', describedBy);
        else each.removeAttribute('aria-describedby');
      }
      pressed = button;
      last = button ?? last;
      stops();
    },
  };
}

function buttonOf({ label, lines, box }: SceneNode): HTMLButtonElement {
  const button = element('button', {
    type: 'button',
    'aria-label': [label, ...lines].join(', '),
    'aria-pressed': 'false',
  });
  Object.assign(button.style, {
    left: `${box.x}px`,
    top: `${box.y}px`,
    width: `${box.width}px`,
    height: `${box.height}px`,
  });
  return button;
}
