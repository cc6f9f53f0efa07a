import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSlides } from '../../src/player/find-slide.ts';

const slides = ['Orchestrating a team', 'One worktree for each agent', 'Über Verträge', 'Team of three'].map(
  (name, i) => ({
    number: i + 1,
    name,
  }),
);
const found = (entry: string) =>
  findSlides(slides, entry).map(({ slide, step }) => (step === null ? slide.number : `${slide.number}/${step}`));

describe('a slide', () => {
  it('is found by its number, with a step or without', () => {
    expect(found('2')).toEqual([2]);
    expect(found(' 3 / 4 ')).toEqual(['3/4']);
    expect(found('3.4')).toEqual(['3/4']);
    expect(found('9')).toEqual([]);
  });

  it('is found by its name: those that begin with it first, then words, then parts', () => {
    expect(found('team')).toEqual([4, 1]);
    expect(found('tree')).toEqual([2]);
    expect(found('worktree  for')).toEqual([2]);
  });

  it('is found without accents and case', () => {
    expect(found('uber vertrage')).toEqual([3]);
    expect(found('ÜBER')).toEqual([3]);
  });

  it('is found whatever else is typed, or not', () => {
    fc.assert(fc.property(fc.string(), (entry) => found(entry).length <= slides.length));
    expect(found('')).toEqual([]);
    expect(found('zzz')).toEqual([]);
  });
});
