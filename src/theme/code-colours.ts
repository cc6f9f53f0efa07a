/**
 * Colours of code, by what a piece of it is. A single letter names each, since a page may hold thousands of them.
 * All reach 4.5:1 on the panel that code stands on, in both schemes; so do the hues of admonitions on their boxes.
 */
export const CODE_COLOURS = {
  light:
    '--ck:#a21caf;--cs:#166534;--cn:#b45309;--cf:#1d4ed8;--ct:#0e7490;--cc:#5b6b80;--cd:#b91c1c;--good:#147238;--warn:#a84f07;--bad:#c81e1e;',
  dark: '--ck:#e9a6f5;--cs:#86dba0;--cn:#f5c26b;--cf:#93b8ff;--ct:#6fd6e8;--cc:#93a4bb;--cd:#fda4a4;--good:#6ee7a0;--warn:#fbbf24;--bad:#fda4a4;',
  /** Class name to declaration: keyword, string, number and constant, function, type, comment, deleted, bold. */
  classes: {
    k: 'color:var(--ck)',
    s: 'color:var(--cs)',
    n: 'color:var(--cn)',
    f: 'color:var(--cf)',
    t: 'color:var(--ct)',
    c: 'color:var(--cc)',
    d: 'color:var(--cd)',
    h: 'color:var(--cf);font-weight:700',
  },
} as const;

export type CodeClass = keyof typeof CODE_COLOURS.classes;

/** Which scopes of a TextMate grammar get which class; later ones win over earlier ones. */
export const CODE_SCOPES: readonly (readonly [CodeClass, readonly string[]])[] = [
  ['c', ['comment', 'punctuation.definition.comment', 'string.comment']],
  [
    'k',
    [
      'keyword',
      'storage.type',
      'storage.modifier',
      'variable.language',
      'keyword.operator.new',
      'keyword.operator.expression',
      'keyword.operator.logical.python',
    ],
  ],
  ['s', ['string', 'markup.inline.raw', 'markup.raw', 'markup.inserted', 'string.regexp', 'constant.other.symbol']],
  [
    'n',
    [
      'constant.numeric',
      'constant.language',
      'constant.character',
      'constant.other',
      'support.constant',
      'keyword.other.unit',
    ],
  ],
  [
    'f',
    [
      'entity.name.function',
      'support.function',
      'meta.function-call.generic',
      'entity.name.command',
      'variable.function',
      'markup.underline.link',
    ],
  ],
  [
    't',
    [
      'entity.name.type',
      'entity.name.class',
      'support.type',
      'support.class',
      'entity.other.inherited-class',
      'entity.name.tag',
      'storage.type.primitive',
      'entity.other.attribute-name',
      'support.type.property-name',
      'meta.type.annotation entity.name.type',
    ],
  ],
  ['d', ['markup.deleted', 'invalid']],
  ['h', ['markup.heading', 'entity.name.section', 'markup.bold']],
];
