import type { RevealApi } from 'reveal.js';
import type { InterfaceWords } from '../model/interface-words.ts';
import type { PartName } from '../model/parts.ts';
import type { Scheme } from '../model/scene.ts';
import type { Commands } from './commands.ts';
import type { Stages } from './mount.ts';
import type { Parts } from './parts.ts';
import type { Place } from './place.ts';
import type { Settings } from './settings.ts';

/** What the player offers its features, and the parts that load when they are first used. */
export interface Player {
  readonly reveal: RevealApi;
  /** The `.reveal` element. */
  readonly deck: HTMLElement;
  /** The element around it, in which controls stand. */
  readonly viewport: HTMLElement;
  readonly words: InterfaceWords;
  readonly settings: Settings;
  readonly commands: Commands;
  /** The diagrams that are drawn live at present. */
  readonly stages: Stages;
  scheme(): Scheme;
  toggleScheme(): void;
  motionAllowed(): boolean;
  place(): Place;
  /**
   * Calls back after every change of slide or step, once the diagrams follow; `turned` tells that the slide is another
   * one. Answers how to stop.
   */
  onPlace(act: (place: Place, turned: boolean) => void): () => void;
  /** Says something in the deck's live region. */
  announce(text: string): void;
  /** Says again what the present step has brought. */
  announceStep(): void;
  /** Shows a quiet word for some seconds, and announces it. */
  tell(text: string): void;
  /** Loads a part of the player, once. Says a quiet word, and rejects, when it cannot be had; asking again tries again. */
  load<N extends PartName>(name: N): Promise<Parts[N]>;
  /** Acts with a part as soon as it is there; where it cannot be had the quiet word is all that happens. */
  use<N extends PartName>(name: N, act: (part: Parts[N]) => void): void;
}
