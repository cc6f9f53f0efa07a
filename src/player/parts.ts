import type { PartName } from '../model/parts.ts';
import type { InkPart } from './ink/main.ts';
import type { ReadingPart } from './reading/main.ts';
import type { SearchPart } from './search/main.ts';
import type { SpeakerPart } from './speaker/main.ts';

/** What each part offers once it is loaded. Types only: an import of more would put the part into the player. */
export interface Parts extends Readonly<Record<PartName, unknown>> {
  readonly speaker: SpeakerPart;
  readonly ink: InkPart;
  readonly search: SearchPart;
  readonly reading: ReadingPart;
}
