import type { LiveMessage } from '../../model/live.ts';
import { createOverlay } from './overlay.ts';
import { patch } from './patch.ts';

/**
 * The script that the preview adds to a deck: it listens to the server, patches the page in place and shows mistakes.
 * The page carries the revision that it shows in `data-revision` of its root element.
 */
const overlay = createOverlay();
const root = document.documentElement;
const connection = new EventSource(`events?revision=${root.dataset.revision ?? ''}`);

connection.addEventListener('message', (event: MessageEvent<string>) => {
  const message = JSON.parse(event.data) as LiveMessage;
  if (message.kind === 'problems') overlay.show(message.problems);
  else {
    // Patching needs a deck that has started; the server then has a newer page anyway.
    if (!window.Reveal?.isReady()) return location.reload();
    patch(window.Reveal, message.update);
    root.dataset.revision = message.update.revision;
    overlay.show([]);
  }
});

// The server sends this to a page whose revision it cannot patch: after it was started again, or without a deck so far.
connection.addEventListener('reload', () => location.reload());
// A page that is left keeps no connection, of which a browser allows few.
addEventListener('pagehide', () => connection.close());
addEventListener('pageshow', (event) => event.persisted && location.reload());
