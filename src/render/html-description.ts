import type { Scene, SceneEdge, SceneNode } from '../model/scene.ts';
import { descriptionWords } from '../theme/words/description.ts';
import { escapeXml } from './escape-xml.ts';

/**
 * A diagram in words, out of sight: what there is, and what leads where. What enters in a step carries its number as
 * `data-enters`; the player shows it to assistive technology once the build has come there, and without scripts and on
 * paper all of it is there.
 */
export function descriptionHtml(scene: Scene, language: string): string {
  const words = descriptionWords(language);
  const format = new Intl.ListFormat(language, { type: 'conjunction' });
  const lists = [
    listHtml(words.things, scene.nodes.map(thing)),
    listHtml(
      words.relations,
      relations(scene, (names) => format.format(names)),
    ),
  ].join('');
  return lists && `<div class="visually-hidden description">${lists}</div>`;
}

interface Line {
  readonly text: string;
  readonly step: number;
}

function listHtml(name: string, lines: readonly Line[]): string {
  if (lines.length === 0) return '';
  const items = lines.map(({ text, step }) => `<li${step > 0 ? ` data-enters="${step}"` : ''}>${escapeXml(text)}</li>`);
  return `<ul aria-label="${escapeXml(name)}">${items.join('')}</ul>`;
}

/** `Upload Agent: worktree 1`, with the name of its group if that is drawn. */
function thing({ label, lines, group, step }: SceneNode): Line {
  const name = group && group !== label ? `${label} (${group})` : label;
  return { text: lines.length > 0 ? `${name}: ${lines.join('; ')}` : name, step };
}

/**
 * `Orchestrator → Upload Agent, Grade Agent and Test Agent: Specifications`: one line for all arrows that come in together,
 * say the same and set out from the same thing, else for those that lead to the same thing.
 */
function relations({ nodes, edges }: Scene, listed: (names: readonly string[]) => string): Line[] {
  const labels = new Map(nodes.map(({ id, label }) => [id, label]));
  const name = (id: string) => labels.get(id) ?? id;
  const fans = gathered(edges, ({ from }) => from);
  const single = fans.filter((fan) => fan.length === 1).flat();
  const bundles = [...fans.filter((fan) => fan.length > 1), ...gathered(single, ({ to }) => to)];
  const place = new Map(edges.map((edge, i) => [edge, i]));
  const first = (bundle: readonly SceneEdge[]) => Math.min(...bundle.map((edge) => place.get(edge) ?? 0));
  return bundles
    .sort((a, b) => first(a) - first(b))
    .map((bundle) => {
      const ends = (end: 'from' | 'to') => listed([...new Set(bundle.map((edge) => name(edge[end])))]);
      const [{ label, step } = { label: '', step: 0 }] = bundle;
      return { text: `${ends('from')} → ${ends('to')}${label ? `: ${label}` : ''}`, step };
    });
}

/** Edges that share their step, their label and an end. */
function gathered(edges: readonly SceneEdge[], end: (edge: SceneEdge) => string): SceneEdge[][] {
  const bundles = new Map<string, SceneEdge[]>();
  for (const edge of edges) {
    const key = JSON.stringify([edge.step, edge.label, end(edge)]);
    bundles.set(key, [...(bundles.get(key) ?? []), edge]);
  }
  return [...bundles.values()];
}
