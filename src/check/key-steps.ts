import type { Diagnostic } from '../model/diagnostic.ts';
import type { Block, Document, List } from '../model/document.ts';
import type { Span } from '../model/span.ts';

/** Every item that is marked as a key step becomes a step: of a diagram, or of a list whose items come in one by one. */
export function checkKeySteps(document: Document, isScript: (list: List) => boolean): readonly Diagnostic[] {
  return document.slides
    .flatMap(({ blocks, notes }) => [...strayIn(blocks, isScript), ...strayIn(notes, isScript)])
    .map(noStep);
}

function strayIn(blocks: readonly Block[], isScript: (list: List) => boolean): readonly Span[] {
  const within = (inner: readonly Block[]) => strayIn(inner, isScript);
  return blocks.flatMap((block): readonly Span[] => {
    if (block.kind === 'quote' || block.kind === 'admonition') return within(block.blocks);
    if (block.kind === 'list') {
      const script = isScript(block);
      return block.items.flatMap((item) => [...(script ? [] : ownMark(item)), ...within(item.blocks)]);
    }
    if (block.kind !== 'question') return [];
    const answers = block.options.flatMap((option) => [
      ...ownMark(option),
      ...within([...option.blocks, ...option.feedback.blocks]),
    ]);
    return [...within(block.blocks), ...answers, ...within(block.explanation.blocks)];
  });
}

const ownMark = ({ key, fragment }: { readonly key?: Span; readonly fragment: boolean }): readonly Span[] =>
  key && !fragment ? [key] : [];

const noStep = (span: Span): Diagnostic => ({
  file: span.file,
  line: span.line,
  column: span.column,
  code: 'key-without-step',
  severity: 'warning',
  message: 'This item is no step, so marking it as a key step has no effect.',
  hint: 'Put `<!-- steps -->` on the line above its list, or mark items of the ordered list right below a diagram.',
});
