import type { DeckBlock } from '../model/deck.ts';
import type { Block, Inline, Passage, Question } from '../model/document.ts';
import { optionName } from '../theme/question-sizes.ts';
import { CONTENT_WIDTH, TIGHTEST } from '../theme/sizes.ts';
import { blockHeight } from './measure-block.ts';

/**
 * A question as one block wherever it fits on a slide of `room` px at all. Else its explanation goes on the next slide,
 * then what is said of the answers, then what stands above the answers on one before. A question whose answers alone
 * fill more than a slide becomes a list to read.
 */
export function fitQuestion(block: DeckBlock, room: number): readonly DeckBlock[] {
  if (block.kind !== 'plain' || block.block.kind !== 'question' || block.block.options.length === 0) return [block];
  const question = block.block;
  const bare = { ...question, blocks: [] };
  const parts =
    parted(question, room) ??
    (question.blocks.length > 0 && prefixed(question.blocks, parted(bare, room))) ??
    asList(question);
  return (parts || asList(question)).map(plain);
}

const plain = (block: Block): DeckBlock => ({ kind: 'plain', block: block as Exclude<Block, { kind: 'image' }> });

function prefixed(before: readonly Block[], parts: readonly Block[] | null): readonly Block[] | null {
  return parts && [...before, ...parts];
}

/** The first way in which the question itself stays whole on a slide; null when there is none. */
function parted(question: Question, room: number): readonly Block[] | null {
  const fits = (one: Question) => blockHeight(one, CONTENT_WIDTH, TIGHTEST) <= room;
  if (fits(question)) return [question];
  const unexplained = { ...question, explanation: { blocks: [] } };
  if (fits(unexplained)) return [unexplained, rest(question, question.explanation)];
  const options = question.options.map((option) => ({ ...option, feedback: { blocks: [] } }));
  const short = { ...unexplained, options };
  const said = question.options.flatMap(({ feedback }, i) => labelled(optionName(i), feedback));
  return fits(short) ? [short, rest(question, { blocks: [...said, ...question.explanation.blocks] })] : null;
}

/** What is left to say of a question on the slides after it. */
const rest = (question: Question, explanation: Passage): Question => ({
  ...question,
  asked: [],
  blocks: [],
  options: [],
  explanation,
});

function asList(question: Question): readonly Block[] {
  const { asked, blocks, options, explanation, span } = question;
  const items = options.map(({ blocks: text, fragment, key, span: at }) => ({
    blocks: text,
    checked: null,
    fragment,
    ...(key ? { key } : {}),
    span: at,
  }));
  const right = options.flatMap((option, i) => (option.right ? [`${i + 1}`] : [])).join(', ');
  const said = options.flatMap(({ feedback }, i) => labelled(`${i + 1}`, feedback));
  const answer: Block = { kind: 'paragraph', inlines: [strong(right)], span };
  return [
    { kind: 'paragraph', inlines: asked, span },
    ...blocks,
    { kind: 'list', ordered: true, start: 1, items, span },
    rest(question, { blocks: [answer, ...said, ...explanation.blocks] }),
  ];
}

/** What is said of an answer, after its name. */
function labelled(name: string, { blocks: [first, ...others] }: Passage): readonly Block[] {
  if (!first) return [];
  const label = [strong(`${name}.`), { kind: 'text', text: ' ' } as const];
  if (first.kind === 'paragraph') return [{ ...first, inlines: [...label, ...first.inlines] }, ...others];
  return [{ kind: 'paragraph', inlines: label, span: first.span }, first, ...others];
}

const strong = (text: string): Inline => ({ kind: 'strong', children: [{ kind: 'text', text }] });
