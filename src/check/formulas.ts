import type { Diagnostic } from '../model/diagnostic.ts';
import type { Document } from '../model/document.ts';
import type { Services } from '../model/services.ts';
import type { Span } from '../model/span.ts';

interface Formula {
  readonly tex: string;
  readonly display: boolean;
  readonly span: Span;
}

/** Every formula of a lesson can be set. */
export async function checkFormulas(document: Document, services: Services): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const { tex, display, span } of formulasOf(document)) {
    const diagnostic = await services.checkFormula(tex, display, span);
    if (diagnostic) found.push(diagnostic);
  }
  return found;
}

/** Formulas may stand in any running text, so the slides are walked as the plain data that they are. */
function formulasOf(document: Document): readonly Formula[] {
  const found: Formula[] = [];
  const walk = (value: unknown, inBlocks: boolean): void => {
    if (Array.isArray(value)) for (const each of value) walk(each, inBlocks);
    else if (typeof value === 'object' && value !== null) {
      const { kind, tex, span } = value as { kind?: unknown; tex?: unknown; span?: Span };
      if (kind === 'math' && typeof tex === 'string' && span) found.push({ tex, display: inBlocks, span });
      else {
        for (const name in value) {
          if (name !== 'span') walk((value as Record<string, unknown>)[name], name === 'blocks' || name === 'notes');
        }
      }
    }
  };
  walk(document.slides, false);
  return found;
}
