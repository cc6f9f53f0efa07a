import { expect } from 'vitest';
import type { Block, Document, Inline } from '../../src/model/document.ts';
import { parseLesson } from '../../src/parse/lesson.ts';

/** Reads a lesson that must not give rise to any remark. */
export function read(source: string): Document {
  const { value, diagnostics } = parseLesson(source, 'lesson.md', 'unnamed');
  expect(diagnostics).toEqual([]);
  return value;
}

/** The blocks of a one-slide lesson. */
export function blocksOf(source: string): readonly Block[] {
  return read(source).slides[0]?.blocks ?? [];
}

/** `code line:column` of each remark. */
export function remarks(source: string): string[] {
  return parseLesson(source, 'lesson.md', 'unnamed').diagnostics.map(
    (each) => `${each.code} ${each.line}:${each.column}`,
  );
}

/** Inlines in a short notation: `<strong>x</strong>`, `` `code` ``, `$tex$`, `![alt](src)`. */
export function show(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      if (inline.kind === 'code') return `\`${inline.text}\``;
      if (inline.kind === 'math') return `$${inline.tex}$`;
      if (inline.kind === 'image') return `![${inline.alt}](${inline.src})`;
      if (inline.kind === 'break' || inline.kind === 'picture') return '⏎';
      const name = inline.kind === 'element' ? inline.name : inline.kind;
      const href = inline.kind === 'link' ? ` ${inline.href}` : '';
      return `<${name}${href}>${show(inline.children)}</${name}>`;
    })
    .join('');
}

/** Blocks in a short notation, one line each, indented by depth. */
export function outline(blocks: readonly Block[], depth = 0): string[] {
  const pad = '  '.repeat(depth);
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'paragraph':
        return [`${pad}p ${show(block.inlines)}`];
      case 'heading':
        return [`${pad}h${block.level} ${show(block.inlines)}`];
      case 'list':
        return block.items.flatMap((item, index) => {
          const mark = block.ordered ? `${block.start + index}.` : '-';
          const box = item.checked === null ? '' : item.checked ? ' [x]' : ' [ ]';
          return [`${pad}${mark}${box}${item.fragment ? ' step' : ''}`, ...outline(item.blocks, depth + 1)];
        });
      case 'code':
        return [`${pad}code ${block.language} ${JSON.stringify(block.text)}`];
      case 'table':
        return [block.head, ...block.rows].map((row) => `${pad}| ${row.map(show).join(' | ')}`);
      case 'quote':
        return [`${pad}quote`, ...outline(block.blocks, depth + 1)];
      case 'admonition':
        return [`${pad}${block.variant} ${show(block.title)}`.trimEnd(), ...outline(block.blocks, depth + 1)];
      case 'image':
        return [`${pad}image ${block.src}`];
      case 'math':
        return [`${pad}math ${block.tex}`];
      case 'question':
        return [
          `${pad}question ${show(block.asked)}`,
          ...outline(block.blocks, depth + 1),
          ...block.options.flatMap(({ right, fragment, blocks, feedback }) => [
            `${pad}- [${right ? 'x' : ' '}]${fragment ? ' step' : ''}`,
            ...outline(blocks, depth + 1),
            ...outline(feedback.blocks, depth + 2),
          ]),
          `${pad}because`,
          ...outline(block.explanation.blocks, depth + 1),
        ];
      case 'raw':
        return [`${pad}raw ${JSON.stringify(block.text)}`];
      default:
        throw new Error(`No notation for ${JSON.stringify(block satisfies never)}`);
    }
  });
}
