import type { Token } from 'marked';

/** Tokens beside those of marked. All have `raw`, as every token does. */
export interface AdmonitionToken {
  type: 'admonition';
  raw: string;
  /** Word right after the colons, and the rest of that line. */
  name: string;
  title: string;
  /** The lines between the colons. */
  text: string;
  closed: boolean;
  tokens: Token[];
}
export interface MathToken {
  type: 'blockMath' | 'inlineMath';
  raw: string;
  tex: string;
  display: boolean;
}
/** `component` is JSX, `module` an import or export of MDX, `openComment` a comment without an end. */
export interface ForeignToken {
  type: 'component' | 'module' | 'openComment' | 'comment' | 'strayEnd' | 'tooDeep' | 'tooLong';
  raw: string;
  text: string;
}
