import { createHash } from 'node:crypto';
import { cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brief, folderOf, lectern, lesson } from '../cli/lectern.ts';
import { launch } from './browser.ts';
import { type DeckServer, serveDecks } from './deck-server.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let server: DeckServer;
let folder: string;
/** What the page has complained about. */
const faults: string[] = [];

const place = '/courses/one/';
const version = (name: string): string => join(folder, name, 'one');

/** Gives a built deck a file that no other version has: a part of the player as another one would bring it. */
function withOwnPart(deck: string): void {
  const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
  const [page, worker] = ['index.html', 'sw.js'].map((name) => readFileSync(join(deck, name), 'utf8')) as [
    string,
    string,
  ];
  const [old = ''] = /assets\/part-ink\.\w+\.js/.exec(page) ?? [];
  const text = `${readFileSync(join(deck, old), 'utf8')}\n// own`;
  const name = `assets/part-ink.${hashOf(text).slice(0, 10)}.js`;
  renameSync(join(deck, old), join(deck, name));
  writeFileSync(join(deck, name), text);
  const next = page.replace(old, name);
  writeFileSync(join(deck, 'index.html'), next);
  writeFileSync(
    join(deck, 'sw.js'),
    worker.replace(old, name).replace(/"page":"\w+"/, `"page":"${hashOf(next).slice(0, 20)}"`),
  );
}

