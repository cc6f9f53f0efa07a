import type { InterfaceWords } from '../model/interface-words.ts';
import type { Scheme } from '../model/scene.ts';
import { createClock } from './clock.ts';
import { stepOf } from './deck-step.ts';
import { mountDiagram } from './diagram.ts';
import { pageData } from './page-data.ts';
import { loadPart } from './load-part.ts';
import { sceneOf } from './scenes.ts';
import { createSettings } from './settings.ts';

/** In the address of a page it says that the page is the speaker's window, and of which tab. */
export const SPEAKER = 'speaker';

/** The token of the tab whose speaker's window this is; null for the page of a deck. */
export const speakerToken = (): string | null => new URLSearchParams(location.search).get(SPEAKER);

/** Shows the speaker's view in the place of the deck, which is not started. Its diagrams are drawn as those of the deck are. */
export function showSpeaker(deck: HTMLElement, token: string): void {
  const words = pageData<InterfaceWords>('words');
  if (!words) return;
  // Nothing of the deck is to flash up, and a dark room is to stay dark.
  deck.hidden = true;
  const root = document.documentElement;
  root.dataset.scheme = 'dark';
  const scheme = (): Scheme => (root.dataset.scheme === 'light' ? 'light' : 'dark');
  const around = { clock: createClock(), scheme, motionAllowed: () => false, reflow: () => false };
  loadPart('speaker')
    .then(({ start }) =>
      start({
        token,
        words,
        settings: createSettings(),
        draw(host, scale) {
          const scene = sceneOf(host.dataset.diagram ?? '');
          return scene && mountDiagram(host, scene, stepOf(host), { ...around, scale });
        },
      }),
    )
    .catch(() => document.body.append(words.delivery.missing));
}
