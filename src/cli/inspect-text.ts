import type { InspectionReport } from '../render/report.ts';

/** A slide as `inspect` lists it. */
export interface SlideLine {
  readonly id: string;
  readonly look: string;
  readonly heading: string;
  readonly continued: boolean;
  readonly notes: boolean;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A diagram for people: its nodes with their places, its traffic by channel, its steps. */
export function describeDiagram(report: InspectionReport): string {
  const { title, filename, width, height, nodes, edges, steps } = report;
  const channels = [...new Set(edges.map(({ channel }) => channel))].map((channel) =>
    edges.filter((edge) => edge.channel === channel),
  );
  return [
    `${title}  ${filename}  ${width} × ${height} px`,
    ...section('Nodes', [
      ...nodes.map(({ label, kind, fill, box, step }) => [
        label,
        kind,
        fill ?? '',
        `${round(box.x)},${round(box.y)}  ${round(box.width)} × ${round(box.height)}`,
        `step ${step}`,
      ]),
    ]),
    ...section(
      'Edges',
      channels.map((those) => [
        those[0]?.channel ?? '',
        `${those.length}`,
        those[0]?.color ?? '',
        those.length > 3
          ? `${those[0]?.from} → ${those[0]?.to} …`
          : those.map(({ from, to }) => `${from} → ${to}`).join(', '),
        `step ${those[0]?.step}`,
      ]),
    ),
    ...section(
      'Steps',
      steps.map(({ index, caption, enters }) => [`${index}`, caption, `${enters.length} enter`]),
    ),
  ].join('\n');
}

export function describeSlides(title: string, slides: readonly SlideLine[]): string {
  const rows = slides.map(({ id, look, heading, continued, notes, file, line }) => [
    `#/${id}`,
    look,
    `${heading}${continued ? ' (continued)' : ''}`,
    notes ? 'notes' : '',
    `${file}:${line}`,
  ]);
  return [title, ...section(`${slides.length} slides`, rows)].join('\n');
}

/** A heading and a table whose columns are as wide as what they hold; nothing when there are no rows. */
function section(heading: string, rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd();
  return rows.length === 0 ? [] : ['', heading, ...rows.map(line)];
}

function round(value: number): number {
  return Math.round(value);
}
