import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBrowser, usualPlaces } from '../../../src/cli/printing/find-browser.ts';
import { folderOf } from '../lectern.ts';

describe('findBrowser', () => {
  it('takes the one that is named, if it is a program', async () => {
    const folder = folderOf({ chrome: '#!/bin/sh\n', 'notes.txt': '' });
    chmodSync(join(folder, 'chrome'), 0o755);
    expect(await findBrowser(join(folder, 'chrome'))).toEqual({ path: join(folder, 'chrome'), env: {} });
    for (const name of ['none', 'notes.txt'])
      await expect(findBrowser(join(folder, name))).rejects.toMatchObject({ status: 3 });
  });

  it('finds one that runs where nothing is named', async () => {
    const { path } = await findBrowser('');
    expect(path).toMatch(/chrom|edge/i);
  });
});

describe('usualPlaces', () => {
  it('are those of each system', () => {
    expect(usualPlaces('linux', { PATH: '/opt/own:/usr/bin' })).toEqual(
      expect.arrayContaining([
        '/opt/own/chromium',
        '/usr/bin/google-chrome',
        '/usr/bin/microsoft-edge',
        '/snap/bin/chromium',
      ]),
    );
    expect(usualPlaces('darwin', { HOME: '/Users/ada' })).toEqual(
      expect.arrayContaining([
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Users/ada/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ]),
    );
    const windows = usualPlaces('win32', { PROGRAMFILES: 'C:/Programs', LOCALAPPDATA: 'C:/Users/ada/Local' });
    expect(windows).toContain('C:/Programs/Microsoft/Edge/Application/msedge.exe');
    expect(windows).toContain('C:/Users/ada/Local/Google/Chrome/Application/chrome.exe');
    expect(usualPlaces('aix', {})).toEqual([]);
  });
});
