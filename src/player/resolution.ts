import type { Size } from './camera.ts';

/** Pixels of one canvas: a 4K screen. Beyond it memory and drawing time grow, and nobody sees the difference. */
const MOST_PIXELS = 3840 * 2160;

/** How a canvas lies on the screen's pixels. */
export interface Raster {
  /** Canvas pixels per px of the port. */
  readonly unit: number;
  /** Pixels, in [0, 1), by which the port begins right of and below the corner of a screen pixel. */
  readonly x: number;
  readonly y: number;
  /** Canvas pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * The raster at which a canvas is sharp: the pixels of the screen, as far as memory allows. Reveal centres the slides,
 * so a port may well begin within a pixel; a canvas laid there would be smeared over its neighbours.
 *
 * @param port is covered by the canvas
 * @param size of the port in px, as far as it is known
 * @param scale of the slides
 */
export function rasterFor(port: Element, size: Size, scale: number): Raster {
  const density = devicePixelRatio;
  const most = Math.sqrt(MOST_PIXELS / (size.width * size.height));
  if (scale * density > most) return raster(size, most, 0, 0);
  const { left, top } = port.getBoundingClientRect();
  return raster(size, scale * density, withinPixel(left * density), withinPixel(top * density));
}

function raster({ width, height }: Size, unit: number, x: number, y: number): Raster {
  return {
    unit,
    x,
    y,
    width: Math.max(1, Math.ceil(width * unit + x - 0.01)),
    height: Math.max(1, Math.ceil(height * unit + y - 0.01)),
  };
}

export const sameRaster = (a: Raster, b: Raster): boolean =>
  a.unit === b.unit && a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

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
