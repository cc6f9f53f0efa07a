import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { HighlighterCore, LanguageRegistration, ThemeRegistrationRaw } from 'shiki/core';
import type { Code } from '../model/document.ts';
import { CODE_COLOURS, CODE_SCOPES, type CodeClass } from '../theme/code-colours.ts';

/** Code as HTML: one `<span class="line" data-line="n">` for each line, its line feed inside; pieces with a class each. */
export type Highlight = (code: Pick<Code, 'language' | 'text'>) => string;

/** Grammars slow down on endless lines, such as data or minified scripts; those stay plain. */
const LONGEST_LINE = 2000;

/** Longer code than this stays plain: nobody reads it on a slide, and it would hold up the build. */
const LONGEST_TEXT = 60_000;

/**
 * Highlights code of the given languages with Shiki's grammars, of which only those in use are loaded. A language that
 * nobody has a grammar for is shown plain, and so is everything when there is none at all.
 *
 * A piece of code gets a class rather than a colour, so that the page decides about colours, and both schemes share it.
 * Equal code is highlighted once.
 */
export async function createHighlighter(languages: readonly string[]): Promise<Highlight> {
  const shiki = await loadShiki(new Set(languages));
  const made = new Map<string, string>();
  return ({ language, text }) => {
    const key = `${language}\n${text}`;
    let html = made.get(key);
    if (html === undefined) {
      const core = shiki?.known.has(language) && text.length <= LONGEST_TEXT ? shiki.core : null;
      html = core ? withClasses(core, language, text) : plain(text);
      made.set(key, html);
    }
    return html;
  };
}

/** Shiki with the grammars for some languages; null when none of them has one. */
async function loadShiki(languages: ReadonlySet<string>) {
  const wanted = [...languages].filter(
    (language) => language !== '' && !/^(?:te?xt|plain(?:text)?|ansi)$/.test(language),
  );
  if (wanted.length === 0) return null;
  const { bundledLanguages, bundledLanguagesAlias } = await import('shiki/langs');
  const all: Readonly<Record<string, () => Promise<unknown>>> = { ...bundledLanguages, ...bundledLanguagesAlias };
  const known = wanted.filter((language) => Object.hasOwn(all, language));
  if (known.length === 0) return null;
  // Its WebAssembly is up 0.3 s sooner than translated expressions are, which have to be compiled one by one.
  const [{ createHighlighterCore }, { createOnigurumaEngine }, ...grammars] = await Promise.all([
    import('shiki/core'),
    import('shiki/engine/oniguruma'),
    ...known.map((language) => (all[language] as () => Promise<{ default: LanguageRegistration[] }>)()),
  ]);
  const core = await createHighlighterCore({
    engine: createOnigurumaEngine({ instantiator }),
    langs: grammars.map((grammar) => grammar.default),
    themes: [THEME],
  });
  return { core, known: new Set(known) };
}

/**
 * Shiki's WebAssembly from its file. `shiki/wasm` unpacks it from text, and giving Shiki the bytes alone makes it ask
 * whether they are a `Response`: either makes Node load what it fetches with, which takes longer than all the rest.
 */
async function instantiator(imports: object | undefined): Promise<{ readonly instance: object }> {
  const bytes = await readFile(createRequire(import.meta.url).resolve('shiki/onig.wasm'));
  return WebAssembly.instantiate(bytes, imports);
}

/** The types of ES2023 and of Node lack it. */
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: object | undefined): Promise<{ readonly instance: object }>;
};

const CLASSES = Object.keys(CODE_COLOURS.classes) as CodeClass[];
/** Stands for a class where Shiki expects a colour. */
const colourOf = (name: CodeClass): string => `#00000${CLASSES.indexOf(name) + 1}`;
const NAME = 'lectern';
const THEME: ThemeRegistrationRaw = {
  name: NAME,
  type: 'light',
  settings: [
    { settings: { foreground: '#000000', background: '#ffffff' } },
    ...CODE_SCOPES.map(([name, scope]) => ({ scope: [...scope], settings: { foreground: colourOf(name) } })),
  ],
};
const classOf = new Map(CLASSES.map((name) => [colourOf(name), name]));

function withClasses(core: HighlighterCore, language: string, text: string): string {
  const lines = core.codeToTokensBase(text, {
    lang: language,
    theme: NAME,
    tokenizeMaxLineLength: LONGEST_LINE,
    // A limit in time would make the page depend on how busy the machine is.
    tokenizeTimeLimit: 0,
  });
  return lines
    .map((tokens, i) => {
      let html = '';
      let open: CodeClass | undefined;
      for (const { content, color } of tokens) {
        // Blanks look the same in every colour, so they need not end a piece.
        const name = content.trim() === '' ? open : classOf.get(color ?? '');
        if (name !== open) html += (open ? '</span>' : '') + (name ? `<span class="${name}">` : '');
        open = name;
        html += escaped(content);
      }
      return line(i, html + (open ? '</span>' : ''));
    })
    .join('');
}

const plain = (text: string): string =>
  text
    .split('\n')
    .map((content, i) => line(i, escaped(content)))
    .join('');

const line = (index: number, html: string): string => `<span class="line" data-line="${index + 1}">${html}\n</span>`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
