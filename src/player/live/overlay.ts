import type { LiveProblem } from '../../model/live.ts';

const style = `
:host { position: fixed; inset: auto 0 0 0; z-index: 1000; max-height: 70vh; overflow: auto; display: block;
  background: #1c1917f5; color: #f5f5f4; border-top: 4px solid #f87171; font: 15px/1.5 Inter, system-ui, sans-serif; }
:host([hidden]) { display: none; }
ol { list-style: none; margin: 0; padding: 20px 28px; display: grid; gap: 20px; }
p { margin: 0; }
.place { font: 13px/1.5 'JetBrains Mono', ui-monospace, monospace; color: #d6d3d1; }
.message { font-weight: 600; font-size: 17px; }
.error .severity { color: #fca5a5; } .warning .severity { color: #fcd34d; } .info .severity { color: #93c5fd; }
.hint { color: #d6d3d1; }
pre { margin: 6px 0; padding: 8px 14px; background: #0c0a09; border-radius: 6px; overflow-x: auto;
  font: 13px/1.5 'JetBrains Mono', ui-monospace, monospace; }
`;

/** A panel over the lower part of the deck that lists what is wrong. The last good deck stays behind it. */
export function createOverlay(): { show(problems: readonly LiveProblem[]): void } {
  const host = document.createElement('lectern-problems');
  host.hidden = true;
  host.setAttribute('role', 'alert');
  const shadow = host.attachShadow({ mode: 'open' });
  // The page allows no inline styles; a sheet made by a script is none.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  shadow.adoptedStyleSheets = [sheet];
  document.body.append(host);
  return {
    show(problems) {
      host.hidden = problems.length === 0;
      const list = document.createElement('ol');
      list.append(...problems.map(item));
      shadow.replaceChildren(list);
    },
  };
}

function item({ file, line, column, severity, message, hint, source, caret }: LiveProblem): HTMLElement {
  const entry = element('li', severity, '');
  const place = element('p', 'place', `${file}:${line}:${column}  `);
  place.append(element('span', 'severity', severity));
  entry.append(place, element('p', 'message', message));
  if (source) entry.append(element('pre', 'source', `${source}\n${' '.repeat(caret)}^`));
  if (hint) entry.append(element('p', 'hint', hint));
  return entry;
}

function element(name: string, className: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
