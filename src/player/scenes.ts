import type { Scene } from '../model/scene.ts';

const scenes = new Map<string, Scene>();

/** The scene that the page carries for a diagram, parsed when it is first asked for; null when there is none. */
export function sceneOf(diagram: string): Scene | null {
  const known = scenes.get(diagram);
  if (known) return known;
  const source = document.querySelector(`script[data-scene="${CSS.escape(diagram)}"]`);
  if (!source?.textContent) return null;
  const scene = JSON.parse(source.textContent) as Scene;
  scenes.set(diagram, scene);
  return scene;
}

/** Forgets what was parsed, since the page has changed. */
export function forgetScenes(): void {
  scenes.clear();
}
