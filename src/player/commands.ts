import type { CommandGroup } from '../model/interface-words.ts';

/** Something that a deck can do: the one source for its keys and its menu. */
export interface Command {
  readonly id: string;
  /** As `keyOf` writes them: `c`, `Shift+r`, `ArrowRight`, `?`. */
  readonly keys: readonly string[];
  readonly label: string;
  readonly group: CommandGroup;
  /** SVG path data of an outline in a box of 24. */
  readonly icon?: string;
  /** Left out of the menu when false. */
  readonly menu?: boolean;
  /** Of a switch: whether it is on. */
  pressed?(): boolean;
  /** Whether it can be used now; it always can when absent. */
  available?(): boolean;
  run(): void;
}

export interface Commands {
  add(...commands: readonly Command[]): void;
  /** Runs the first command of an id that can be used now; answers whether there was one. */
  run(id: string): boolean;
  /** In the order in which they were added. */
  readonly list: readonly Command[];
  /** The command of a key, if it can be used now. */
  forKey(key: string): Command | null;
}

export function createCommands(): Commands {
  const list: Command[] = [];
  const usable = (command: Command | undefined): Command | null =>
    command && (command.available?.() ?? true) ? command : null;
  return {
    list,
    add: (...commands) => void list.push(...commands),
    run(id) {
      // Two commands may share an id or a key when never both can be used.
      const command = list.find((each) => each.id === id && usable(each)) ?? null;
      command?.run();
      return command !== null;
    },
    forKey(key) {
      for (const command of list) if (command.keys.includes(key) && usable(command)) return command;
      return null;
    },
  };
}
