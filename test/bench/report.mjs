/**
 * @typedef {object} Row
 * @property {string} what    what was measured, with its unit
 * @property {string} ours
 * @property {string} [peer]  the same of the peer, where there is one
 * @property {number} [value] the figure that the target speaks of
 * @property {number} [most]  the target: the value may be at most this
 * @property {string} [unit]  of value and target
 */

/** Prints rows as a table whose last two columns are the figure and its target, marked when it is missed. */
export function printTable(rows) {
  const cells = rows.map(({ what, ours, peer = '', value, most, unit = '' }) => [
    what,
    ours,
    peer,
    value === undefined ? '' : `${round(value)}${unit}`,
    most === undefined ? '' : `<= ${most}${unit}`,
    value === undefined || most === undefined ? '' : value <= most ? 'met' : 'MISSED',
  ]);
  const table = [['', 'Lectern', 'Marp', 'figure', 'target', ''], ...cells];
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  for (const row of table) {
    console.log(
      `  ${row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd()}`,
    );
  }
}

/** Two decimals at most. */
export const round = (value) => Math.round(value * 100) / 100;
