import { describe, expect, it } from 'vitest';
import { keyCaps } from '../../src/player/chrome/key-names.ts';
import { createCommands } from '../../src/player/commands.ts';
import { isLetterKey, keyOf } from '../../src/player/keys.ts';

const press = (key: string, more: Partial<KeyboardEvent> = {}) =>
  keyOf({
    key,
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    ...more,
  } as KeyboardEvent);

describe('a key', () => {
  it('is named by what it writes, with shift only where that is not seen from the sign itself', () => {
    expect(press('n')).toBe('n');
    expect(press('N', { shiftKey: true })).toBe('Shift+n');
    expect(press('N')).toBe('n'); // caps lock
    expect(press('?', { shiftKey: true })).toBe('?');
    expect(press(' ', { shiftKey: true })).toBe('Shift+ ');
    expect(press('ArrowRight', { shiftKey: true })).toBe('Shift+ArrowRight');
    expect(press('PageDown')).toBe('PageDown');
    expect(press('ArrowLeft', { altKey: true })).toBe('Alt+ArrowLeft');
  });

  it('is the Latin one beside it on a keyboard of another script', () => {
    expect(press('т', { code: 'KeyN' })).toBe('n');
    expect(press('Т', { code: 'KeyN', shiftKey: true })).toBe('Shift+n');
  });

  it('is left to the browser with control, and to the input method while it composes', () => {
    expect(press('f', { ctrlKey: true })).toBeNull();
    expect(press('r', { metaKey: true })).toBeNull();
    expect(press('a', { isComposing: true })).toBeNull();
  });

  it('counts as a letter when it is a single sign', () => {
    expect(['n', 'Shift+r', '?', '/', '.'].every(isLetterKey)).toBe(true);
    expect([' ', 'Shift+ ', 'ArrowRight', 'Escape', 'F1', 'Enter'].some(isLetterKey)).toBe(false);
  });

  it('is shown as it stands on the keyboard, and those of remotes are not', () => {
    expect(keyCaps(['ArrowRight', 'Shift+r', 'PageDown', 'MediaTrackNext', ' '])).toEqual([
      ['→'],
      ['⇧', 'R'],
      ['PgDn'],
      ['␣'],
    ]);
  });
});

describe('a command', () => {
  it('has its key while it can be used, and gives way to the next one while it cannot', () => {
    const commands = createCommands();
    let black = false;
    const ran: string[] = [];
    commands.add(
      {
        id: 'resume',
        keys: ['Escape'],
        label: '',
        group: 'view',
        available: () => black,
        run: () => ran.push('resume'),
      },
      { id: 'overview', keys: ['o', 'Escape'], label: '', group: 'view', run: () => ran.push('overview') },
    );
    commands.forKey('Escape')?.run();
    black = true;
    commands.forKey('Escape')?.run();
    expect(ran).toEqual(['overview', 'resume']);
    expect(commands.forKey('q')).toBeNull();
    black = false;
    expect(commands.run('resume')).toBe(false);
  });
});
