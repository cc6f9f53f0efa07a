/** How a picture lies in its port, the part of the page through which it is seen. */
export interface Camera {
  /** px of the port: where the left and upper edge of the stage are, right of and below those of the port. */
  readonly x: number;
  readonly y: number;
  /** px of the port for each px of the stage. */
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Area extends Size {
  readonly x: number;
  readonly y: number;
}

/** px of the screen: nothing that is to be read is shown smaller. */
const LEGIBLE = 14;
/** How large the reader may make a picture, as a multiple of the size at which it can be read. */
const MOST = 3;

/** The scale from which on all of a scene's lettering can be read. */
export function legibleScale(sizes: Iterable<number>): number {
  return LEGIBLE / Math.min(99, ...sizes);
}

/** The whole picture, as large as it fits, in the middle. */
export function wholePicture(stage: Size, port: Size): Camera {
  const scale = Math.min(port.width / stage.width, port.height / stage.height);
  return kept({ x: 0, y: 0, scale }, stage, port);
}

/** The nearest view that shows no more of the void beside the picture than it must: there the picture stands in the middle. */
export function kept({ x, y, scale }: Camera, stage: Size, port: Size): Camera {
  return {
    x: axis(x, port.width, stage.width * scale),
    y: axis(y, port.height, stage.height * scale),
    scale,
  };
}

function axis(at: number, room: number, length: number): number {
  const spare = room - length;
  return spare >= 0 ? spare / 2 : Math.min(0, Math.max(spare, at));
}

/** The view with a point of the stage in the middle of the port, as far as the picture reaches. */
export function lookAt(x: number, y: number, scale: number, stage: Size, port: Size): Camera {
  return kept({ x: port.width / 2 - x * scale, y: port.height / 2 - y * scale, scale }, stage, port);
}

/** Enlarges about a point of the port, which stays where it is. */
export function zoomed(camera: Camera, factor: number, x: number, y: number, least: number): Camera {
  const scale = Math.min(Math.max(camera.scale * factor, least), Math.max(MOST, least));
  const by = scale / camera.scale;
  return { x: x - (x - camera.x) * by, y: y - (y - camera.y) * by, scale };
}

/** A view on the way from one to another; `part` in [0, 1]. */
export function between(from: Camera, to: Camera, part: number): Camera {
  const mix = (a: number, b: number): number => a + (b - a) * part;
  return { x: mix(from.x, to.x), y: mix(from.y, to.y), scale: mix(from.scale, to.scale) };
}

/** The part of the stage that is seen. */
export const seen = ({ x, y, scale }: Camera, port: Size): Area => ({
  x: -x / scale,
  y: -y / scale,
  width: port.width / scale,
  height: port.height / scale,
});

/** Whether the picture is larger than its port, so that there is something to move to. */
export const hasMore = ({ scale }: Camera, stage: Size, port: Size): boolean =>
  stage.width * scale > port.width + 1 || stage.height * scale > port.height + 1;
