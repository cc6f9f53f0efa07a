import type { Player } from '../player.ts';
import { slidesOf } from '../slides.ts';
import { isPresenting, onPresentingChange } from '../presenting.ts';
import { offerToContinue } from '../progress/offer.ts';
import { runsOf } from '../progress/runs.ts';
import { trackProgress } from '../progress/track.ts';

/** Remembers what was seen and where one stopped, shows the former as a thin line, and offers to continue at the latter. */
export function addProgress(player: Player): void {
  // A copy that follows another window reads nothing.
  if (new URLSearchParams(location.search).has('receiver')) return;
  const tracker = trackProgress(player);
  const line = player.deck.querySelector<HTMLElement>('.progress');
  const draw = (): void => {
    if (!line) return;
    const seen = tracker.seen();
    const runs = isPresenting() ? [] : runsOf(slidesOf(player.reveal).map(({ id }) => seen.has(id)));
    const stops = runs.map(
      ({ from, to }) => `#0000 ${percent(from)},${SEEN} ${percent(from)} ${percent(to)},#0000 ${percent(to)}`,
    );
    line.style.background = stops.length > 0 ? `linear-gradient(90deg,${stops.join()})` : '';
  };
  tracker.onChange(draw);
  player.reveal.on('sync', draw);
  onPresentingChange(draw);
  draw();
  // The page's first script knows whether the address asked for a place; by now Reveal has written its own.
  const asked = document.documentElement.dataset.at !== undefined;
  if (tracker.before.stop && !asked && !isPresenting()) offerToContinue(player, tracker.before.stop);
}

const SEEN = 'color-mix(in srgb,var(--accent) 30%,#0000)';

const percent = (part: number): string => `${Math.round(part * 1e4) / 100}%`;
