/**
 * The table of contents of the compiler: one call a stage, each handing a plain value to the next.
 *
 *   lesson.md ──parseLesson──▶ Document ────────────────────────────────────────────────────────────┐
 *                                 │ showImages: each image that a brief stands for                  ▼
 *   x.prompt.md ──parseBrief──▶ Brief ──buildDiagram──▶ Diagram ──layOut──▶ Layout ──buildScene──▶ Scene ──buildDeck──▶ Deck
 */
import { check } from './check/check.ts';
import { buildDeck } from './deck/deck.ts';
import { buildDiagram } from './diagram/diagram.ts';
import { layOut } from './layout/layout.ts';
import type { CompiledBrief } from './model/compiled.ts';
import type { Deck } from './model/deck.ts';
import type { Outcome } from './model/diagnostic.ts';
import type { List } from './model/document.ts';
import type { Services } from './model/services.ts';
import { parseBrief } from './parse/brief.ts';
import { parseLesson } from './parse/lesson.ts';
import { buildScene } from './scene/scene.ts';
import { showImages } from './show-images.ts';

/** Compiles a lesson and every diagram it shows. All stages report together; the deck is null when any found an error. */
export async function compileLesson(
  source: string,
  file: string,
  name: string,
  services: Services,
): Promise<Outcome<Deck | null>> {
  const document = parseLesson(source, file, name);
  const images = await showImages(document.value, services, compileBrief);
  const faults = await check(document.value, images.value, services);
  const deck = buildDeck(document.value, name, images.value.pictures, images.value.scripts);
  const diagnostics = [...document.diagnostics, ...faults, ...images.diagnostics, ...deck.diagnostics];
  return { value: diagnostics.some(({ severity }) => severity === 'error') ? null : deck.value, diagnostics };
}

/** Compiles a brief, with the ordered list of the lesson that may be its build script, or null. */
export async function compileBrief(
  source: string,
  file: string,
  script: List | null,
  services: Services,
): Promise<Outcome<CompiledBrief>> {
  const brief = parseBrief(source, file);
  const built = buildDiagram(brief.value, script);
  const diagram = built.value?.diagram ?? null;
  const laidOut = diagram && layOut(diagram, await services.measure());
  const layout = laidOut?.value ?? null;
  const scene = diagram && layout && buildScene(diagram, layout);
  const diagnostics = [...brief.diagnostics, ...built.diagnostics, ...(laidOut?.diagnostics ?? [])];
  return {
    value: { brief: brief.value, diagram, layout, scene, usedScript: built.value?.usedScript ?? false },
    diagnostics,
  };
}
