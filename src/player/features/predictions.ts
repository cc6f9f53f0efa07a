import type { Scene } from '../../model/scene.ts';
import type { Prediction } from '../../model/prediction.ts';
import { createAnswers } from '../answers.ts';
import { stepOf } from '../deck-step.ts';
import { digitCommands } from '../digits.ts';
import { focusBack } from '../focus-back.ts';
import { ICONS } from '../icons.ts';
import type { Player } from '../player.ts';
import { isPresenting } from '../presenting.ts';
import { createPanel, type Panel, spokenPrediction } from '../predict/panel.ts';
import { putWhereFree } from '../predict/put-where-free.ts';
import { sceneOf } from '../scenes.ts';
import { BACK_KEYS, NEXT_KEYS } from './moving.ts';

/** A question that waits before the next step of the diagram on the present slide. */
interface Waiting {
  readonly host: HTMLElement;
  readonly scene: Scene;
  readonly step: number;
  readonly predict: Prediction;
  /** Under which its answer is kept. */
  readonly key: string;
}

/** Name of the setting that is `off` when nothing is asked. */
const SETTING = 'predictions';

/**
 * Asks what comes next where the lesson wants it: whoever goes on by hand meets the question first, and the step behind
 * it. Links, jumps and whatever else moves the deck pass it by. It takes the place of "next" and "back" for that moment;
 * these must be added after it.
 */
export function addPredictions(player: Player): void {
  const { commands, deck, reveal, settings } = player;
  const words = player.words.questions;
  const answers = createAnswers(settings);
  const on = (): boolean => settings.get(SETTING) !== 'off';
  let asked: { readonly waiting: Waiting; readonly panel: Panel; readonly before: Element | null } | null = null;

  const close = (): void => {
    const { panel, before } = asked ?? {};
    const focused = panel?.box.contains(document.activeElement);
    asked = null;
    panel?.box.remove();
    if (focused) focusBack(before ?? null, deck);
  };
  const waiting = (): Waiting | null => (asked || !on() ? null : waitingOn(player));
  const place = (): void => {
    if (asked) putWhereFree(asked.panel.box, asked.waiting, player);
  };
  const ask = (): void => {
    const next = waiting();
    if (!next) return;
    const { predict, key } = next;
    const [before = null] = isPresenting() ? [] : answers.get(key);
    const chosen = (index: number): void => {
      answers.set(key, [index]);
      player.announce(verdict(predict, index, words));
    };
    const panel = createPanel(predict, words, before, chosen, () => commands.run('next'));
    asked = { waiting: next, panel, before: document.activeElement };
    deck.after(panel.box);
    place();
    player.announce(spokenPrediction(predict, words));
  };
  const withChoices = (): boolean => asked !== null && asked.panel.choice(0) !== null;

  commands.add(
    {
      id: 'next',
      keys: NEXT_KEYS,
      label: '',
      group: 'move',
      menu: false,
      available: () => waiting() !== null,
      run: ask,
    },
    {
      id: 'back',
      keys: [...BACK_KEYS, 'Escape'],
      label: '',
      group: 'move',
      menu: false,
      available: () => asked !== null && !reveal.isPaused(),
      run: close,
    },
    {
      id: 'choose-next',
      keys: ['ArrowDown'],
      label: '',
      group: 'read',
      menu: false,
      available: withChoices,
      run: () => asked?.panel.walk(1),
    },
    {
      id: 'choose-previous',
      keys: ['ArrowUp'],
      label: '',
      group: 'read',
      menu: false,
      available: withChoices,
      run: () => asked?.panel.walk(-1),
    },
    ...digitCommands('predict', (index) => asked?.panel.choice(index) ?? null),
    {
      id: 'predictions',
      keys: ['e'],
      label: words.predictions,
      icon: ICONS.ask,
      group: 'read',
      pressed: on,
      available: () => document.querySelector('[data-asks]') !== null,
      run() {
        settings.set(SETTING, on() ? 'off' : null);
        player.tell(on() ? words.predictionsOn : words.predictionsOff);
      },
    },
  );
  settings.on(SETTING, () => !on() && close());
  player.onPlace(close);
  reveal.on('overviewshown', close);
  reveal.on('resize', place);
  addEventListener('resize', () => requestAnimationFrame(place));
}

function waitingOn({ reveal }: Player): Waiting | null {
  const slide = reveal.getCurrentSlide();
  const host = slide?.querySelector<HTMLElement>('[data-asks]');
  if (!host || reveal.isPaused() || reveal.isOverview() || reveal.isScrollView()) return null;
  const scene = sceneOf(host.dataset.diagram ?? '');
  const step = stepOf(host);
  const next = scene?.steps[step];
  if (!scene || !next?.predict) return null;
  return { host, scene, step, predict: next.predict, key: `${slide.id}/${next.id}` };
}

function verdict({ options }: Prediction, chosen: number, words: Player['words']['questions']): string {
  const right = options.filter((option) => option.right).map(({ text }) => text);
  if (right.length === 0) return `${words.yours}: ${options[chosen]?.text ?? ''}`;
  if (options[chosen]?.right) return `${words.right}.`;
  return `${words.wrong}. ${right.length > 1 ? words.answers : words.answer}: ${right.join(', ')}`;
}
