import { isColourWord, isShadeWord } from '../theme/colour-words.ts';
import { stems } from './words.ts';

/** Words about how, where and in what form things are drawn: the readers of this stage act on them, or there is nothing to act on. */
const LOOKS = new Set(
  stems(
    `hexagon hexagonal diamond rhombus cylinder ellipse oval pill capsule circle circular card box rectangle rectangular square
    block bar node shape label text title subtitle item element badge pointer banner callout caption annotation figure
    layer level row column cell section side panel area zone group team set quadrant branch trunk leaf leaves root tree step stage phase
    large big huge largest prominent small smaller compact tiny mini medium equal equally uniform same size sized consistent style
    width height wide tall thick thin bold italic solid dashed dotted outline outlined line lined color colour coloured colored shade
    arrow connector connection connected connecting connect link linked flow flowing point pointing lead leading go going run
    downward upward down up left right top bottom upper lower middle center centre above below beneath beside between across around
    labeled labelled named saying reading carrying design style simple clean
    inside outside back forward far near next first last start end corner edge outer inner horizontal vertical horizontally
    vertically diagonal side-by-side stacked stack arranged arrangement arc semicircle ring radial fan grid matrix split
    screen canvas picture diagram image drawing architecture design space spacing spaced evenly spread distributed
    from with without have has using marked shown showing placed positioned located containing contains containing
    single double both icon symbol sign emoji pictogram number numbered plus minus
    boxes branches axes leaves spacious generous sizing appearance faded grayed greyed readable
    hierarchical hierarchy linear sequence chain pipeline table chart legend large medium progression gradient accent`,
  ),
);
const NUMBER =
  /^(?:[\d×%+]+(?:px|pt|x|%|deg)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|x|px|pt|vs)$/;

/** Whether a stem speaks of looks, places or forms rather than of the subject. */
export function isLookWord(stem: string): boolean {
  return LOOKS.has(stem) || NUMBER.test(stem) || isColourWord(stem) || isShadeWord(stem);
}
