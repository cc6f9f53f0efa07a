import type { Commands } from './commands.ts';

/** Elements that do something of their own with keys. */
const WRITES = 'input:not([type=checkbox],[type=radio],[type=button]),textarea,select,[contenteditable=true]';
const PRESSES = 'a[href],button,summary,input,[role=button],[role=menuitem],[role=option],[role=tab]';
/** Keys that press what has the focus. */
const PRESSING = [' ', 'Enter'];
const ACROSS = ['ArrowLeft', 'ArrowRight'];

/** Name of the setting that says whether keys of a single character act: `off` when they do not. */
export const LETTER_KEYS = 'letter-keys';

/**
 * The name of a key as commands use it: letters are lower case, `Shift+` stands before letters and before keys with a
 * name, `Alt+` before all. Null for keys that belong to the browser or the system. On keyboards of other scripts a letter
 * key is the Latin one printed beside its own.
 */
export function keyOf(event: KeyboardEvent): string | null {
  if (event.ctrlKey || event.metaKey || event.isComposing) return null;
  const latin = /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase();
  const foreign = event.key.length === 1 && event.key > '\u007f';
  const key = event.key.length > 1 ? event.key : foreign && latin ? latin : event.key.toLowerCase();
  const shifted = event.shiftKey && (key.length > 1 || key === ' ' || /^[a-z]$/.test(key));
  return `${event.altKey ? 'Alt+' : ''}${shifted ? 'Shift+' : ''}${key}`;
}

/** Whether a key is a single character, which those who dictate or tremble may want to switch off. */
export const isLetterKey = (key: string): boolean => /^(?:Shift\+)?[^\s]$/.test(key);

/** Runs the commands of the keys that are pressed anywhere on the page, unless what has the focus needs them. */
export function listenToKeys(commands: Pick<Commands, 'forKey'>, lettersAllowed: () => boolean): void {
  addEventListener('keydown', (event) => {
    const key = event.defaultPrevented ? null : keyOf(event);
    if (key === null || belongsElsewhere(event, key)) return;
    if (isLetterKey(key) && !lettersAllowed()) return;
    const command = commands.forKey(key);
    if (!command) return;
    event.preventDefault();
    command.run();
  });
}

function belongsElsewhere(event: KeyboardEvent, key: string): boolean {
  // A dialog has the keys to itself.
  if (document.querySelector('dialog:modal')) return true;
  const target = event.composedPath()[0];
  if (!(target instanceof Element)) return false;
  if (target.closest(WRITES)) return true;
  // Arrows lead from one of several choices to the next.
  if (/^Arrow/.test(key) && target.matches('input[type=radio]')) return true;
  // What is wider than its page is scrolled with them.
  if (ACROSS.includes(key) && target.closest('[data-across]')) return true;
  return PRESSING.includes(key) && target.closest(PRESSES) !== null;
}
