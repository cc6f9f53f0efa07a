import type { Block, Image, Inline, Question } from '../model/document.ts';

/** A question with other blocks in the places of its own; an answer that loses all of its text is still one to choose. */
export function mapQuestion(
  question: Question,
  inlines: (inlines: readonly Inline[]) => readonly Inline[],
  blocks: (blocks: readonly Block[]) => readonly Block[],
): Question {
  return {
    ...question,
    asked: inlines(question.asked),
    blocks: blocks(question.blocks),
    options: question.options.map((option) => {
      const text = blocks(option.blocks);
      return {
        ...option,
        blocks:
          text.length > 0 ? text : [{ kind: 'paragraph', inlines: [{ kind: 'text', text: '…' }], span: option.span }],
        feedback: { blocks: blocks(option.feedback.blocks) },
      };
    }),
    explanation: { blocks: blocks(question.explanation.blocks) },
  };
}

/**
 * A question with its pictures around it, since they need the width of the slide: those that show what it is about
 * before it, those that explain it behind it. The words of a picture stand in its place.
 */
export function aroundQuestion(question: Question): readonly (Exclude<Block, Image> | Image)[] {
  const before = question.options.flatMap(({ blocks }) => blocks);
  const after = [...question.options.flatMap(({ feedback }) => feedback.blocks), ...question.explanation.blocks];
  const bare = mapQuestion(
    { ...question, blocks: question.blocks.filter((block) => block.kind !== 'image') },
    (inlines) => inlines,
    (blocks) => blocks.flatMap(inWords),
  );
  return [...imagesOf(question.blocks), ...imagesOf(before), bare, ...imagesOf(after)];
}

const imagesOf = (blocks: readonly Block[]): readonly Image[] =>
  blocks.flatMap((block): readonly Image[] => {
    if (block.kind === 'image') return [block];
    if (block.kind === 'list') return block.items.flatMap((item) => imagesOf(item.blocks));
    return block.kind === 'quote' || block.kind === 'admonition' ? imagesOf(block.blocks) : [];
  });

function inWords(block: Block): readonly Block[] {
  if (block.kind === 'image')
    return block.alt.trim() === ''
      ? []
      : [{ kind: 'paragraph', inlines: [{ kind: 'text', text: block.alt }], span: block.span }];
  if (block.kind === 'list')
    return [{ ...block, items: block.items.map((item) => ({ ...item, blocks: item.blocks.flatMap(inWords) })) }];
  return block.kind === 'quote' || block.kind === 'admonition'
    ? [{ ...block, blocks: block.blocks.flatMap(inWords) }]
    : [block];
}
