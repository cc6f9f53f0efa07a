import type { ShownImages } from '../model/compiled.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Document } from '../model/document.ts';
import type { Services } from '../model/services.ts';
import { checkAlternativeText } from './alternative-text.ts';
import { checkFormulas } from './formulas.ts';
import { checkKeySteps } from './key-steps.ts';
import { checkLinks } from './links.ts';
import { checkPredictions } from './predictions.ts';
import { checkMinutes } from './minutes.ts';

/** What every rule has to say about a lesson that could be read. */
export async function check(
  document: Document,
  images: ShownImages,
  services: Services,
): Promise<readonly Diagnostic[]> {
  return [
    ...(await checkFormulas(document, services)),
    ...checkLinks(document),
    ...checkPredictions(document, (list) => images.scripts.has(list)),
    ...checkKeySteps(document, (list) => images.scripts.has(list)),
    ...checkMinutes(document),
    ...checkAlternativeText(document, (image) => images.pictures.get(image)?.kind === 'diagram'),
  ];
}
