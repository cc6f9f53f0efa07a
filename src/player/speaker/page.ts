import type { InterfaceWords } from '../../model/interface-words.ts';
import type { LiveDiagram } from '../diagram.ts';
import type { Settings } from '../settings.ts';

/** Draws a diagram of the page where it stands, at its step; null when the page carries no scene for it. */
export type DrawDiagram = (host: HTMLElement, scale: () => number) => LiveDiagram | null;

/** What the player's script gives to the page of the speaker, on which it starts no deck. */
export interface SpeakerPage {
  readonly token: string;
  readonly words: InterfaceWords;
  readonly settings: Settings;
  readonly draw: DrawDiagram;
}
