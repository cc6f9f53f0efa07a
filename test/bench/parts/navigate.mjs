import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from '../browser.mjs';
import { writeDiagramDeck } from '../diagram-deck.mjs';
import { differs, directStates, moveOf, openWalk } from '../figures/navigate.mjs';
import { buildOurs, ROOT } from '../peers.mjs';
import { mulberry32 } from '../sample.mjs';

const MOVES = 1000;
/** At most so many moves follow each other before the deck may come to rest and is looked at. */
const BURST = 5;

/** Random walks with keys, links, jumps and resizes; after each few moves the picture must be that of its state opened directly. */
export async function benchNavigate(folder) {
  const decks = {
    'lesson 06': join(ROOT, 'slides/06-orchestration'),
    'a generated deck': writeDiagramDeck(join(folder, 'walked'), 14, 4),
  };
  const browser = await launch();
  try {
    const rows = [];
    for (const [name, lesson] of Object.entries(decks)) {
      await buildOurs(lesson, join(folder, 'out'));
      const url = pathToFileURL(join(folder, 'out', lesson.split(/[\\/]/).pop(), 'index.html')).href;
      rows.push(await walk(browser, url, name));
    }
    return rows;
  } finally {
    await browser.close();
  }
}

async function walk(browser, url, name) {
  const uniform = mulberry32(20251123);
  const random = (below) => Math.floor(uniform() * below);
  const direct = directStates(browser, url);
  const { page, close } = await openWalk(browser, url);
  let made = 0;
  let looks = 0;
  let different = 0;
  while (made < MOVES) {
    const moves = Array.from({ length: 1 + random(BURST) }, () => moveOf(random));
    made += moves.length;
    looks++;
    const found = await differs(page, moves, direct);
    if (!found) continue;
    different++;
    console.log(`  ${name}, after ${JSON.stringify(moves)}: ${JSON.stringify(found)}`);
  }
  await close();
  return {
    what: `${name}, ${made} random navigations: pictures that differ`,
    ours: `looked at ${looks} times`,
    value: different,
    most: 0,
  };
}
