/** Browsers show no larger pictures at the pointer. */
const LARGEST = 120;

/**
 * The pointer as the point of the pen that is held, in its width and colour, so that one sees beforehand what it will
 * draw: a value for the CSS property `cursor`.
 *
 * @param width CSS px
 * @param colour null for an eraser
 */
export function cursorFor(width: number, colour: string | null): string {
  const size = Math.min(LARGEST, Math.max(6, width));
  const box = Math.ceil(size) + 4;
  const circle = (r: number, look: string): string => `<circle cx='${box / 2}' cy='${box / 2}' r='${r}' ${look}/>`;
  const rim = `stroke='#fff' stroke-opacity='.9'`;
  const svg =
    `<svg xmlns='http://www.w3.org/2000/svg' width='${box}' height='${box}'>` +
    (colour
      ? circle(size / 2, `fill='${colour}' fill-opacity='.75' ${rim}`)
      : circle(size / 2, `fill='#fff' fill-opacity='.25' stroke='#000' stroke-width='2.5'`) +
        circle(size / 2, `fill='none' stroke='#fff'`)) +
    '</svg>';
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}") ${Math.round(box / 2)} ${Math.round(box / 2)},crosshair`;
}
