import type { Block, List, ListItem, Option, Question } from '../model/document.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { splitAtLead, takeLead } from '../theme/leads.ts';
import {
  explanationInAnswer,
  noRightAnswer,
  onlyRightAnswers,
  singleAnswer,
  strayExplanation,
} from './question-messages.ts';

/**
 * A check of understanding in plain Markdown: a paragraph that opens with `Question:`, a task list in which the right
 * answers are ticked, and, if its author wants, a paragraph or quotation that opens with `Explanation:`. What is nested
 * below an answer is said to those who chose it. Pictures, code and the like may stand between question and list.
 *
 * What is no whole question stays as it is and is reported.
 */
export function readQuestions(blocks: readonly Block[], report: (diagnostic: Diagnostic) => void): readonly Block[] {
  if (!blocks.some((block) => isTasks(block) || explanationOf(block))) return blocks;
  const read: Block[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    const at = block.kind === 'paragraph' && takeLead(block.inlines, 'question') ? tasksAfter(blocks, i) : -1;
    const list = blocks[at];
    if (list?.kind !== 'list') {
      if (explanationOf(block)) report(strayExplanation(block.span, blocks.some(isTasks)));
      read.push(block);
      continue;
    }
    const next = blocks[at + 1];
    const explained = next && explanationOf(next);
    const fault = faultOf(list);
    if (fault) {
      report(fault);
      read.push(...blocks.slice(i, at + 1), ...(next && explained ? [next] : []));
    } else read.push(questionOf(blocks.slice(i, at), list, explained, report));
    i = explained ? at + 1 : at;
  }
  return read;
}

/** What may stand between a question and its answers. */
const BETWEEN: ReadonlySet<Block['kind']> = new Set(['paragraph', 'code', 'table', 'quote', 'math', 'image', 'raw']);

/** Where the task list of a question stands; -1 when it has none. */
function tasksAfter(blocks: readonly Block[], at: number): number {
  for (let i = at + 1; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    if (isTasks(block)) return i;
    if (!BETWEEN.has(block.kind) || explanationOf(block)) return -1;
    if (block.kind === 'paragraph' && takeLead(block.inlines, 'question')) return -1;
  }
  return -1;
}

const isTasks = (block: Block): boolean => block.kind === 'list' && block.items.some(({ checked }) => checked !== null);

function faultOf({ items, span }: List): Diagnostic | null {
  if (items.length < 2) return singleAnswer(span);
  if (items.every(({ checked }) => !checked)) return noRightAnswer(span);
  return items.every(({ checked }) => checked) ? onlyRightAnswers(span) : null;
}

/** The blocks of an explanation without the word; null for any other block. */
function explanationOf(block: Block): readonly Block[] | null {
  if (block.kind === 'paragraph') {
    const inlines = takeLead(block.inlines, 'explanation');
    return inlines && (inlines.length > 0 ? [{ ...block, inlines }] : []);
  }
  if (block.kind !== 'quote' && block.kind !== 'admonition') return null;
  const [first, ...rest] = block.blocks;
  const lead = first?.kind === 'paragraph' ? explanationOf(first) : null;
  return lead && [...lead, ...rest];
}

function questionOf(
  [lead, ...between]: readonly Block[],
  list: List,
  explained: readonly Block[] | null | undefined,
  report: (diagnostic: Diagnostic) => void,
): Question {
  const written = lead?.kind === 'paragraph' ? lead.inlines : [];
  const asked = takeLead(written, 'question') ?? [];
  const [first] = between;
  // Where the word stands alone, the paragraph below it is what is asked, or else the word itself.
  const below = asked.length === 0 && first?.kind === 'paragraph' ? first.inlines : null;
  const items = [...list.items];
  const last = items.pop() as ListItem;
  const cut = explained ? null : cutExplanation(last);
  if (cut) report(explanationInAnswer(last.span));
  return {
    kind: 'question',
    asked: asked.length > 0 ? asked : (below ?? written),
    blocks: below ? between.slice(1) : between,
    options: [...items, cut?.item ?? last].map(optionOf),
    explanation: { blocks: explained ?? cut?.explanation ?? [] },
    span: lead?.span ?? list.span,
  };
}

/** Markdown reads a paragraph right below a list as the end of its last item. */
function cutExplanation(item: ListItem): { readonly item: ListItem; readonly explanation: readonly Block[] } | null {
  const last = item.blocks.at(-1);
  if (last?.kind !== 'paragraph') return null;
  const halves = splitAtLead(last.inlines, 'explanation');
  if (!halves) return null;
  const [before, after] = halves;
  return {
    item: { ...item, blocks: [...item.blocks.slice(0, -1), { ...last, inlines: before }] },
    explanation: after.length > 0 ? [{ ...last, inlines: after }] : [],
  };
}

function optionOf({ blocks, checked, fragment, key, span }: ListItem): Option {
  const [text, ...feedback] = blocks;
  return {
    blocks: [text ?? { kind: 'paragraph', inlines: [{ kind: 'text', text: '…' }], span }],
    right: checked === true,
    feedback: { blocks: feedback },
    fragment,
    ...(key ? { key } : {}),
    span,
  };
}
