import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { launch, openOffline, revealReady } from '../browser.mjs';
import { writeDiagramDeck } from '../diagram-deck.mjs';
import { buildOurs, CLI, ROOT } from '../peers.mjs';
import { runNode } from '../process.mjs';

/** At this size of the window a slide, and so a stage, is 1.5 times as large as its own px. */
const VIEWPORT = { width: 1920, height: 1080 };
const STAGE = { width: 1920, height: 888 };

/** Briefs of other arrangements than the founding one has. */
const OTHERS = {
  tree: `**Top - Feature**:\n- "Grader"\n- Color: Blue (#2563eb)\n\n**Middle - Stories**:\n- "Upload"\n- "Grade"\n- Color: Purple (#8b5cf6)\n\n**Bottom - Tasks**:\n- Under Upload: "Validate", "Store"\n- Under Grade: "Test", "Score"\n- Color: Green (#10b981)\n\nTree with branching lines from top to bottom.\n`,
  stack: `Layout: Vertical stack of 3 layers, light gray background (#f8f9fa)\n\n**Layer 1**:\n- "PROJECT" (What is this?)\n- Color: Navy (#001f3f)\n\n**Layer 2**:\n- "CODE" (Where are we?)\n- Color: Navy (#001f3f)\n\n**Layer 3**:\n- "RULES" (What holds?)\n- Color: Gold (#fbbf24)\n`,
};

/** The most pixels, in %, in which an exported PNG differs from the live stage of the same step, over all steps of some diagrams. */
export async function benchImage(folder) {
  const others = writeDiagramDeck(join(folder, 'others'), 4, 2);
  const slides = Object.entries(OTHERS).map(([name, drawing]) => {
    const brief = `# The ${name}\n\n**Filename**: \`${name}.png\`\n\n## CONDENSED BRIEF\n\n${drawing}\n## Alt Text\nA ${name}.\n`;
    writeFileSync(join(others, `${name}.prompt.md`), brief);
    return `\n## The ${name}\n\n![The ${name}](${name}.png)\n`;
  });
  writeFileSync(join(others, 'lesson.md'), slides.join(''), { flag: 'a' });
  const browser = await launch();
  try {
    const rows = [];
    for (const [name, lesson] of Object.entries({
      '06-orchestration': join(ROOT, 'slides/06-orchestration'),
      others,
    })) {
      await buildOurs(lesson, folder);
      const out = join(folder, `pictures-${name}/`);
      const size = `${STAGE.width}x${STAGE.height}`;
      await runNode(CLI, ['export', 'image', lesson, '--all', '--steps', '--size', size, '--out', out], ROOT);
      rows.push(...(await compared(browser, join(folder, name, 'index.html'), out)));
    }
    return rows;
  } finally {
    await browser.close();
  }
}

/** One row for each diagram of a deck. */
async function compared(browser, deck, pictures) {
  const { page, close } = await openOffline(browser, pathToFileURL(deck).href, VIEWPORT, (fresh) =>
    fresh.emulateMedia({ reducedMotion: 'reduce' }),
  );
  await revealReady(page);
  await page.addStyleTag({
    content:
      '.reveal>:not(.slides),.reveal~*,.on-stage,h2,.eyebrow{display:none!important}body{background:#fff!important}',
  });
  const diagrams = await page.evaluate(() => {
    // Captions would take room.
    delete document.documentElement.dataset.strip;
    dispatchEvent(new Event('resize'));
    return [...document.querySelectorAll('[data-diagram]')].map((host) => ({
      place: window.Reveal.getIndices(host.closest('section')),
      scene: JSON.parse(document.querySelector(`[data-scene="${host.dataset.diagram}"]`).textContent),
    }));
  });
  const rows = [];
  for (const { place, scene } of diagrams) {
    const steps = scene.steps.length;
    const parts = [];
    for (let step = 1; step <= steps; step++) {
      await page.evaluate(([{ h, v }, step]) => window.Reveal.slide(h, v, step - 1), [place, step]);
      await page.waitForTimeout(300);
      const canvas = page.locator('.present [data-diagram] canvas').first();
      const live = PNG.sync.read(await page.screenshot({ clip: await canvas.boundingBox() }));
      const name = `${scene.filename.replace(/\.png$/, '')}-step-${String(step).padStart(String(steps).length, '0')}.png`;
      const exported = PNG.sync.read(readFileSync(join(pictures, name)));
      const { width, height } = STAGE;
      const different = pixelmatch(live.data, exported.data, undefined, width, height, { threshold: 0.1 });
      parts.push((100 * different) / (width * height));
    }
    rows.push({
      what: `PNG against the live stage, ${scene.title}, pixels that differ, most of ${steps} steps`,
      ours: `${parts.map((part) => part.toFixed(4)).join(', ')} %`,
      value: Math.max(...parts),
      most: 0.5,
      unit: ' %',
    });
  }
  await close();
  return rows;
}
