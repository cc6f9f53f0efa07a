import type { ServerResponse } from 'node:http';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { LiveMessage, LiveProblem } from '../model/live.ts';
import { type CompiledFile, compileFile } from './compile-file.ts';
import type { Lesson } from './lessons.ts';
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
  /** Keeps telling one page, which shows a given revision, of what changes. */
  connect(revision: string, response: ServerResponse): void;
  close(): void;
}

export function openPreview(lesson: Lesson, statics: readonly string[]): Preview {
  let compiled: CompiledFile | null = null;
  let page: LivePage | null = null;
  let problems: readonly LiveProblem[] = [];
  const viewers = new Set<ServerResponse>();

  const tell = (message: LiveMessage) => {
    for (const viewer of viewers) send(viewer, message);
  };

  async function refresh(): Promise<readonly Diagnostic[]> {
    compiled = await compileFile(lesson, statics);
    const { deck, diagnostics, files } = compiled;
    problems = hasErrors(diagnostics) ? shown(diagnostics) : [];
    if (!deck) {
      tell({ kind: 'problems', problems });
      return diagnostics;
    }
    const before = page;
    page = await livePage(deck, files.pictures);
    if (!before) for (const viewer of viewers) viewer.write('event: reload\ndata:\n\n');
    else if (before.deck.revision === page.deck.revision) tell({ kind: 'problems', problems });
    else tell({ kind: 'update', update: liveUpdate(before.deck, page.deck) });
    return diagnostics;
  }

  return {
    lesson,
    page: () => page,
    sources: () => [lesson.file, ...(compiled?.files.sources ?? [])],
    refresh,
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