beforeAll(async () => {
  folder = folderOf({ 'one/lesson.md': lesson, 'one/team.prompt.md': brief });
  await lectern(folder, ['build', 'one', '--out', 'first']);
  writeFileSync(join(folder, 'one/lesson.md'), lesson.replace('Thank you.', 'Goodbye.').replace('# A team', '# Two'));
  await lectern(folder, ['build', 'one', '--out', 'second']);
  writeFileSync(join(folder, 'one/lesson.md'), '# Three\n\n```ts\nconst x = 1;\n```\n');
  await lectern(folder, ['build', 'one', '--out', 'third']);
  await lectern(folder, ['build', 'one', '--out', 'single', '--single-file']);
  writeFileSync(join(version('first'), 'handout.txt'), 'A handout.');
  withOwnPart(version('first'));
  server = await serveDecks();
  server.folders.set(place, version('first'));
  browser = await launch();
  context = await browser.newContext({ reducedMotion: 'reduce' });
  page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function visit(path = place): Promise<string> {
  await page.goto(`${server.origin}${path}`);
  await page.waitForFunction(() => window.Reveal?.isReady());
  return page.title();
}

/** The caches of the origin. */
const kept = (): Promise<string[]> => page.evaluate(() => caches.keys());

/** Waits until something about the page is so. */
const until = (so: () => Promise<boolean>): Promise<void> => expect.poll(so, { timeout: 20_000 }).toBe(true);

describe('a deck on a server', () => {
  it('asks for little until its first slide stands, and can then be installed', async () => {
    expect(await visit()).toBe('A team');
    const early = server.asked.filter((path) => /manifest|icon|sw\.js|part-/.test(path));
    expect(early).toEqual([]);
    expect(server.asked.length).toBeLessThanOrEqual(8);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await until(() => page.evaluate(() => document.querySelector('link[rel=manifest]') !== null));
    // What the page has loaded is taken from where the browser keeps it.
    expect(server.asked.filter((path) => path.includes('player'))).toHaveLength(1);
    const session = await context.newCDPSession(page);
    const manifest = await session.send('Page.getAppManifest');
    expect(manifest.errors).toEqual([]);
    expect(JSON.parse(manifest.data ?? '')).toMatchObject({ name: 'A team', display: 'standalone', lang: 'en' });
    // Browsers that tests drive keep nothing, and so install nothing; that is all that keeps them from it.
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
  });

  it('opens without a network after that, with all that it loads when it is first used', async () => {
    await page.evaluate(() => caches.open('of somebody else'));
    await server.close();
    await context.setOffline(true);
    expect(await visit()).toBe('A team');
    expect(await visit(`${place}index.html?print-pdf`)).toBe('A team');
    await visit();
    expect(await page.evaluate(async () => typeof (await window.Lectern.load('search')))).toBe('object');
    await page.keyboard.press('End');
    expect(await page.locator('section.present:not(.stack)').innerText()).toContain('Thank you.');
    const fonts = await page.evaluate(async () => {
      await Promise.all([...document.fonts].map((font) => font.load()));
      return [...document.fonts].map(({ status }) => status);
    });
    expect(new Set(fonts)).toEqual(new Set(['loaded']));
    expect(await page.evaluate(() => fetch('handout.txt').then(String, () => 'none'))).toBe('none');
    // What asks for the handout above is the test, which the page's policy forbids.
    expect(faults.filter((fault) => !/handout|connect-src|Fetch API/.test(fault))).toEqual([]);
    await context.setOffline(false);
    await server.open();
  });

  it('shows a new version whole from the next visit on, and says that there is one', async () => {
    server.folders.set(place, version('second'));
    expect(await visit()).toBe('A team');
    await page.locator('.toast:not([hidden])', { hasText: 'newer version' }).waitFor();
    // The open page is still of the version before, none of whose files the server has.
    expect(await page.evaluate(async () => typeof (await window.Lectern.load('ink')))).toBe('object');
    expect((await kept()).length).toBe(3);
    expect(await visit()).toBe('Two');
    await until(async () => (await kept()).length === 2);
    expect(await kept()).toContain('of somebody else');
  });

  it('takes in no version that is only half there, as in the middle of an upload', async () => {
    const mixed = join(folder, 'mixed');
    cpSync(version('third'), mixed, { recursive: true });
    cpSync(join(version('second'), 'index.html'), join(mixed, 'index.html'));
    server.folders.set(place, mixed);
    const asked = server.asked.length;
    expect(await visit()).toBe('Two');
    await until(async () => server.asked.slice(asked).filter((path) => path === `${place}index.html`).length > 1);
    await until(async () => (await kept()).length === 2);
    expect(await visit()).toBe('Two');
  });

  it('stays with its version while a file of the next one is missing', async () => {
    server.folders.set(place, version('third'));
    server.missing.add('jetbrains');
    const asked = server.asked.length;
    expect(await visit()).toBe('Two');
    await until(async () => server.asked.slice(asked).some((path) => path.includes('jetbrains')));
    await until(async () => (await kept()).length === 2);
    expect(await visit()).toBe('Two');
    server.missing.clear();
    await page.locator('.toast:not([hidden])', { hasText: 'newer version' }).waitFor();
    expect(await visit()).toBe('Three');
  });

  it('may lie in several folders, each with a version of its own', async () => {
    server.folders.set('/moved/', version('first'));
    expect(await visit('/moved/')).toBe('A team');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await server.close();
    expect(await visit('/moved/')).toBe('A team');
    expect(await visit()).toBe('Three');
    await server.open();
  });

  it('gives way to a deck that comes without all this', async () => {
    server.folders.set(place, version('single'));
    expect(await visit()).toBe('Three');
    await until(() => page.evaluate(async (at) => !(await navigator.serviceWorker.getRegistration(at)), place));
    expect((await kept()).some((name) => name.includes(place))).toBe(false);
    expect(await visit()).toBe('Three');
    expect(await page.evaluate(() => document.documentElement.dataset.worker)).toBeUndefined();
  });

  it('shows its slides without its fonts', async () => {
    const fresh = await browser.newContext({ reducedMotion: 'reduce' });
    const bare = await fresh.newPage();
    const errors: string[] = [];
    bare.on('pageerror', (error) => errors.push(error.message));
    await bare.route(/woff2/, (route) => route.abort());
    await bare.goto(`${server.origin}/moved/#/who-does-what/2`);
    await bare.waitForFunction(() => window.Reveal?.isReady());
    const heading = bare.locator('section.present h2');
    expect(await heading.innerText()).toBe('Who does what');
    expect(await heading.evaluate((element) => element.getBoundingClientRect().height)).toBeGreaterThan(20);
    // A diagram waits for its letters for some seconds, with its drawing in the meantime, and is then drawn in others.
    await bare.locator('section.present canvas').waitFor();
    expect(errors).toEqual([]);
    await fresh.close();
  });
});
