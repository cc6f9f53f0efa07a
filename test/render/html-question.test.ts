import { describe, expect, it } from 'vitest';
import { buildDeck } from '../../src/deck/deck.ts';
import { parseLesson } from '../../src/parse/lesson.ts';
import { escapeXml } from '../../src/render/escape-xml.ts';
import { renderHtml } from '../../src/render/html.ts';

function sectionOf(markdown: string, language = 'en'): string {
  const source = `---\nlang: ${language}\n---\n\n# T\n\n- x\n\n## Q\n\n${markdown}`;
  const deck = buildDeck(parseLesson(source, 'lesson.md', 'lesson').value, 'lesson', new Map(), new Set()).value;
  const parts = {
    highlight: ({ text }: { readonly text: string }) => escapeXml(text),
    math: escapeXml,
    css: '',
    script: { src: 'player.js' },
    picture: (url: string) => url,
    later: new Map(),
    hash: () => '',
  };
  return /<section id="q"[\s\S]*?<\/section>/.exec(renderHtml(deck, parts))?.[0] ?? '';
}

const ONE = 'Question: Who?\n\n- [ ] Ann\n\n  Not she.\n- [x] Bob\n\nExplanation: He asks.';
/** Without what is folded or only shows once the answer is told. */
const untold = (html: string): string =>
  html.replace(
    /<div class="feedback[\s\S]*?<\/div>|<span class="mark">[^<]*<\/span>|<div class="answer fragment[\s\S]*?(?=<\/fieldset>)/g,
    '',
  );

describe('a question in the page', () => {
  it('is a group of radio buttons with its words as its name', () => {
    const html = sectionOf(ONE);
    expect(html).toMatch(/<fieldset class="question" data-key="\w+"><legend>Who\?<\/legend>/);
    expect(html.match(/<input type="radio" name="q-answer" value="\d">/g)).toHaveLength(2);
    expect(html).not.toContain('checkbox');
  });

  it('is a group of boxes where several answers are right', () => {
    const html = sectionOf('Question: Who?\n\n- [x] Ann\n- [x] Bob\n- [ ] Cid');
    expect(html.match(/<input type="checkbox"/g)).toHaveLength(3);
    expect(html).toContain('Answers: A, B');
    expect(html).toContain('Choose all that apply');
  });

  it('tells nothing of the answer before it is asked for, with scripts or without', () => {
    const html = sectionOf(ONE);
    expect(html).toContain('<details class="fold"><summary>Answer</summary></details><div class="answer fragment');
    expect(html.match(/class="[^"]*fragment/g)).toHaveLength(1);
    for (const word of ['Right', 'Not she', 'He asks', 'Answer: B']) expect(untold(html)).not.toContain(word);
    expect(untold(html)).toContain('Ann');
  });

  it('speaks the language of the lesson', () => {
    const html = sectionOf(ONE.replace('Question', 'Frage').replace('Explanation', 'Erklärung'), 'de-AT');
    for (const word of ['Antwort zeigen', 'Antwort: B', 'Noch einmal', 'Eine Antwort wählen'])
      expect(html).toContain(word);
  });

  it('keeps answers under a name that changes with what is asked, and not with where it stands', () => {
    const key = (source: string) => /data-key="(\w+)"/.exec(sectionOf(source))?.[1];
    expect(key(ONE)).toBe(key(`Words.\n\n${ONE.replace('He asks', 'He says')}`));
    expect(
      new Set(
        [
          ONE,
          ONE.replace('Who', 'What'),
          ONE.replace('Ann', 'Eve'),
          ONE.replace(' ] Ann', 'x] Ann').replace('x] Bob', ' ] Bob'),
        ].map(key),
      ).size,
    ).toBe(4);
  });

  it('shows markup of its author as text', () => {
    const html = sectionOf(
      'Question: <img src=x onerror=alert(1)>?\n\n- [ ] <script>a</script>\n- [x] "b" & `<b>`\n\n  <iframe src="x"></iframe>\n\nExplanation: <svg onload=x>',
    );
    expect(html).not.toMatch(/<(?:img|script|iframe|svg)\b/);
    expect(html).toContain('&lt;img src=x');
  });
});
