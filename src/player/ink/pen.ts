import type { Player } from '../player.ts';
import { type Choice, colourIn, keepChoice, readChoice } from './choice.ts';
import { cursorFor } from './cursor.ts';
import { ERASER, touches } from './erase.ts';
import { type Gesture, setOutOn } from './gesture.ts';
import { createGlass, type Hand, type Touch } from './glass.ts';
import { type Ground, groundsOf } from './layout.ts';
import { createLiveLine, type LinePoint } from './live-line.ts';
import type { Sheaf } from './sheaf.ts';
import { type Sample, type Tool, WIDTHS, widthUnder } from './stroke.ts';
import { createTools } from './tools.ts';

export interface Pen {
  readonly on: boolean;
  toggle(): void;
}

/** What is being done with the pointer down. */
type Doing =
  | {
      readonly kind: 'draw';
      readonly tool: Tool;
      readonly gesture: Gesture;
      readonly step: number;
    }
  | { readonly kind: 'rub'; readonly gesture: Gesture; readonly ids: Set<number> };

/** Draws on the present slide. It costs nothing while it is off: what it needs comes into the page with it and goes with it. */
export function createPen(player: Player, sheaf: Sheaf): Pen {
  const { viewport, reveal, settings } = player;
  const words = player.words.pointing;
  let choice = readChoice(settings);
  let doing: Doing | null = null;
  let on = false;

  const live = createLiveLine();
  const linePoints = (samples: readonly Sample[]): LinePoint[] => {
    if (doing?.kind !== 'draw') return [];
    const { gesture, tool } = doing;
    const scale = gesture.scale();
    const width = (pressure: number): number => (gesture.pressed ? widthUnder(tool, pressure) : WIDTHS[tool]) * scale;
    return gesture.inWindow(samples).map(({ x, y, pressure }) => ({ x, y, width: width(pressure) }));
  };
  const rub = (fresh: readonly Sample[]): void => {
    if (doing?.kind !== 'rub') return;
    const { gesture, ids } = doing;
    const { slide, ground, samples } = gesture;
    const { step } = player.place();
    const start = Math.max(0, samples.length - fresh.length - 1);
    const way = samples.slice(start);
    const before = ids.size;
    for (const stroke of sheaf.store.on(slide.id)) {
      if (stroke.sheet !== ground.sheet || stroke.step > step || ids.has(stroke.id)) continue;
      if (way.some((to, i) => touches(stroke, way[i - 1] ?? to, to, ERASER))) ids.add(stroke.id);
    }
    if (ids.size > before) sheaf.show();
  };
  const end = (meant: boolean): void => {
    if (!doing) return;
    const done = doing;
    doing = null;
    viewport.classList.remove('ink-drawing');
    const { slide, ground, samples } = done.gesture;
    if (done.kind === 'rub') {
      sheaf.view.hide(new Set());
      const removed = meant ? sheaf.store.on(slide.id).filter(({ id }) => done.ids.has(id)) : [];
      sheaf.make(slide, { added: [], removed });
      return;
    }
    if (meant && samples.length > 0) {
      const last = sheaf.store.on(slide.id).at(-1)?.id ?? 0;
      const { tool, step } = done;
      const stroke = { id: Math.max(Date.now(), last + 1), tool, colour: colourIn(choice), step, sheet: ground.sheet };
      sheaf.make(slide, { added: [{ ...stroke, ...done.gesture.curve() }], removed: [] });
    }
    sheaf.show();
    live.end();
  };
  const hand: Hand = {
    begin(touch) {
      const { slide, step } = player.place();
      const gesture = setOutOn(slide, touch, choice.held !== 'marker');
      viewport.classList.add('ink-drawing');
      if (choice.held === 'eraser' || touch.rubs) {
        doing = { kind: 'rub', gesture, ids: new Set() };
        sheaf.view.hide(doing.ids);
      } else {
        doing = { kind: 'draw', tool: choice.held, gesture, step };
        live.begin(sheaf.view.lookOf(slide, { tool: choice.held, colour: colourIn(choice) }));
      }
      follow([touch]);
    },
    move: (touches) => follow(touches),
    end: () => end(true),
    cancel: () => end(false),
  };
  const follow = (touches: readonly Touch[]): void => {
    const fresh = doing?.gesture.add(touches) ?? [];
    if (doing?.kind === 'draw') live.add(linePoints(fresh));
    else rub(fresh);
  };
  const glass = createGlass(hand);

  const tools = createTools(
    words,
    {
      choose(next) {
        choice = next;
        keepChoice(settings, choice);
        update();
      },
      undo: sheaf.undo,
      redo: sheaf.redo,
      clear: sheaf.clear,
      leave: () => toggle(),
    },
    choice,
  );
  const update = (): void => {
    if (!on) return;
    const { slide, id } = player.place();
    viewport.classList.toggle('ink-dark', player.scheme() === 'dark');
    tools.update(choice, {
      undo: sheaf.acts.canUndo(id),
      redo: sheaf.acts.canRedo(id),
      clear: sheaf.store.on(id).length > 0,
    });
    glass.style.cursor = pointerFor(choice, slide, sheaf);
  };
  // The window may change its size amid a stroke: what is drawn of it moves to where the slide has gone.
  const relay = (): void => {
    if (doing?.kind === 'draw') live.lay(linePoints(doing.gesture.samples));
    update();
  };
  const resized = (): void => void requestAnimationFrame(relay);
  const toggle = (): void => {
    on = !on;
    if (on) {
      viewport.append(live.element, glass, tools.element);
      addEventListener('resize', resized);
      update();
    } else {
      end(false);
      removeEventListener('resize', resized);
      for (const each of [live.element, glass, tools.element]) each.remove();
    }
    player.announce(on ? words.penOn : words.penOff);
  };

  sheaf.onChange(update);
  player.onPlace((_, turned) => {
    if (turned) end(true);
    update();
  });
  reveal.on('resize', relay);
  const away = (): void => {
    if (on) toggle();
  };
  reveal.on('overviewshown', away);
  reveal.on('paused', away);
  return {
    get on() {
      return on;
    },
    toggle,
  };
}

/** What the pointer looks like above a slide. */
function pointerFor(choice: Choice, slide: HTMLElement, { view }: Sheaf): string {
  const { scale } = (groundsOf(slide).at(-1) as Ground).lie();
  if (choice.held === 'eraser') return cursorFor(2 * ERASER * scale, null);
  const { colour } = view.lookOf(slide, { tool: choice.held, colour: colourIn(choice) });
  return cursorFor(WIDTHS[choice.held] * scale, colour);
}
