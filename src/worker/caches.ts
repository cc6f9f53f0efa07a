/** What the build puts in front of this script: the files of the deck beside its page, and hashes of the page and of both. */
declare const DECK: {
  readonly version: string;
  readonly page: string;
  readonly files: readonly string[];
};

/** Name of the deck's page; folders are asked for it without its name as well. */
export const PAGE = 'index.html';

/** Relative addresses of the deck's files, and the beginning of the SHA-256 of each, in hexadecimal digits. */
export const FILES: ReadonlyMap<string, string> = new Map([
  [PAGE, DECK.page],
  ...DECK.files.map((name) => [name, hashIn(name) ?? ''] as const),
]);

/** The hash that a name carries; undefined when it is the name of another file than ours. */
export function hashIn(name: string): string | undefined {
  return /^assets\/[^/]+\.([0-9a-f]{10})\.[a-z0-9]+$/.exec(name)?.[1];
}

/** Several decks may share an origin, so names begin with where the deck lies. */
export const cacheName = (scope: string): string => `lectern ${scope} ${DECK.version}`;

export const isOurs = (name: string, scope: string): boolean => name.startsWith(`lectern ${scope} `);
