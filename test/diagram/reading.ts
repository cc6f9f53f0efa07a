import { buildDiagram } from '../../src/diagram/diagram.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Diagram } from '../../src/model/diagram.ts';
import { parseBrief } from '../../src/parse/brief.ts';

/** What a brief is understood to mean, with all that is said about it. */
export function understand(source: string): { diagram: Diagram | null; diagnostics: readonly Diagnostic[] } {
  const brief = parseBrief(source, 'x.prompt.md');
  const built = buildDiagram(brief.value, null);
  return { diagram: built.value?.diagram ?? null, diagnostics: [...brief.diagnostics, ...built.diagnostics] };
}

/** The same for lines of a drawing section. */
export const understandLines = (...lines: readonly string[]) =>
  understand(`# T\n\n## CONDENSED BRIEF\n\n${lines.join('\n')}\n`);

/** Everything that can be read in a diagram. */
export function shownIn(diagram: Diagram): string {
  return [
    ...diagram.nodes.flatMap((node) => [node.label, ...node.details, node.tag]),
    ...diagram.groups.map((group) => group.label),
    ...diagram.channels.map((channel) => channel.label),
    ...diagram.edges.map((edge) => edge.label),
    ...diagram.notes.map((note) => note.text),
  ].join('\n');
}

/** `label: A → B, A → C` for each channel. */
export function channelsOf(diagram: Diagram | null): string[] {
  const label = new Map(diagram?.nodes.map((node) => [node.id, node.label]));
  return (diagram?.channels ?? []).map((channel) => {
    const edges = diagram?.edges.filter((edge) => edge.channel === channel.id) ?? [];
    return `${channel.label}: ${edges.map((edge) => `${label.get(edge.from)} → ${label.get(edge.to)}`).join(', ')}`;
  });
}
