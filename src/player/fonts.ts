import type { Scene, TextShape } from '../model/scene.ts';

/** ms after which a picture is drawn in whatever font there is; it is drawn again when its own arrives. */
const PATIENCE = 3000;

export const fontOf = (text: TextShape, family: string): string => `${text.weight} ${text.fontSize}px ${family}`;

/** Loads the faces that a scene is lettered in. Never rejects; null when they are there. */
export function loadFonts(scene: Scene, family: string): Promise<void> | null {
  const letters = new Map<string, string>();
  for (const shape of scene.shapes) {
    if (shape.kind === 'text') {
      const face = `${shape.weight} 16px ${family}`;
      letters.set(face, (letters.get(face) ?? '') + shape.text);
    }
  }
  if ([...letters].every(([face, text]) => document.fonts.check(face, text))) return null;
  const loads = [...letters].map(([face, text]) => document.fonts.load(face, text));
  const patience = new Promise<void>((done) => setTimeout(done, PATIENCE));
  return Promise.race([Promise.allSettled(loads), patience]).then(() => undefined);
}
