import encodeQR from 'qr';

/**
 * An address as a QR code: one path of strokes along its rows of dark modules, a module being one unit, without a margin, since
 * paper has one. `low` mends 7 per cent of it, which is enough on paper that nobody has folded yet, and keeps the modules as large
 * as they can be.
 */
export function qrSvg(address: string): string {
  const modules = encodeQR(address, 'raw', { ecc: 'low', border: 1 });
  const rows = modules.map((row, y) => runs(row).map(([from, length]) => `M${from} ${y}h${length}`));
  const size = modules.length - 2;
  return `<svg class="qr" viewBox="1 .5 ${size} ${size}" shape-rendering="crispEdges" aria-hidden="true"><path d="${rows.flat().join('')}"/></svg>`;
}

/** Where dark modules of a row begin, and how many there are. */
function runs(row: readonly boolean[]): readonly (readonly [from: number, length: number])[] {
  const found: (readonly [number, number])[] = [];
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const from = x;
    while (row[x + 1]) x++;
    found.push([from, x - from + 1]);
  }
  return found;
}
