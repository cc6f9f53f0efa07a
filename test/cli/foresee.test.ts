import { describe, expect, it } from 'vitest';
import { fencesIn } from '../../src/cli/foresee.ts';
import { parseLesson } from '../../src/parse/lesson.ts';

const lesson = `# Fences

\`\`\`ts title="a.ts" {1|2}
const a = 1;

const b = 2;
\`\`\`

~~~~{.py}
~~~
\`\`\`
~~~~

\`\`\`
no language
\`\`\`

\`\`\`bash
never closed`;

describe('code that is foreseen', () => {
  it('is the code of the lesson', () => {
    const parsed = parseLesson(lesson, 'a.md', 'a').value.slides.flatMap(({ blocks }) => blocks);
    const code = parsed.flatMap((block) =>
      block.kind === 'code' ? [{ language: block.language, text: block.text }] : [],
    );
    expect(fencesIn(lesson)).toEqual(code.slice(0, 2));
    expect(code.slice(0, 2).map(({ language }) => language)).toEqual(['ts', 'py']);
  });

  it('is the same whatever ends its lines', () => {
    expect(fencesIn(lesson.replaceAll('\n', '\r\n'))).toEqual(fencesIn(lesson));
    expect(fencesIn('```ts\r```\r')).toEqual([]);
  });
});
