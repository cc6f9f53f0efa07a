/** Writes path data that is as short as it can be: whole units, relative to where the pen stands. */
export interface PathPen {
  /** Goes on with one command of an outline, in absolute units, y upwards as fonts have it, moved by `x` and `y`. */
  draw(command: { readonly type: string; readonly values: readonly number[] }, x: number, y: number): void;
  /** All that was drawn, y downwards. */
  readonly d: string;
}

export function createPathPen(): PathPen {
  const parts: string[] = [];
  let [penX, penY] = [0, 0];
  let [startX, startY] = [0, 0];
  let last = '';
  const write = (letter: string, numbers: readonly number[]) => {
    // A letter that says the same as the one before it may be left out, but for one that starts a contour.
    parts.push(
      letter === last ? ' ' : letter,
      numbers.map((each, i) => (i > 0 && each >= 0 ? ` ${each}` : each)).join(''),
    );
    last = letter === 'm' ? '' : letter;
  };
  const line = (dx: number, dy: number) => {
    if (dy === 0) write('h', [dx]);
    else if (dx === 0) write('v', [dy]);
    else write('l', [dx, dy]);
  };
  return {
    draw({ type, values }, x, y) {
      if (type === 'Z') {
        write('z', []);
        [penX, penY] = [startX, startY];
        return;
      }
      const ends = values.map((each, i) => Math.round(i % 2 === 0 ? each + x : -(each + y)));
      const offsets = ends.map((end, i) => end - (i % 2 === 0 ? penX : penY));
      const [toX = 0, toY = 0] = ends.slice(-2);
      if (type === 'M') {
        write('m', offsets);
        [startX, startY] = [toX, toY];
      } else if (type === 'Q') write('q', offsets);
      else if (type === 'C') write('c', offsets);
      // The way back to the start is drawn by closing.
      else if (toX !== startX || toY !== startY) line(toX - penX, toY - penY);
      else return;
      [penX, penY] = [toX, toY];
    },
    get d() {
      return parts.join('').replaceAll(' -', '-');
    },
  };
}
