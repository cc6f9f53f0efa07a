import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoundKind } from '../../../src/model/interface-words.ts';
import { createSearchIndex, type Piece } from '../../../src/player/search/search-index.ts';

const index = (...texts: readonly (readonly [slide: number, kind: FoundKind, text: string])[]) => {
  const made = createSearchIndex<Piece>();
  for (const [slide, kind, text] of texts) made.add({ slide, kind, text });
  return { find: (query: string) => made.find(query, 100).slides };
};

describe('a search', () => {
  it('puts titles before labels, labels before bodies, bodies before notes', () => {
    const found = index(
      [0, 'note', 'the contract'],
      [1, 'body', 'the contract'],
      [2, 'label', 'the contract'],
      [3, 'title', 'the contract'],
    ).find('contract');
    expect(found.map(({ slide }) => slide)).toEqual([3, 2, 1, 0]);
  });

  it('puts whole words before those that begin so, and these before those that hold them', () => {
    const found = index([0, 'body', 'Arbeitsvertrag'], [1, 'body', 'Vertragswerk'], [2, 'body', 'Vertrag']).find(
      'vertrag',
    );
    expect(found.map(({ slide }) => slide)).toEqual([2, 1, 0]);
  });

  it('is deaf to case and accents, both ways', () => {
    const texts = index([0, 'body', 'Résumé der Größe'], [1, 'body', 'resume grosse']);
    for (const query of ['resume', 'RÉSUMÉ', 'grösse', 'GROSS']) expect(texts.find(query)).toHaveLength(2);
  });

  it('wants all words, anywhere on the slide', () => {
    const texts = index([0, 'title', 'Git worktrees'], [0, 'note', 'one for each agent'], [1, 'body', 'agent']);
    const [found, ...others] = texts.find('agent work');
    expect(others).toEqual([]);
    expect(found?.pieces.map(({ text }) => text)).toEqual(['Git worktrees', 'one for each agent']);
    expect(texts.find('agent nowhere')).toEqual([]);
    expect(texts.find(' ,. ')).toEqual([]);
  });

  it('puts first what stands together as it was asked for', () => {
    const found = index(
      [0, 'body', 'a review of no peer at all'],
      [1, 'body', 'peer, then much else, review'],
      [2, 'body', 'a peer review'],
    ).find('peer review');
    expect(found[0]?.slide).toBe(2);
  });

  it('finds the humps of names, and letters of scripts without spaces', () => {
    const texts = index([0, 'code', 'const maxRetries = readHTMLPage()'], [1, 'body', '编排多个代理']);
    for (const query of ['maxretries', 'retries', 'html', 'page', 'maxRetries'])
      expect(
        texts.find(query).map(({ slide }) => slide),
        query,
      ).toEqual([0]);
    expect(texts.find('代理').map(({ slide }) => slide)).toEqual([1]);
  });

  it('finds each slide that holds a beginning of any of its words, and never one that lacks it', () => {
    const text = fc.array(fc.stringMatching(/^[a-zé]{1,8}$/), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), fc.nat(), fc.nat(), (slides, s, w) => {
        const texts = index(...slides.map((words, i) => [i, 'body', words.join(' ')] as const));
        const slide = s % slides.length;
        const word = slides[slide]?.[w % (slides[slide]?.length ?? 1)] ?? '';
        const plain = (each: string) => each.replaceAll('é', 'e');
        const asked = word.slice(0, 2);
        const found = texts.find(asked).map((each) => each.slide);
        expect(found).toContain(slide);
        for (const each of found) expect(slides[each]?.some((one) => plain(one).includes(plain(asked)))).toBe(true);
      }),
    );
  });
});
