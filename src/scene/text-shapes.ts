import type { PlacedText } from '../model/layout.ts';
import type { Entrance, TextShape } from '../model/scene.ts';
import { px } from './number.ts';
import type { Paint } from './paints.ts';

/** One shape per run of a text. */
export function textShapes(text: PlacedText, ink: Paint, soft: Paint, enter: Entrance): TextShape[] {
  return text.lines.flatMap((line, l) =>
    line.runs.map((run, r) => ({
      kind: 'text' as const,
      id: `${text.id}/${l}.${r}`,
      owner: text.owner,
      enter,
      text: run.text,
      x: px(run.x),
      y: px(line.baseline),
      width: px(run.width),
      fontSize: text.fontSize,
      weight: run.weight,
      fill: run.tone === 'soft' ? soft : ink,
    })),
  );
}
