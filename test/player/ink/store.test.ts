import { describe, expect, it } from 'vitest';
import { createActs } from '../../../src/player/ink/acts.ts';
import { createInkStore } from '../../../src/player/ink/store.ts';
import type { Stroke } from '../../../src/player/ink/stroke.ts';
import type { Settings } from '../../../src/player/settings.ts';
import { line } from './strokes.ts';

/** A browser's storage that some windows share; `full` makes it refuse. */
function createStorage() {
  const values = new Map<string, string>();
  const windows: ((name: string, value: string | null) => void)[] = [];
  const storage = {
    values,
    full: false,
    window(): Settings {
      const memory = new Map<string, string | null>();
      const acts = new Map<string, (value: string | null) => void>();
      let kept = true;
      const other = (name: string, value: string | null): void => {
        memory.delete(name);
        acts.get(name)?.(value);
      };
      windows.push(other);
      return {
        get: (name) => memory.get(name) ?? values.get(name) ?? null,
        set(name, value) {
          if (storage.full) {
            kept = false;
            memory.set(name, value);
          } else {
            if (value === null) values.delete(name);
            else values.set(name, value);
            for (const each of windows) if (each !== other) each(name, value);
          }
          acts.get(name)?.(value);
        },
        on(name, act) {
          acts.set(name, act);
          return () => void acts.delete(name);
        },
        scoped: (name) => name,
        get kept() {
          return kept;
        },
      };
    },
  };
  return storage;
}

const drawn = (id: number) => ({ added: [line(id, [id, id])], removed: [] });
const ids = (strokes: readonly Stroke[]): number[] => strokes.map(({ id }) => id);
const all = () => true;

describe('the strokes of a deck', () => {
  it('are there again in another window, and for whoever opens the deck later', () => {
    const storage = createStorage();
    let told = 0;
    const one = createInkStore(storage.window(), all, () => undefined);
    const two = createInkStore(storage.window(), all, () => told++);
    one.change('a', drawn(1));
    two.change('a', drawn(2));
    one.change('b', drawn(3));
    for (const store of [one, two, createInkStore(storage.window(), all, () => undefined)]) {
      expect(ids(store.on('a'))).toEqual([1, 2]);
      expect(ids(store.on('b'))).toEqual([3]);
      expect(store.slides()).toEqual(['a', 'b']);
    }
    expect(told).toBe(2);
  });

  it('are changed as they are stored, even where nobody told of what another window did', () => {
    const storage = createStorage();
    const one = createInkStore(storage.window(), all, () => undefined);
    const theirs = createStorage();
    createInkStore(theirs.window(), all, () => undefined).change('a', drawn(1));
    for (const [name, value] of theirs.values) storage.values.set(name, value);
    one.change('a', drawn(2));
    expect(ids(one.on('a'))).toEqual([1, 2]);
  });

  it('stay in memory when the storage is full, with what another window goes on to store', () => {
    const storage = createStorage();
    const one = createInkStore(storage.window(), all, () => undefined);
    const two = createInkStore(storage.window(), all, () => undefined);
    one.change('a', drawn(1));
    storage.full = true;
    one.change('a', drawn(2));
    expect([one.kept, two.kept]).toEqual([false, true]);
    storage.full = false;
    two.change('a', drawn(3));
    two.change('b', drawn(4));
    expect(ids(one.on('a'))).toEqual([1, 2, 3]);
    expect(ids(one.on('b'))).toEqual([4]);
  });

  it('of slides that are gone are kept up to a size, the last drawn on longest', () => {
    const storage = createStorage();
    const store = createInkStore(
      storage.window(),
      (slide) => slide === 'here',
      () => undefined,
    );
    const long = (id: number) => ({
      added: [
        line(
          id,
          Array.from({ length: 20_000 }, (_, i) => (i * 37) % 997),
        ),
      ],
      removed: [],
    });
    store.change('here', long(1));
    for (const [i, slide] of ['old', 'older', 'new'].entries()) store.change(slide, long(i + 2));
    expect(store.slides()).toEqual(['here', 'older', 'new']);
    store.change('here', { added: [], removed: store.on('here') });
    expect(store.slides()).toEqual(['older', 'new']);
  });

  it('are none where something else is stored', () => {
    for (const value of ['', 'null', '[]', '7', '{"a":7,"b":null,"c":{"d":"1"}}', '{"__proto__":"1.A"}', '{']) {
      const storage = createStorage();
      storage.values.set('ink', value);
      const store = createInkStore(storage.window(), all, () => undefined);
      expect(store.on('a')).toEqual([]);
      store.change('a', drawn(1));
      expect(ids(store.on('a'))).toEqual([1]);
    }
  });
});

describe('acts', () => {
  it('are taken back on their own slide, and leave what another window drew', () => {
    const storage = createStorage();
    const store = createInkStore(storage.window(), all, () => undefined);
    const other = createInkStore(storage.window(), all, () => undefined);
    const acts = createActs(store);
    acts.make('a', drawn(1));
    acts.make('b', drawn(2));
    other.change('a', drawn(3));
    acts.undo('a');
    expect([ids(store.on('a')), ids(store.on('b'))]).toEqual([[3], [2]]);
    expect([acts.canUndo('a'), acts.canUndo('b'), acts.canRedo('a'), acts.canRedo('b')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    acts.undo('a');
    acts.redo('a');
    expect(ids(other.on('a'))).toEqual([1, 3]);
    // What changes nothing is no act.
    acts.make('a', { added: [], removed: [] });
    acts.undo('a');
    expect(ids(store.on('a'))).toEqual([3]);
  });
});
