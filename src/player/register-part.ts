import type { PartName } from '../model/parts.ts';
import type { Parts } from './parts.ts';

/** Hands a part that has just been loaded to the player. The last thing that its script does. */
export function registerPart<N extends PartName>(name: N, part: Parts[N]): void {
  window.Lectern.register(name, part);
}
