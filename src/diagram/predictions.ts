import type { Diagnostic } from '../model/diagnostic.ts';
import type { Block, List, ListItem } from '../model/document.ts';
import type { Prediction } from '../model/prediction.ts';
import { splitAtLead, takeLead } from '../theme/leads.ts';
import type { Identified } from './identify.ts';
import { allRightPrediction, noRightPrediction, singlePrediction } from './messages.ts';
import { plainText } from './plain-text.ts';
import { sameName } from './words.ts';

/** Answers that are made up beside the right one. */
const MOST_WRONG = 3;

interface Taken {
  /** The item without what asks for a prediction. */
  readonly item: ListItem;
  /** Without answers where the author gives none. */
  readonly predict: Prediction | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Takes a paragraph that opens with `Predict:`, and the list of answers right below it, out of an item of a build script. */
export function takePrediction(item: ListItem): Taken {
  const blocks = item.blocks.flatMap(parted);
  // The first block names the step.
  const at = blocks.findIndex((block, i) => i > 0 && asked(block) !== null);
  if (at < 0) return { item, predict: null, diagnostics: [] };
  const next = blocks[at + 1];
  const list = next?.kind === 'list' ? next : null;
  const left = [...blocks.slice(0, at), ...blocks.slice(list ? at + 2 : at + 1)];
  const options = list ? optionsOf(list) : [];
  return {
    item: { ...item, blocks: left },
    predict: { question: asked(blocks[at]) ?? '', options },
    diagnostics: list ? faultsOf(list, options) : [],
  };
}

/** A paragraph in two where `Predict:` begins within it: on the line below the caption, without an empty line between. */
function parted(block: Block): readonly Block[] {
  const halves =
    block.kind === 'paragraph' && !takeLead(block.inlines, 'predict') && splitAtLead(block.inlines, 'predict');
  if (!halves) return [block];
  const [caption, question] = halves;
  const lead = { kind: 'text', text: 'Predict: ' } as const;
  return [
    { ...block, inlines: caption },
    { ...block, inlines: [lead, ...question] },
  ] as readonly Block[];
}

function asked(block: Block | undefined): string | null {
  const inlines = block?.kind === 'paragraph' ? takeLead(block.inlines, 'predict') : null;
  return inlines && plainText(inlines).trim();
}

const optionsOf = (list: List): Prediction['options'] =>
  list.items.map(({ blocks: [first], checked }) => ({
    text: first && 'inlines' in first ? plainText(first.inlines).trim() : '…',
    right: checked === true,
  }));

function faultsOf({ span }: List, options: Prediction['options']): readonly Diagnostic[] {
  if (options.length < 2) return [singlePrediction(span)];
  if (options.every(({ right }) => !right)) return [noRightPrediction(span)];
  return options.every(({ right }) => right) ? [allRightPrediction(span)] : [];
}

/** What the answers are made of: a step by its name and what enters in it. */
interface Named {
  readonly id: string;
  readonly name: string;
  readonly enters: readonly string[];
}

/**
 * A prediction with answers: its author's, or else the step's own name among names that come later, first of steps that
 * bring things or arrows, then of single things, then of remarks. The right one stands at a place that the step's id decides.
 */
export function withAnswers(
  predict: Prediction,
  index: number,
  steps: readonly Named[],
  things: Identified,
): Prediction {
  const step = steps[index];
  if (predict.options.length > 0 || !step) return predict;
  const later = steps.slice(index + 1);
  const remarks = new Set(things.notes.map(({ id }) => id));
  const brings = ({ enters }: Named): boolean => enters.some((id) => !remarks.has(id));
  const hidden = new Set(later.flatMap(({ enters }) => enters));
  const labels = [...things.nodeIds].filter(([, id]) => hidden.has(id)).map(([node]) => node.label);
  const names = [
    ...later.filter(brings).map(({ name }) => name),
    ...labels,
    ...later.filter((each) => !brings(each)).map(({ name }) => name),
  ];
  const known = new Set([sameName(step.name)]);
  const wrong = names.filter((name) => {
    const key = sameName(name);
    return key !== '' && !known.has(key) && known.add(key);
  });
  if (wrong.length === 0) return predict;
  const options = wrong.slice(0, MOST_WRONG).map((text) => ({ text, right: false }));
  const place = [...step.id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % (options.length + 1);
  return {
    ...predict,
    options: [...options.slice(0, place), { text: step.name, right: true }, ...options.slice(place)],
  };
}
