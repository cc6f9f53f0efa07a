import { describe, expect, it } from 'vitest';
import { formatOf, pictureName } from '../../src/cli/picture-name.ts';

describe('the name of a picture', () => {
  it.each([
    ['orchestration-architecture.png', 'orchestration-architecture'],
    ['Team Größe.JPG', 'Team Größe'],
    ['v1.2-final.png', 'v1.2-final'],
    ['../../etc/passwd.png', 'passwd'],
    ['/img/part-5/chapter-33/x.png', 'x'],
    ['C:\\Windows\\system.png', 'system'],
    ['..', 'spare'],
    ['', 'spare'],
    ['.png', 'spare'],
    ['.hidden.png', 'hidden'],
    ['--all.png', 'all'],
    ['a\u0000b\u001b[2J\u202e:*?"<>|.png', 'ab[2J'],
    ['con.png', '_con'],
    ['name. .png', 'name'],
    ['notes.md', 'notes.md'],
    [`${'x'.repeat(500)}.png`, 'x'.repeat(120)],
  ])('%j becomes %j', (filename, name) => {
    expect(pictureName(filename, 'spare')).toBe(name);
  });

  it('speaks of a format by its ending', () => {
    expect(['a.png', 'a.SVG', 'a.jpg', 'a/', 'png'].map(formatOf)).toEqual(['png', 'svg', null, null, null]);
  });
});
