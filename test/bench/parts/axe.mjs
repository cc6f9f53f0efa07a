import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from '../browser.mjs';
import { everyState, openChecked, VIEWS, violations } from '../figures/axe.mjs';
import { buildOurs, ROOT } from '../peers.mjs';

/** What axe has to say against every step of every slide of lesson 06, in both schemes and on a phone. */
export async function benchAxe(folder) {
  await buildOurs(join(ROOT, 'slides/06-orchestration'), folder);
  const url = pathToFileURL(join(folder, '06-orchestration/index.html')).href;
  const browser = await launch();
  try {
    const rows = [];
    for (const [name, view] of Object.entries(VIEWS)) {
      const found = new Map();
      const { page, close } = await openChecked(browser, url, view);
      const states = await everyState(page, async (state) => {
        for (const fault of await violations(page)) found.set(fault, [...(found.get(fault) ?? []), state]);
      });
      await close();
      for (const [fault, where] of found) console.log(`  ${name}, ${where.length} times, first ${where[0]}: ${fault}`);
      rows.push({ what: `axe, ${name}: violations`, ours: `in ${states} states`, value: found.size, most: 0 });
    }
    return rows;
  } finally {
    await browser.close();
  }
}
