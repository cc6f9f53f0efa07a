import type { Page } from 'puppeteer-core';

/** Characters that the fonts of a page do not have, and the machine's font that they are set in; null where it has none either. */
export interface Fallback {
  readonly family: string | null;
  readonly characters: readonly string[];
}

/** A lesson in Chinese has some thousand of them; those after that many are taken to be like the ones before. */
const MOST = 3000;

/**
 * Finds which fonts stand in for some characters of a page, none of which its own fonts have. It asks the browser, since that
 * is who chooses. What it adds to the page stays, so the page is of no further use.
 */
export async function fallbackFonts(page: Page, characters: readonly string[]): Promise<readonly Fallback[]> {
  if (characters.length === 0) return [];
  const written = new Set(String(await page.evaluate('document.body.textContent')));
  // Drawings stand for many an emoji, and nothing of a slide may be shown that has it.
  const asked = characters.filter((char) => written.has(char)).slice(0, MOST);
  await page.evaluate(`{
    const put = (text) => {
      const line = document.createElement('p');
      line.className = 'asked';
      line.textContent = text;
      return line;
    };
    const host = document.createElement('main');
    host.style.cssText = 'all:initial;position:fixed;inset:0;font-family:Inter,sans-serif';
    host.append(...${JSON.stringify(asked)}.map(put));
    document.documentElement.append(host);
    void host.offsetHeight;
  }`);
  const session = await page.createCDPSession();
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: '.asked' });
  const families = await Promise.all(
    nodeIds.map(async (nodeId) => {
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
      if (fonts.length === 0) return undefined;
      // A character that no font has is drawn as a box out of the first one, which is the page's own.
      return fonts.find(({ isCustomFont }) => !isCustomFont)?.familyName ?? null;
    }),
  );
  const found = new Map<string | null, string[]>();
  families.forEach((family, i) => {
    if (family !== undefined) found.set(family, [...(found.get(family) ?? []), asked[i] ?? '']);
  });
  return [...found].map(([family, group]) => ({ family, characters: group }));
}
