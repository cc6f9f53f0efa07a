/** Pixels of one canvas: a 4K screen. Beyond it memory and drawing time grow, and nobody sees the difference. */
const MOST_PIXELS = 3840 * 2160;

/**
 * Canvas pixels per stage px at which a canvas is sharp: the scale of the slide times the pixels of the screen, as far
 * as memory allows.
 *
 * @param width px of the stage
 * @param height px of the stage
 * @param scale of the slide
 * @param density device pixels per CSS px
 */
export function pixelRatio(width: number, height: number, scale: number, density: number): number {
  return Math.min(scale * density, Math.sqrt(MOST_PIXELS / (width * height)));
}

/**
 * The length in stage px that a whole number of canvas pixels covers, at least `length`. A canvas of that length shows
 * its pixels one to one; at a length in between the browser would resample all of it. The summand outweighs rounding.
 */
export function wholePixels(length: number, ratio: number): number {
  return (Math.ceil(length * ratio - 0.01) + 0.001) / ratio;
}

/** Calls back whenever the device pixels per CSS px change: another screen, or the browser's zoom. */
export function onDensityChange(changed: () => void): void {
  const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  query.addEventListener(
    'change',
    () => {
      changed();
      onDensityChange(changed);
    },
    { once: true },
  );
}
