import { registerPart } from '../register-part.ts';

/** What the player can ask of this part once it is loaded. */
export interface SearchPart {
  start(): void;
}

registerPart('search', { start() {} });
