import { expect, it } from 'vitest';
import { handoutWords } from '../../src/theme/words/handout.ts';
import { QUESTION_WORDS } from '../../src/theme/words/questions.ts';

it('a handout speaks every language that a deck speaks, and English in any other', () => {
  const english = handoutWords('en');
  for (const language of Object.keys(QUESTION_WORDS).filter((each) => each !== 'en')) {
    const words = handoutWords(language);
    expect(words, language).not.toBe(english);
    expect(words.answers).toBe(QUESTION_WORDS[language]?.answers);
  }
  expect(handoutWords('pt-BR')).toBe(handoutWords('pt'));
  expect(handoutWords('fi')).toBe(english);
});
