import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../src/cli/make-folder.ts';
import { stopOf } from '../../src/cli/stop.ts';
import { folderOf } from './lectern.ts';

describe('makeFolder', () => {
  it('makes all that is missing, and is content with what is there', async () => {
    const path = join(folderOf({}), 'a/b/c');
    await Promise.all([makeFolder(path), makeFolder(path), makeFolder(join(path, 'd'))]);
    expect(statSync(join(path, 'd')).isDirectory()).toBe(true);
    await makeFolder(path);
    await makeFolder('/');
  });

  it('says where a file is in the way', async () => {
    const folder = folderOf({ file: '' });
    for (const name of ['file', 'file/below', 'file/far/below'])
      expect(stopOf(await makeFolder(join(folder, name)).catch((error: unknown) => error))?.status).toBe(2);
  });
});
