import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { watchFolders } from '../../src/cli/watch.ts';
import { folderOf } from './lectern.ts';

describe('watching folders', () => {
  it('tells of a change, and of several at once a single time', async () => {
    const folder = folderOf({ 'a.md': '' });
    const changed = vi.fn();
    const watcher = watchFolders(changed, 30);
    watcher.follow([join(folder, 'a.md')]);
    writeFileSync(join(folder, 'a.md'), 'one');
    writeFileSync(join(folder, 'b.md'), 'two');
    await vi.waitFor(() => expect(changed).toHaveBeenCalled());
    await new Promise((done) => setTimeout(done, 100));
    expect(changed).toHaveBeenCalledTimes(1);
    watcher.close();
  });

  it('ends for good: what is told to follow afterwards is not watched, so that the process can end', async () => {
    const folder = folderOf({ 'a.md': '' });
    const changed = vi.fn();
    const watcher = watchFolders(changed, 5);
    watcher.close();
    watcher.follow([join(folder, 'a.md')]);
    writeFileSync(join(folder, 'a.md'), 'one');
    await new Promise((done) => setTimeout(done, 100));
    expect(changed).not.toHaveBeenCalled();
    expect(process.getActiveResourcesInfo()).not.toContain('FSEventWrap');
  });
});
