import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Change,
  changed,
  type History,
  NO_HISTORY,
  record,
  redone,
  undone,
} from '../../../src/player/ink/change.ts';
import type { Stroke } from '../../../src/player/ink/stroke.ts';
import { line } from './strokes.ts';

const stroke = (id: number): Stroke => line(id, [id, id]);
const ids = (strokes: readonly Stroke[]): number[] => strokes.map(({ id }) => id);

type Act = { readonly kind: 'draw' | 'rub' | 'clear' | 'undo' | 'redo'; readonly which: number };
const acts = fc.array(
  fc.record({
    kind: fc.constantFrom('draw', 'rub', 'clear', 'undo', 'redo'),
    which: fc.nat(1000),
  }) as fc.Arbitrary<Act>,
  { maxLength: 60 },
);

/** What an act does to the strokes that there are; null for undoing and doing again. */
function changeBy({ kind, which }: Act, strokes: readonly Stroke[], id: number): Change | null {
  if (kind === 'draw') return { added: [stroke(id)], removed: [] };
  if (kind === 'rub') return { added: [], removed: strokes.filter((_, i) => i % 3 === which % 3) };
  return kind === 'clear' ? { added: [], removed: strokes } : null;
}

describe('a history', () => {
  it('goes back and forth through all states, in any order of acts', () => {
    fc.assert(
      fc.property(acts, (list) => {
        let history: History = NO_HISTORY;
        let strokes: readonly Stroke[] = [];
        // What it is to be, kept the plain way: all states that there were, and at which of them we are.
        let states: (readonly Stroke[])[] = [[]];
        let at = 0;
        list.forEach((act, i) => {
          const change = changeBy(act, strokes, i);
          if (change) {
            history = record(history, change);
            strokes = changed(strokes, change);
            states = [...states.slice(0, at + 1), strokes];
            at++;
          } else {
            const moved = act.kind === 'undo' ? undone(history) : redone(history);
            const next = at + (act.kind === 'undo' ? -1 : 1);
            expect(moved !== null).toBe(states[next] !== undefined);
            if (!moved) return;
            history = moved[0];
            strokes = changed(strokes, moved[1]);
            at = next;
          }
          expect(strokes).toEqual(states[at]);
        });
      }),
    );
  });

  it("takes back what is this window's, and leaves what another has drawn or rubbed out", () => {
    const drawn: Change = { added: [stroke(2)], removed: [] };
    const history = record(NO_HISTORY, drawn);
    const [, back] = undone(history) as [History, Change];
    expect(ids(changed([stroke(1), stroke(2), stroke(3)], back))).toEqual([1, 3]);
    expect(ids(changed([stroke(1)], back))).toEqual([1]);
    expect(ids(changed([stroke(3)], drawn))).toEqual([2, 3]);
    expect(ids(changed([stroke(2)], drawn))).toEqual([2]);
  });

  it('forgets what was undone once something new is done, and after 200 acts the first', () => {
    let history = record(NO_HISTORY, { added: [stroke(1)], removed: [] });
    history = (undone(history) as [History, Change])[0];
    expect(redone(history)).not.toBeNull();
    history = record(history, { added: [stroke(2)], removed: [] });
    expect(redone(history)).toBeNull();
    for (let i = 0; i < 300; i++) history = record(history, { added: [stroke(i)], removed: [] });
    expect(history.past.length).toBe(200);
  });
});
