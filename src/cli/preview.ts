import type { ServerResponse } from 'node:http';
import type { Deck } from '../model/deck.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { LiveMessage, LiveProblem } from '../model/live.ts';
import type { Files } from '../services/files.ts';
import { readText } from '../services/read-text.ts';
import { compileText, services } from './compile-file.ts';
import { editSteps } from './edit-steps.ts';
import type { Lesson } from './lessons.ts';
import { type QuickEdit, quickDeck, quickEdit } from './quick-edit.ts';
import { liveUpdate } from './live-update.ts';
import { hasErrors, sorted, sourceLines, window } from './report.ts';
import { type LivePage, livePage } from './live-page.ts';

/** A lesson in the preview: its last good page, and those who look at it. */
export interface Preview {
  readonly lesson: Lesson;
  /** The last good page; null until there was one. */
  page(): LivePage | null;
  /** Files that the page was made from or is waiting for. */
  sources(): Iterable<string>;
  /** Compiles anew and tells everybody what has changed. */
  refresh(): Promise<readonly Diagnostic[]>;
  /** Shows an edit inside of a few slides at once; false when there is none. `refresh` must follow, since it alone sees all. */
  hurry(): Promise<boolean>;
  /** Keeps telling one page, which shows a given revision, of what changes. */
  connect(revision: string, response: ServerResponse): void;
  close(): void;
}

/** What the page that is shown was made from. */
interface Known {
  readonly source: string;
  readonly files: Files;
}

export function openPreview(lesson: Lesson, statics: readonly string[]): Preview {
  let sources: ReadonlySet<string> = new Set();
  let known: Known | null = null;
  let page: LivePage | null = null;
  let problems: readonly LiveProblem[] = [];
  const viewers = new Set<ServerResponse>();

  const tell = (message: LiveMessage) => {
    for (const viewer of viewers) send(viewer, message);
  };
  const show = (next: LivePage) => {
    const before = page;
    page = next;
    if (!before) for (const viewer of viewers) viewer.write('event: reload\ndata:\n\n');
    else if (before.deck.revision === next.deck.revision) tell({ kind: 'problems', problems });
    else tell({ kind: 'update', update: liveUpdate(before.deck, next.deck) });
  };

  async function refresh(): Promise<readonly Diagnostic[]> {
    const text = await readText(lesson.file);
    const { deck, diagnostics, files } = await compileText(lesson, text, statics);
    sources = files.sources;
    problems = hasErrors(diagnostics) ? shown(diagnostics) : [];
    known = deck && { source: text.value, files };
    if (deck) show(await livePage(deck, files.pictures));
    else tell({ kind: 'problems', problems });
    return diagnostics;
  }

  /** The deck after quick edits that lead from text to text; null when only the whole lesson can tell. */
  async function edited(texts: readonly string[], { source, files }: Known, shown: Deck): Promise<Deck | null> {
    let deck: Deck | null = shown;
    let before = source;
    for (const text of texts) {
      const edit: QuickEdit | null = deck && quickEdit(before, text, deck);
      deck = edit && deck && (await quickDeck(edit, deck, lesson, services(files)));
      before = text;
    }
    return deck;
  }

  async function hurry(): Promise<boolean> {
    const { value: source } = await readText(lesson.file);
    if (!known || !page || source === known.source) return false;
    const steps = editSteps(known.source, source);
    const deck =
      (await edited(steps, known, page.source)) ??
      (steps.length > 1 ? await edited([source], known, page.source) : null);
    const addresses = page.assets;
    const ready = deck?.stacks
      .flat()
      .every(({ blocks }) => blocks.every((block) => block.kind !== 'picture' || addresses.has(block.url)));
    if (!deck || !ready) return false;
    known = { ...known, source };
    show(page.withDeck(deck));
    return true;
  }

  return {
    lesson,
    page: () => page,
    sources: () => [lesson.file, ...sources],
    refresh,
    hurry,
    connect(revision, response) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      response.write('retry: 300\n\n');
      if (revision !== (page?.deck.revision ?? '')) response.write('event: reload\ndata:\n\n');
      if (problems.length > 0) send(response, { kind: 'problems', problems });
      viewers.add(response);
      response.on('close', () => viewers.delete(response));
    },
    close() {
      for (const viewer of viewers) viewer.end();
    },
  };
}

function send(viewer: ServerResponse, message: LiveMessage): void {
  viewer.write(`data: ${JSON.stringify(message)}\n\n`);
}

/** Errors before warnings, each with its source line. */
function shown(diagnostics: readonly Diagnostic[]): readonly LiveProblem[] {
  const lines = sourceLines();
  const rank = { error: 0, warning: 1, info: 2 } as const;
  const ordered = [...sorted(diagnostics)].sort((a, b) => rank[a.severity] - rank[b.severity]);
  return ordered.map((diagnostic) => {
    const line = lines(diagnostic.file)[diagnostic.line - 1] ?? '';
    const { text, caret } = window(line, diagnostic.column);
    return { ...diagnostic, source: text.trim() === '' ? '' : text, caret };
  });
}
