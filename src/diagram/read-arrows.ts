import type { Entry } from '../model/brief.ts';
import type { Context } from './context.ts';
import type { ChannelDraft } from './draft.ts';
import { outsideQuotes } from './entry-text.ts';
import { purposeful } from './group-paint.ts';
import { joinsThings } from './join-lines.ts';
import { lineKind } from './line-kind.ts';
import { BOTH_WAYS } from './manner-words.ts';
import { joinsNamed } from './names.ts';
import { checkColourLine, colourUses } from './paint.ts';
import { directionIn, mannerIn, readChannels } from './read-channel.ts';

/** Reads a section about arrows; false when it names no arrow at all, so that it must be about something else. */
export function readArrows(section: Entry, context: Context): boolean {
  const lines = section.children.map((entry) => ({ entry, kind: lineKind(entry) }));
  const quoted = lines
    .filter(({ entry, kind }) => entry.quotes.length > 0 && kind !== 'style')
    .map(({ entry }) => entry);
  const arrows = lines
    .filter(({ entry, kind }) => kind === 'arrow' || joinsNamed(entry, context.names))
    .map(({ entry }) => entry);
  const own = section.quotes.length > 0;
  if (arrows.length === 0 && !(own && /\barrows?\b/i.test(section.key ?? ''))) return false;
  const read = [
    ...(own ? [section] : []),
    ...section.children.filter((one) => quoted.includes(one) || arrows.includes(one)),
  ];
  // `Arrows connecting the stations` is no arrow of its own: it waits until all things are known.
  const waits = (entry: Entry, drafts: readonly ChannelDraft[]) =>
    joinsThings(entry) && drafts.every(({ label, ends }) => label === '' && ends === null);
  const drafts = oneEach(
    read.flatMap((entry) => {
      const found = readChannels(entry, context);
      return waits(entry, found) ? [] : [{ entry, drafts: found }];
    }),
  );
  const uses = lines
    .filter(({ entry, kind }) => kind === 'colour' || (entry.quotes.length === 0 && entry.colours.length > 0))
    .flatMap(({ entry }) => {
      checkColourLine(entry, context);
      return colourUses(entry, context);
    });
  for (const [i, draft] of drafts.entries())
    draft.colour ??= purposeful(draft.label, uses) ?? uses[Math.min(i, uses.length - 1)]?.hex ?? null;
  for (const { entry, kind } of lines) if (kind === 'style') describe(drafts, entry);
  context.channels.push(...drafts);
  for (const entry of arrows) if (!waits(entry, readChannels(entry, context))) context.described.add(entry.span.line);
  return true;
}

/** Lines with neither a label nor ends say more about the arrow that others name; alone, the first one is the arrow. */
function oneEach(read: readonly { readonly entry: Entry; readonly drafts: readonly ChannelDraft[] }[]): ChannelDraft[] {
  const all = read.flatMap(({ drafts }) => drafts);
  const labelled = all.filter(({ label, ends }) => label !== '' && ends === null);
  const placed = all.filter(({ label, ends }) => label === '' && ends !== null);
  const bare = all.filter(({ label, ends }) => label === '' && ends === null);
  let drafts = all.filter((draft) => !bare.includes(draft));
  if (drafts.length === 0) drafts = bare.slice(0, 1);
  const [label] = labelled;
  const [place] = placed;
  if (label && place && drafts.length === 2) {
    label.ends = place.ends;
    drafts = [label];
  }
  const [only] = drafts;
  if (only && drafts.length === 1)
    for (const more of all) {
      if (only.direction === 'across') only.direction = more.direction;
      only.colour ??= more.colour;
      only.manner ??= more.manner;
      only.single ||= more.single;
      only.bothWays ||= more.bothWays;
    }
  return drafts;
}

/** `Visual: two-way, asynchronous` says more about the arrows of its section. */
function describe(drafts: readonly ChannelDraft[], entry: Entry): void {
  const words = outsideQuotes(`${entry.key ?? ''} ${entry.value}`);
  const [only] = drafts;
  if (only && drafts.length === 1 && BOTH_WAYS.test(words)) only.bothWays = true;
  const manner = mannerIn(words);
  if (only && drafts.length === 1) {
    only.manner ??= manner;
    if (only.direction === 'across') only.direction = directionIn(words);
  }
}
