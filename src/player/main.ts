import Reveal, { type RevealApi } from 'reveal.js';
import type { PartName } from '../model/parts.ts';
import { addCaptions } from './features/captions.ts';
import { addCopyLink } from './features/copy-link.ts';
import { addFocus } from './features/focus.ts';
import { addFinding } from './features/finding.ts';
import { addHeading } from './features/heading.ts';
import { addJump } from './features/jump.ts';
import { addMenu } from './features/menu.ts';
import { addMoving } from './features/moving.ts';
import { addOffline } from './features/offline.ts';
import { addPointing } from './features/pointing.ts';
import { addPredictions } from './features/predictions.ts';
import { addProgress } from './features/progress.ts';
import { addQuestions } from './features/questions.ts';
import { addReading } from './features/reading.ts';
import { addReplay } from './features/replay.ts';
import { addSpeaker } from './features/speaker.ts';
import { addScreen } from './features/screen.ts';
import { addViewing } from './features/viewing.ts';
import { follow } from './follow.ts';
import { LETTER_KEYS, listenToKeys } from './keys.ts';
import { loadPart, register } from './load-part.ts';
import type { Parts } from './parts.ts';
import { followLayout, slideSize } from './page-layout.ts';
import type { Player } from './player.ts';
import { createPlayer } from './create-player.ts';
import { createSettings } from './settings.ts';
import { showSpeaker, speakerToken } from './speaker-page.ts';
import { readStepNames } from './step-links.ts';

/** What a deck can do, in the order in which keys are looked up and the menu lists it. */
const FEATURES: readonly ((player: Player) => void)[] = [
  addPredictions,
  addPointing,
  addFocus,
  addReplay,
  addMoving,
  addJump,
  addCaptions,
  addReading,
  addViewing,
  addScreen,
  addFinding,
  addCopyLink,
  addProgress,
  addQuestions,
  addSpeaker,
  addMenu,
  addHeading,
  addOffline,
];

/**
 * The script of a built page: starts Reveal, and keeps every diagram at the step that Reveal is at.
 */
declare global {
  interface Window {
    /** Where the ecosystem's tools, such as exporters and remotes, look for it. */
    Reveal: RevealApi;
    Lectern: {
      /** For the preview, which changes the page in place and then has the pictures made anew. */
      refresh(): void;
      /** For the parts that are loaded later: each hands itself over as soon as it is there. */
      register<N extends PartName>(name: N, part: Parts[N]): void;
      /** Loads a part, or gives it when it is there already. */
      load<N extends PartName>(name: N): Promise<Parts[N]>;
    };
  }
}

const deck = document.querySelector<HTMLElement>('.reveal');
const speaker = speakerToken();
if (deck && speaker !== null) {
  window.Lectern = { refresh() {}, register, load: loadPart };
  showSpeaker(deck, speaker);
} else if (deck) {
  const links = readStepNames();
  const reveal = new Reveal(deck, {
    ...slideSize(),
    margin: 0,
    center: false,
    hash: true,
    fragmentInURL: true,
    respondToHashChanges: true,
    postMessage: false,
    postMessageEvents: false,
    transition: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'none' : 'fade',
    backgroundTransition: 'none',
    // Keys and buttons are commands of our own: one list serves them, the menu and remotes.
    keyboard: false,
    controls: false,
    // Small screens have pages, and the scroll view is a choice of the reader's.
    scrollActivationWidth: undefined as unknown as number,
    // Gestures are ours, too: what they do depends on what is touched.
    touch: false,
    // One page for each slide: the picture in print is that of its last step.
    pdfSeparateFragments: false,
  });
  window.Reveal = reveal;
  const settings = createSettings();
  const following = follow(reveal, deck, settings);
  window.Lectern = { refresh: following.refresh, register, load: loadPart };
  followLayout(reveal, settings);
  reveal.on('ready', () => document.documentElement.classList.add('started'));
  reveal.initialize().then(() => {
    const player = createPlayer(reveal, deck, settings, following);
    if (!player) return;
    for (const add of FEATURES) add(player);
    links.onGone((gone) => player.tell(player.words.links[`${gone}Gone`]));
    listenToKeys(player.commands, () => settings.get(LETTER_KEYS) !== 'off');
  });
}
