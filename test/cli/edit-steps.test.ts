import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editSteps } from '../../src/cli/edit-steps.ts';

const lines = (count: number): string[] => Array.from({ length: count }, (_, i) => `line ${i}`);
const text = (parts: readonly string[]): string => parts.join('\n');

describe('edits in several places', () => {
  it('are taken one by one', () => {
    const before = lines(200);
    const first = before.with(10, 'new').toSpliced(11, 0, 'one more');
    const both = first.with(150, 'far below');
    expect(editSteps(text(before), text(both))).toEqual([text(first), text(both)]);
  });

  it('stay one while they are close to each other', () => {
    const before = lines(200);
    const after = before.with(10, 'new').with(20, 'near');
    expect(editSteps(text(before), text(after))).toEqual([text(after)]);
  });

  it('meet again at no line that there is twice', () => {
    const before = lines(200).with(12, 'twice').with(13, 'twice');
    const first = before.toSpliced(10, 2, 'twice');
    const after = first.with(150, 'far below');
    for (const step of editSteps(text(before), text(after)).slice(0, -1)) expect(step).toBe(text(first));
  });

  it('always lead to the text after them, in few steps that all change something', () => {
    const some = fc.array(fc.constantFrom('a', 'b', '', '## c', 'd', 'e'), { maxLength: 8 });
    const places = fc.array(fc.record({ at: fc.nat(300), cut: fc.nat(6), put: some }), { maxLength: 6 });
    fc.assert(
      fc.property(places, (edits) => {
        const before = lines(300);
        const after = edits.reduce((now, { at, cut, put }) => now.toSpliced(at, cut, ...put), before);
        const steps = editSteps(text(before), text(after));
        expect(steps.at(-1)).toBe(text(after));
        expect(steps.length).toBeLessThanOrEqual(4);
        expect(new Set([text(before), ...steps]).size).toBe(steps.length + (text(before) === text(after) ? 0 : 1));
      }),
    );
  });
});
