import type { PartName } from '../model/parts.ts';
import { pageData } from './page-data.ts';
import type { Parts } from './parts.ts';

const loads = new Map<PartName, Promise<unknown>>();
const registered = new Map<PartName, unknown>();

/** Takes a part that has loaded; the script of the part calls it, through `window.Lectern`. */
export function register<N extends PartName>(name: N, part: Parts[N]): void {
  registered.set(name, part);
}

/**
 * Gives a part of the player. Its script is loaded when somebody asks for it first. Rejects when it cannot be had, because
 * the network is away or the deck has been replaced by another; who asks again later makes it try again.
 */
export function loadPart<N extends PartName>(name: N): Promise<Parts[N]> {
  const known = loads.get(name);
  if (known) return known as Promise<Parts[N]>;
  const load = run(name).then(() => {
    if (!registered.has(name)) throw new Error(`The part "${name}" of the player broke while it started.`);
    return registered.get(name) as Parts[N];
  });
  loads.set(name, load);
  load.catch(() => loads.delete(name));
  return load;
}

/** Runs the script of a part: its text, where the page holds everything, else the file that the page names. */
async function run(name: PartName): Promise<void> {
  const text = document.querySelector(`script[data-part="${name}"]`)?.textContent;
  const address = text ? undefined : pageData<Partial<Record<PartName, string>>>('parts')?.[name];
  if (!text && !address) throw new Error(`This page comes without the part "${name}" of the player.`);
  const script = document.createElement('script');
  const done = new Promise<void>((loaded, failed) => {
    script.onload = () => loaded();
    script.onerror = () => failed(new Error(`The part "${name}" of the player could not be loaded.`));
  });
  if (address) script.src = address;
  // Text runs as soon as it is in the page, and is let run by its hash, which the page's policy names.
  else script.textContent = text ?? '';
  document.head.append(script);
  if (address) await done;
  script.remove();
}
