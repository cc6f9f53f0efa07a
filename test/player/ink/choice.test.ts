import { describe, expect, it } from 'vitest';
import { type Choice, colourIn, keepChoice, readChoice, withColour } from '../../../src/player/ink/choice.ts';
import { SLIDE, STAGE_TOP } from '../../../src/player/ink/slide-box.ts';
import type { Settings } from '../../../src/player/settings.ts';
import * as sizes from '../../../src/theme/sizes.ts';

function settingsWith(value: string | null): Settings {
  let kept = value;
  return {
    get: () => kept,
    set(_, next) {
      kept = next;
    },
    on: () => () => undefined,
    scoped: (name) => name,
    kept: true,
  };
}

describe('what is in the hand', () => {
  it('is a thin red pen at first, or when what was kept makes no sense', () => {
    const first: Choice = { held: 'thin', pen: 'red', marker: 'yellow', side: 'left' };
    for (const value of [null, '', 'brush pink  top', '<b>']) expect(readChoice(settingsWith(value))).toEqual(first);
    expect(readChoice(settingsWith('marker pink blue right'))).toEqual({
      held: 'marker',
      pen: 'red',
      marker: 'blue',
      side: 'right',
    });
  });

  it('is what it was the last time', () => {
    const settings = settingsWith(null);
    const choice: Choice = { held: 'eraser', pen: 'green', marker: 'blue', side: 'right' };
    keepChoice(settings, choice);
    expect(readChoice(settings)).toEqual(choice);
  });

  it('has a colour for the pens and one for the highlighter; a colour for the eraser makes it a pen', () => {
    const marker = withColour(readChoice(settingsWith('marker red yellow left')), 'blue');
    expect([colourIn(marker), colourIn({ ...marker, held: 'thick' })]).toEqual(['blue', 'red']);
    const thick = withColour(readChoice(settingsWith('thick red yellow left')), 'green');
    expect([thick.held, thick.pen, thick.marker]).toEqual(['thick', 'green', 'yellow']);
    expect(withColour({ ...thick, held: 'eraser' }, 'blue')).toMatchObject({ held: 'thin', pen: 'blue' });
  });
});

describe('the space of strokes', () => {
  it('is that of the slides', () => {
    expect([SLIDE, STAGE_TOP, sizes.STAGE.width]).toEqual([sizes.SLIDE, sizes.STAGE_TOP, SLIDE.width]);
  });
});
