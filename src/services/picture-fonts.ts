import type { Lettering } from '../model/lettering.ts';
import type { Scene } from '../model/scene.ts';
import { fontCss } from '../theme/css.ts';
import { encodeSubset, SANS_FACES } from './subset.ts';

/** The weights of type in a scene, each with all that is set in it. */
export function lettersOf(scene: Scene): ReadonlyMap<400 | 600 | 700, string> {
  const letters = new Map<400 | 600 | 700, string>();
  for (const shape of scene.shapes)
    if (shape.kind === 'text') letters.set(shape.weight, (letters.get(shape.weight) ?? '') + shape.text);
  return letters;
}

/** Faces for a picture that carries its font: of each weight just the characters that it shows. Takes up to a second. */
export async function carriedFont(scene: Scene): Promise<Lettering> {
  const letters = lettersOf(scene);
  const faces = SANS_FACES.filter(({ weight }) => letters.has(weight)).map(async (face) => {
    const text = [...new Set(letters.get(face.weight))].sort().join('');
    const data = await encodeSubset(face, text);
    return { family: face.family, weight: face.weight, url: `data:font/woff2;base64,${data.toString('base64')}` };
  });
  return { kind: 'font', css: fontCss(await Promise.all(faces)) };
}
