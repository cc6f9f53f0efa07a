import { createHash } from 'node:crypto';
import type { LiveDeck } from './live-update.ts';

/** Tells one revision of a deck from any other; the same content has the same one, also after the server was started anew. */
export function revisionOf(deck: Omit<LiveDeck, 'revision'>): string {
  const hash = createHash('sha1').update(`${deck.title}\n${deck.minutes}\n${deck.style}\n`);
  for (const stack of deck.stacks) {
    hash.update('stack\n');
    for (const { html } of stack) hash.update(html);
  }
  for (const [id, json] of deck.scenes) hash.update(`${id}\n${json}`);
  return hash.digest('hex').slice(0, 16);
}

/** The revision that follows one, told by what has changed. */
export function nextRevision(revision: string, changes: Iterable<string>): string {
  const hash = createHash('sha1').update(revision);
  for (const change of changes) hash.update(change);
  return hash.digest('hex').slice(0, 16);
}
