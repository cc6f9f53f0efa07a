/** All that a deck's own controls say, in the lesson's language; the page carries them as JSON. One interface a feature. */
export interface InterfaceWords {
  readonly controls: ControlWords;
  readonly diagram: DiagramWords;
  readonly questions: QuestionWords;
  readonly pointing: PointingWords;
  readonly links: LinkWords;
  readonly delivery: DeliveryWords;
  readonly reader: ReaderWords;
  readonly speaker: SpeakerWords;
  readonly screen: ScreenWords;
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

/** Checks of understanding, and predictions of a diagram's next step. */
export interface QuestionWords {
  readonly check: string;
  /** Of the same button, as long as nothing is chosen. */
  readonly show: string;
  readonly again: string;
  readonly chooseOne: string;
  readonly chooseSome: string;
  /** Before the letter of the right answer, and before those of several. */
  readonly answer: string;
  readonly answers: string;
  readonly explanation: string;
  readonly right: string;
  readonly wrong: string;
  readonly partly: string;
  readonly yours: string;
  /** Above a question about the next step, and below it. */
  readonly predict: string;
  readonly goOn: string;
  /** The switch, and what it then says. */
  readonly predictions: string;
  readonly predictionsOn: string;
  readonly predictionsOff: string;
}

/** Playing a slide again, bringing one node of a diagram to the front, and what is said where nothing else can be. */
export interface DiagramWords {
  readonly replay: string;
  readonly playAll: string;
  readonly pause: string;
  readonly goOn: string;
  /** The command that brings single nodes to the front, and the name of their buttons as a group. */
  readonly focus: string;
  readonly parts: string;
  /** Ends of an arrow: `{names}`. */
  readonly to: string;
  readonly from: string;
  /** `{n}` of `{count}`, as sentences. */
  readonly step: string;
  readonly slide: string;
}

/** What a deck says of its own files. */
export interface DeliveryWords {
  /** Of what was to be loaded when it was first used. */
  readonly missing: string;
  /** Of another version of the deck, which shows as soon as the page is loaded again. */
  readonly newer: string;
}

/** Captions, reading pane, contents, search, and where one stopped. */
export interface ReaderWords {
  readonly captions: string;
  readonly reading: string;
  readonly paneSize: string;
  readonly smaller: string;
  readonly larger: string;
  readonly steps: string;
  readonly start: string;
  readonly notes: string;
  readonly details: string;
  readonly slideText: string;
  readonly noNotes: string;
  readonly contents: string;
  /** `{n}`, `{count}`. */
  readonly seenOf: string;
  readonly seen: string;
  /** `{name}` of a slide. */
  readonly stepsOf: string;
  readonly search: string;
  readonly searchHint: string;
  /** `{n}`; `foundMany` also `{most}`. */
  readonly found: string;
  readonly foundOne: string;
  readonly foundMany: string;
  readonly foundNone: string;
  /** What a found piece of text is. */
  readonly kinds: Readonly<Record<FoundKind, string>>;
  /** `{name}` of a slide. */
  readonly continueAt: string;
  readonly dismiss: string;
  readonly copyLink: string;
  readonly copied: string;
  readonly copyByHand: string;
}

export type FoundKind = 'title' | 'label' | 'heading' | 'body' | 'code' | 'caption' | 'note';

/** Laser and pen. */
export interface PointingWords {
  /** Name of the strip of tools. */
  readonly tools: string;
  readonly laser: string;
  readonly pen: string;
  readonly undo: string;
  readonly redo: string;
  readonly clear: string;
  /** Puts laser or pen away. */
  readonly leave: string;
  readonly thin: string;
  readonly thick: string;
  readonly marker: string;
  readonly eraser: string;
  readonly red: string;
  readonly blue: string;
  readonly green: string;
  readonly yellow: string;
  readonly move: string;
  readonly penOn: string;
  readonly penOff: string;
  readonly laserOn: string;
  readonly laserOff: string;
  /** When the browser refuses to store strokes. */
  readonly notKept: string;
}

/** The window of the speaker. `{n}`, `{count}` and `{time}` stand for values. */
export interface SpeakerWords {
  readonly speaker: string;
  /** Names the picture of what the class sees, and of what comes after it. */
  readonly now: string;
  readonly next: string;
  /** What comes after the last step. */
  readonly end: string;
  readonly elapsed: string;
  readonly clock: string;
  readonly start: string;
  readonly pause: string;
  readonly resume: string;
  readonly reset: string;
  /** Pace against the plan, in minutes. */
  readonly planned: string;
  readonly onTime: string;
  readonly behind: string;
  readonly ahead: string;
  readonly until: string;
  readonly thisSlide: string;
  readonly left: string;
  readonly over: string;
  readonly slideOf: string;
  readonly stepOf: string;
  readonly minutes: string;
  readonly notes: string;
  readonly details: string;
  readonly noNotes: string;
  readonly larger: string;
  readonly smaller: string;
  readonly black: string;
  /** The deck's window does not answer, or is closed. */
  readonly waiting: string;
  readonly gone: string;
  readonly openDeck: string;
  /** The browser lets no window open by itself. */
  readonly blocked: string;
  readonly blockedHint: string;
  readonly open: string;
}

/** Small screens, on which slides are pages and pictures are seen in parts. */
export interface ScreenWords {
  readonly pages: string;
  readonly scroll: string;
  readonly whole: string;
  /** Name of a picture that can be moved. */
  readonly picture: string;
}

/** When a link has led to what is nearest to the thing that it named. */
export interface LinkWords {
  readonly slideGone: string;
  readonly stepGone: string;
}
