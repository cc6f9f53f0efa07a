import type { RevealApi } from 'reveal.js';
import type { InterfaceWords } from '../model/interface-words.ts';
import { createCommands } from './commands.ts';
import type { Following } from './follow.ts';
import { loadPart } from './load-part.ts';
import { pageData } from './page-data.ts';
import { placeOn } from './place.ts';
import type { Player } from './player.ts';
import type { Settings } from './settings.ts';
import { createToast } from './toast.ts';

/** Puts together what features build on, once Reveal has started; null for a page that has no words for its controls. */
export function createPlayer(
  reveal: RevealApi,
  deck: HTMLElement,
  settings: Settings,
  { stages, announcer, scheme, motionAllowed, onPlace }: Following,
): Player | null {
  const words = pageData<InterfaceWords>('words');
  if (!words) return null;
  const viewport = reveal.getViewportElement() as HTMLElement;
  const toast = createToast(viewport);
  const tell = (text: string): void => {
    toast(text);
    announcer.text(text);
  };
  const load: Player['load'] = (name) => {
    const part = loadPart(name);
    part.catch(() => tell(words.delivery.missing));
    return part;
  };
  return {
    reveal,
    deck,
    viewport,
    words,
    settings,
    commands: createCommands(),
    stages,
    scheme: scheme.now,
    toggleScheme: scheme.toggle,
    motionAllowed,
    place: () => placeOn(reveal.getCurrentSlide() as HTMLElement),
    onPlace,
    announce: announcer.text,
    announceStep: () => announcer.step(reveal.getCurrentSlide() as HTMLElement),
    tell,
    load,
    use(name, act) {
      load(name).then(act, () => undefined);
    },
  };
}
