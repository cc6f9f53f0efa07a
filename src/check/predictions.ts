import type { Diagnostic } from '../model/diagnostic.ts';
import type { Block, Document, List } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { takeLead } from '../theme/leads.ts';

/** Every prediction belongs to a step of a diagram; elsewhere nothing could come after it. */
export function checkPredictions(document: Document, isScript: (list: List) => boolean): readonly Diagnostic[] {
  return document.slides.flatMap(({ blocks }) => strayIn(blocks, isScript)).map(strayPrediction);
}

/** Where a prediction stands in an item of a list that is no build script. */
function strayIn(blocks: readonly Block[], isScript: (list: List) => boolean): readonly Span[] {
  return blocks.flatMap((block): readonly Span[] => {
    if (block.kind === 'quote' || block.kind === 'admonition') return strayIn(block.blocks, isScript);
    if (block.kind !== 'list' || isScript(block)) return [];
    return block.items.flatMap(({ blocks: inner }) => [
      ...inner.filter((each, i) => i > 0 && each.kind === 'paragraph' && takeLead(each.inlines, 'predict')).map(at),
      ...strayIn(inner, isScript),
    ]);
  });
}

const at = ({ span }: Block): Span => span;

const strayPrediction = (span: Span): Diagnostic => ({
  file: span.file,
  line: span.line,
  column: span.column,
  code: 'stray-prediction',
  severity: 'warning',
  message: 'This prediction belongs to no step of a diagram, so it is shown as it is written.',
  hint: 'Put it into an item of the ordered list right below a diagram, each item of which opens with a name in the diagram.',
});
