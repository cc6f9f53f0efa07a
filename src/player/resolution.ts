/** Pixels of one canvas: a 4K screen. Beyond it memory and drawing time grow, and nobody sees the difference. */
const MOST_PIXELS = 3840 * 2160;

/** How a canvas lies on the screen's pixels. */
export interface Raster {
  /** Canvas pixels per stage px. */
  readonly ratio: number;
  /** Pixels, in [0, 1), by which the stage begins right of and below the corner of a screen pixel. */
  readonly x: number;
  readonly y: number;
}

/**
 * The raster at which a canvas is sharp: the pixels of the screen, as far as memory allows. Reveal centres the slides,
 * so a stage may well begin within a pixel; a canvas laid there would be smeared over its neighbours.
 *
 * @param host holds the stage at its top left corner
 * @param stage its size in px
 * @param scale of the slides
 */
export function rasterFor(host: Element, stage: { width: number; height: number }, scale: number): Raster {
  const density = devicePixelRatio;
  const most = Math.sqrt(MOST_PIXELS / (stage.width * stage.height));
  if (scale * density > most) return { ratio: most, x: 0, y: 0 };
  const { left, top } = host.getBoundingClientRect();
  return { ratio: scale * density, x: withinPixel(left * density), y: withinPixel(top * density) };
}

/** The part behind the point, or 0 where that is less than anybody sees. */
function withinPixel(position: number): number {
  const part = position - Math.floor(position);
  return part > 0.02 && part < 0.98 ? part : 0;
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
