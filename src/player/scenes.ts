import type { Scene } from '../model/scene.ts';

const scenes = new Map<string, { readonly source: string; readonly scene: Scene }>();

/** The scene that the page carries for a diagram, parsed when it is first asked for; null when there is none. */
export function sceneOf(diagram: string): Scene | null {
  const source = document.querySelector(`script[data-scene="${CSS.escape(diagram)}"]`)?.textContent;
  if (!source) return null;
  const known = scenes.get(diagram);
  if (known?.source === source) return known.scene;
  const scene = JSON.parse(source) as Scene;
  scenes.set(diagram, { source, scene });
  return scene;
}
