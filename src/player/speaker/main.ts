import { registerPart } from '../register-part.ts';
import { createHost } from './host.ts';
import { start } from './start.ts';

/** The speaker's window, and the deck's end of the link to it; loaded when either is first used. */
export interface SpeakerPart {
  readonly start: typeof start;
  readonly host: typeof createHost;
}

registerPart('speaker', { start, host: createHost });
