import type { Ink } from '../ink/ink.ts';
import type { Player } from '../player.ts';

/** Outlines from Lucide (ISC licence). */
const LASER = 'M12 3v3M12 18v3M3 12h3M18 12h3M12 12h.01M5.600 5.600l2.100 2.100M16.300 16.300l2.100 2.100';
const PEN =
  'M21.200 6.800a2.800 2.800 0 0 0-4-4L3.800 16.200a2 2 0 0 0-.5.800L2 21.400a.5.500 0 0 0 .6.600l4.400-1.300a2 2 0 0 0 .8-.5zM15 5l4 4';

/**
 * Laser and pen. They are a part of their own that loads with the first use of either, or, where there are strokes to
 * show, once the first slide stands.
 */
export function addPointing(player: Player): void {
  const { commands, settings, reveal } = player;
  const words = player.words.pointing;
  let part: Ink | null = null;
  const use = (act: (ink: Ink) => void) => (): void =>
    player.use('ink', ({ createInk }) => {
      part ??= createInk(player);
      act(part);
    });
  const penOn = (): boolean => part?.pen.on === true;
  const laserOn = (): boolean => part?.laser.on === true;
  const ready = (): boolean => !reveal.isOverview() && !reveal.isPaused();

  commands.add(
    {
      id: 'laser',
      keys: ['l'],
      label: words.laser,
      icon: LASER,
      group: 'point',
      pressed: laserOn,
      run: use(({ laser }) => laser.toggle()),
    },
    {
      id: 'pen',
      keys: ['x'],
      label: words.pen,
      icon: PEN,
      group: 'point',
      pressed: penOn,
      available: ready,
      run: use(({ pen }) => pen.toggle()),
    },
    {
      id: 'leave-pointing',
      keys: ['Escape'],
      label: words.leave,
      group: 'point',
      menu: false,
      available: () => penOn() || laserOn(),
      run: use(({ pen, laser }) => (pen.on ? pen : laser).toggle()),
    },
    {
      id: 'undo-ink',
      keys: ['u'],
      label: words.undo,
      group: 'point',
      available: penOn,
      run: use(({ undo }) => undo()),
    },
    {
      id: 'redo-ink',
      keys: ['Shift+u'],
      label: words.redo,
      group: 'point',
      available: penOn,
      run: use(({ redo }) => redo()),
    },
    {
      id: 'clear-ink',
      keys: ['Shift+x'],
      label: words.clear,
      group: 'point',
      available: () => part !== null && ready(),
      run: use(({ clear }) => clear()),
    },
  );

  if (settings.get(settings.scoped('ink')) === null) return;
  const show = use(() => undefined);
  // Safari has no idle callback.
  if ('requestIdleCallback' in window) requestIdleCallback(show, { timeout: 2000 });
  else setTimeout(show, 300);
}
