import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { handoutPage } from '../../src/theme/handout-page.ts';
import { deckOf, handoutOf, headingsOf, textOf } from './handout-page.ts';

const bodyOf = (html: string) => html.slice(html.indexOf('<body>'));
const asked =
  '# Quiz\n\n## Ask\n\nQuestion: Which one?\n\n- [ ] Left\n\n  LEFTISH.\n\n- [x] Centre\n\nExplanation: BECAUSE.\n\nNote:\nTake a vote.\n\n**Answer** — TOLDLATER.\n';
const team = (script: string, notes = '') => `# Lesson\n\n## Team\n\n![The team](team.png)\n\n${script}\n\n${notes}`;
const SCRIPT = '1. **Lead** — One leads.\n2. **Crew** — Three work.\n3. **Plans** — Down.\n4. **Results** — Up.';

describe('a handout', () => {
  it('has the lesson’s title once, and its slides by number below, sub-slides one level down', async () => {
    const html = await handoutOf(
      '---\ncourse: Courses\nchapter: 3\nlesson: 2\n---\n\n# A lesson\n\n## One\n\nx\n\n### Below\n\ny\n\n---\n\nz\n\n## Two\n\n#### Within\n\nv\n',
    );
    expect(headingsOf(html)).toEqual(['h1 A lesson', 'h2 2 One', 'h3 3 Below', 'h2 5 Two']);
    expect(textOf(html)).toMatch(/^Courses · Chapter 3 · Lesson 2 A lesson/);
  });

  it('names every picture of a slide by what is to be read on it, without answers', async () => {
    const html = await handoutOf(`${asked}\n## List\n\n- One\n- Two **bold**\n\n| a | b |\n|---|---|\n| c | d |\n`);
    const names = [...html.matchAll(/class="frame slide" role="img" aria-label="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual([
      'Slide 1: Quiz.',
      'Slide 2: Ask. Which one? Left. Centre.',
      'Slide 3: List. One. Two bold. a, b. c, d.',
    ]);
  });

  it('tells no answer in its place, nor the note that is for it', async () => {
    const html = await handoutOf(asked);
    expect(html).toContain('Take a vote.');
    expect(html).not.toContain('TOLDLATER');
    expect(html).not.toContain('class="answers"');
  });

  it('tells answers at the end where they are asked for: what is right, what is said of each, and why', async () => {
    const html = await handoutOf(
      `${asked}\n## Team\n\n![t](t.png)\n\n1. **Lead** — One.\n2. **Crew** — Three.\n\n   Predict: Who?\n`,
      {
        answers: true,
      },
    );
    const [, end = ''] = html.split('class="answers"');
    expect(textOf(end)).toContain('Slide 2 Which one? A Left LEFTISH. B Centre Right BECAUSE. Answer — TOLDLATER.');
    expect(textOf(end)).toMatch(/Slide 3, Step 2 Who\?/);
    expect(end.match(/class="right-one"/g)).toHaveLength(1);
    expect(headingsOf(html).at(-1)).toBe('h2 Answers');
  });

  it('shows a diagram step by step, each with its caption and its notes', async () => {
    const html = await handoutOf(
      team(SCRIPT, 'Note:\nFirst of all.\n\n**Crew** — Three people.\n\nLast of all.\n\n**Ann** — She draws.'),
    );
    const panels = html.split('<li class="state">').slice(1);
    expect(panels.map((panel) => textOf(panel.slice(panel.indexOf('class="caption">') + 16)).split(' ')[0])).toEqual([
      '1',
      '2',
      '3',
      '4',
    ]);
    expect(panels[0]).toContain('aria-label="Step 1: Lead. One leads."');
    // What has not come in yet is not drawn.
    expect([panels[0], panels[1]].map((panel) => panel?.includes('>Ann</text>'))).toEqual([false, true]);
    expect(textOf(panels[1] ?? '')).toContain('Three work. Crew — Three people.');
    const order = ['First of all.', 'dir="auto">One leads.', 'Last of all.', 'In detail', 'She draws.'].map((text) =>
      html.indexOf(text),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
  });

  it('shows key steps only where some are marked, and loses no caption', async () => {
    const html = await handoutOf(
      team(SCRIPT.replace('Three work.', 'Three work. <!-- key -->').replace('Down.', 'Down. <!-- key -->')),
    );
    const counts = [...html.matchAll(/class="caption"><span class="count">(\d+)/g)].map(([, count]) => count);
    expect(counts).toEqual(['2', '3']);
    for (const caption of ['One leads.', 'Three work.', 'Down.', 'Up.']) expect(textOf(html)).toContain(caption);
  });

  it('says beside a diagram of one step what that is, since its picture is the slide’s', async () => {
    const html = await handoutOf(team('1. **Lead** — All at once.'));
    expect(html).not.toContain('class="state"');
    expect(textOf(html.split('class="say"').at(-1) ?? '')).toContain('All at once.');
  });

  it('leaves the writer alone with lines, or with the text of the slides, where notes are not wanted', async () => {
    const source = '# T\n\n## S\n\nSlidetext.\n\nNote:\nNotetext.\n';
    const lines = await handoutOf(source, { beside: 'lines' });
    expect(lines).not.toContain('Notetext');
    expect(lines).toContain('class="lines"');
    const [, prose = ''] = (await handoutOf(source, { beside: 'text' })).split('class="prose"');
    expect(textOf(`<${prose}`)).toContain('Slidetext.');
  });

  it('gives notes that are longer than their place the whole width, and loses nothing of them', async () => {
    const long = `# T\n\n## S\n\nx\n\nNote:\n${'word '.repeat(2000)}END\n\n## Next\n\ny\n\nNote:\nShort.\n`;
    const html = await handoutOf(long);
    const [spread = ''] = html.split('class="band spread"').slice(1);
    expect(spread.slice(0, spread.indexOf('</div></div>'))).toContain('END');
    expect(html.split('class="band spread"')).toHaveLength(2);
  });

  it('says everything of its own in the language of the lesson', async () => {
    const html = await handoutOf(`---\nlang: de\nchapter: 3\n---\n\n${asked}`, { answers: true });
    expect(html).toContain('<html lang="de" dir="ltr"');
    expect(html).toMatch(/content:"Seite " counter\(page\) " von " counter\(pages\)/);
    expect(headingsOf(html).at(-1)).toBe('h2 Antworten');
    expect(textOf(html)).toContain('Folie 2');
    expect(await handoutOf('---\nlang: ar\n---\n\n# T\n')).toContain('dir="rtl"');
  });

  it('stays a page whatever a lesson says', async () => {
    const title = '</style><script>x</script> "a" \\\\ b';
    const html = await handoutOf(`---\ntitle: '${title}'\ncourse: '${title}'\n---\n\n# </h1><img src=x onerror=y>\n`, {
      url: 'https://example.org/"><script>',
    });
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain('\\3c /style>');
  });
});

describe('the way from paper to the deck', () => {
  const url = 'https://example.org/l/index.html?a=1#old';

  it('is shown only where it is known where the deck is', async () => {
    const html = bodyOf(await handoutOf(team(SCRIPT)));
    expect(html).not.toMatch(/class="(?:live|where|qr)"|href="http/);
  });

  it('leads to slides and to steps, in words and as codes', async () => {
    const html = bodyOf(await handoutOf(team(SCRIPT), { url }));
    const links = [...html.matchAll(/class="live" href="([^"]*)"/g)].map(([, href]) => href);
    expect(links).toEqual([
      'https://example.org/l/index.html?a=1#/lesson',
      'https://example.org/l/index.html?a=1#/team',
      ...['lead', 'crew', 'plans', 'results'].map((step) => `https://example.org/l/index.html?a=1#/team/${step}`),
    ]);
    expect(textOf(html)).toContain('… /crew');
    const codes = [...html.matchAll(/<svg class="qr"[\s\S]*?<\/svg>/g)].map(([svg]) => decoded(svg));
    expect(codes).toEqual(links);
  });

  it('is the one that the lesson names, unless that is none of the web', async () => {
    const urlOf = (written: string) => deckOf(`---\nurl: ${written}\n---\n\n# T\n`);
    expect((await urlOf('https://example.org/a/')).url).toBe('https://example.org/a/');
    for (const other of ['/a/b', 'javascript:alert(1)', '[1]', 'https://']) expect((await urlOf(other)).url).toBe('');
  });
});

/** What a code says to whoever points a phone at it. */
function decoded(svg: string): string {
  const size = Number(/viewBox="1 .5 (\d+)/.exec(svg)?.[1]);
  const [scale, margin] = [4, 4];
  const width = (size + 2 * margin) * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let py = 0; py < scale; py++)
      for (let px = 0; px < Number(length) * scale; px++) {
        const [column, row] = [(Number(x) - 1 + margin) * scale + px, (Number(y) - 1 + margin) * scale + py];
        data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
      }
  }
  return decodeQR({ width, height: width, data });
}

describe('the sheets', () => {
  const all = (['a4', 'letter'] as const).flatMap((paper) =>
    (['portrait', 'landscape'] as const).flatMap((way) =>
      ([1, 2, 3, 4, 6] as const).map((count) => [paper, way, count] as const),
    ),
  );

  it.each(all)('%s %s holds %d slides, each with room for words', (paper, way, count) => {
    const { width, height, margin, columns, rows, cell, picture, slot, gap, gutter, writing, text, size } = handoutPage(
      paper,
      way,
      count,
    );
    expect(columns * rows).toBe(count);
    expect(rows * slot).toBeLessThan(height - margin.top - margin.bottom);
    expect(columns * cell + (columns - 1) * gutter).toBeCloseTo(width - 2 * margin.side);
    expect((picture * 9) / 16 + gap).toBeLessThanOrEqual(slot);
    if (text !== 'below') expect(cell - picture - gutter - (writing && writing + gutter)).toBeGreaterThan(50);
    expect(size).toBeGreaterThanOrEqual(9);
    expect(width > height).toBe(way === 'landscape');
  });
});
