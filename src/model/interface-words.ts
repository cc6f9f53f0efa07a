/** All that a deck's own controls say, in the lesson's language; the page carries them as JSON. One interface a feature. */
export interface InterfaceWords {
  readonly controls: ControlWords;
}

/** Moving about, looking, and the menu that lists every command. */
export interface ControlWords {
  readonly controls: string;
  readonly menu: string;
  readonly close: string;
  readonly next: string;
  readonly back: string;
  readonly nextSection: string;
  readonly backSection: string;
  readonly up: string;
  readonly down: string;
  readonly first: string;
  readonly last: string;
  readonly overview: string;
  readonly fullscreen: string;
  readonly blackout: string;
  readonly resume: string;
  readonly scheme: string;
  readonly jump: string;
  /** What to type: a number, a number and a step, or a part of a name. */
  readonly jumpHint: string;
  readonly nothingFound: string;
  readonly slide: string;
  readonly letterKeys: string;
  /** Said by a screen reader for the position: `{n} of {count}`. */
  readonly position: string;
  readonly or: string;
  /** Heads of the menu's groups. */
  readonly groups: Readonly<Record<CommandGroup, string>>;
}

export type CommandGroup = 'move' | 'view' | 'read' | 'present' | 'point';
