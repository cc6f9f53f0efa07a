import type { CompiledBrief, ShownImages } from './model/compiled.ts';
import type { DeckBlock } from './model/deck.ts';
import type { Diagnostic, Outcome } from './model/diagnostic.ts';
import type { Document, Image, List } from './model/document.ts';
import type { Found, Services } from './model/services.ts';
import { imagesOf, inlineImagesOf } from './parse/images.ts';

type CompileBrief = (
  source: string,
  file: string,
  script: List | null,
  services: Services,
) => Promise<Outcome<CompiledBrief>>;

/** Finds what stands behind every image of a lesson, and compiles the briefs among it. */
export async function showImages(
  document: Document,
  services: Services,
  compileBrief: CompileBrief,
): Promise<Outcome<ShownImages>> {
  const diagnostics: Diagnostic[] = [];
  const pictures = new Map<Image, DeckBlock>();
  const scripts = new Set<List>();
  for (const { image, below } of imagesOf(document)) {
    const found = await services.findPicture(image);
    diagnostics.push(...found.diagnostics);
    if (found.value?.kind !== 'brief') {
      pictures.set(image, still(image, found.value));
      continue;
    }
    const { value, diagnostics: remarks } = await compileBrief(found.value.source, found.value.file, below, services);
    diagnostics.push(...remarks);
    pictures.set(
      image,
      value.scene ? { kind: 'diagram', scene: value.scene } : { kind: 'placeholder', alt: image.alt },
    );
    if (below && value.usedScript) scripts.add(below);
  }
  for (const image of inlineImagesOf(document)) {
    const found = await services.findPicture(image);
    diagnostics.push(...found.diagnostics);
    // A diagram needs a slide of its own; within a line its words stand for it.
    if (found.value?.kind === 'picture') pictures.set(image, still(image, found.value));
  }
  return { value: { pictures, scripts }, diagnostics };
}

function still(image: Image, found: Found | null): DeckBlock {
  if (found?.kind !== 'picture') return { kind: 'placeholder', alt: image.alt };
  return {
    kind: 'picture',
    url: found.url,
    alt: image.alt,
    title: image.title,
    width: found.width,
    height: found.height,
  };
}
