import { expect, test } from 'vitest';
import type { Block, Inline } from '../../src/model/document.ts';
import type { Span } from '../../src/model/span.ts';
import { parseLesson } from '../../src/parse/lesson.ts';

const LESSON = `---
title: Places
---

# Places

Lead with ![a](@img1.png) within.

- @item1 first
  - nested **![b](@img2.png)** more
    @lazy continued

    @par deep
- [x] @task
1. @num

> @quote words
> - @inquote
>   @cont
> > @twice
> > ![c](@img3.png)

:::tip Title
@admon

- @initem ![d](@img4.png)
:::

| h | i |
|---|---|
| x | @cell ![e](@img5.png) |

<details>
<summary>@sum</summary>

  @inside

</details>

> [!NOTE]
> @alert

   @indented

\`\`\`ts
@code
\`\`\`

$$
@tex
$$

Note: @note
and ![f](@img6.png)

- @noteitem
`;

/** Where each mark really stands. */
function places(source: string): Map<string, string> {
  const map = new Map<string, string>();
  source.split(/\r?\n/).forEach((line, index) => {
    for (const match of line.matchAll(/@\w+/g)) map.set(match[0], `${index + 1}:${match.index + 1}`);
  });
  return map;
}

const at = ({ line, column }: Span): string => `${line}:${column}`;

/** What the document says about the blocks and images that a mark begins. */
function claims(blocks: readonly Block[], found = new Map<string, string>()): Map<string, string> {
  const inlines = (list: readonly Inline[]): void => {
    for (const inline of list) {
      if (inline.kind === 'image')
        found.set(inline.src.replace('.png', ''), at({ ...inline.span, column: inline.span.column + 5 }));
      if ('children' in inline) inlines(inline.children);
    }
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph' || block.kind === 'heading') {
      let [first] = block.inlines;
      if (first?.kind === 'strong') [first] = first.children;
      const mark = first?.kind === 'text' ? /^@\w+/.exec(first.text)?.[0] : undefined;
      if (mark) found.set(mark, at(block.span));
      inlines(block.inlines);
    }
    if (block.kind === 'image')
      found.set(block.src.replace('.png', ''), at({ ...block.span, column: block.span.column + 5 }));
    if ('blocks' in block) claims(block.blocks, found);
    if (block.kind === 'list') for (const item of block.items) claims(item.blocks, found);
    if (block.kind === 'table') for (const row of block.rows) for (const cell of row) inlines(cell);
  }
  return found;
}

test.each([
  ['as it is', (source: string) => source],
  ['with a byte order mark and CRLF', (source: string) => `\ufeff${source.replaceAll('\n', '\r\n')}`],
])('every block and image keeps its line and column: %s', (_, alter) => {
  const real = places(LESSON);
  const { value, diagnostics } = parseLesson(alter(LESSON), 'lesson.md', 'l');
  expect(diagnostics).toEqual([]);
  const said = claims(value.slides.flatMap((slide) => [...slide.blocks, ...slide.notes]));
  expect(said.size).toBeGreaterThan(18);
  for (const [mark, place] of said) expect(`${mark} ${place}`).toBe(`${mark} ${real.get(mark)}`);
});

test('code, mathematics and items stand where their marks do', () => {
  const [slide] = parseLesson('# A\n\n- a\n\n  ```js\n  x\n  ```\n- b $y$\n', 'f', 'l').value.slides;
  expect(slide?.blocks).toMatchObject([
    {
      kind: 'list',
      span: { line: 3, column: 1 },
      items: [
        {
          span: { line: 3, column: 1 },
          blocks: [{ span: { line: 3, column: 3 } }, { kind: 'code', span: { line: 5, column: 3 } }],
        },
        { span: { line: 8, column: 1 }, blocks: [{ inlines: [{}, { kind: 'math', span: { line: 8, column: 5 } }] }] },
      ],
    },
  ]);
});
