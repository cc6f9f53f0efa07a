import type { Connection } from './connect.ts';

/** Whether words say that arrows lead both ways. */
export const BOTH_WAYS =
  /\b(?:(?:two|both)[- ]ways?|bi-?directional(?:ly)?|double-headed|back and forth|(?:in )?both directions)\b|↔|<->/i;
export const IN_TURN =
  /\b(?:async(?:hronous(?:ly)?)?|one by one|one after another|as each|sequential(?:ly)?|serial(?:ly)?|in turn)\b/i;
export const AT_ONCE = /\b(?:at once|simultaneous(?:ly)?|together|broadcast|in parallel|parallel)\b/i;
const TRAFFIC = /\b(?:communication|coordination|traffic|exchange|interaction|movement|transfer|delivery)\b/gi;

/**
 * Takes the words for the manner of arrows out of a text, as far as arrows of that manner are there. `held` says whether
 * there were any, and so whether the text was acted on.
 */
export function manners(text: string, connections: readonly Connection[]): { rest: string; held: boolean } {
  let rest = text;
  const take = (words: RegExp, holds: boolean) => {
    if (holds && words.test(rest)) rest = rest.replace(words, ' ');
  };
  take(BOTH_WAYS, goesBothWays(connections));
  take(
    IN_TURN,
    connections.some(({ manner, pairs }) => manner === 'one-by-one' && pairs.length > 1),
  );
  take(
    AT_ONCE,
    connections.some(({ manner, pairs }) => manner === 'together' && pairs.length > 1),
  );
  return rest === text ? { rest, held: false } : { rest: rest.replace(TRAFFIC, ' '), held: true };
}

/** Whether arrows lead forth and back between the same two things. */
function goesBothWays(connections: readonly Connection[]): boolean {
  return connections.some((one) =>
    one.pairs.some(({ from, to }) =>
      connections.some((other) => other.pairs.some((pair) => pair.from === to && pair.to === from)),
    ),
  );
}
