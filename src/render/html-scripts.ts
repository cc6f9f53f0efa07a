import { escapeXml } from './escape-xml.ts';
import { dataScript } from './html-data.ts';
import type { PageParts, PageScript } from './html-parts.ts';

/** The player, and where it finds its parts. Their texts, where the page holds everything, are nothing but text until they are used. */
export function scriptsHtml({ script, later }: PageParts): string {
  const texts = [...later].flatMap(([name, part]) => ('text' in part ? [[name, part.text] as const] : []));
  const addresses = [...later].flatMap(([name, part]) => ('src' in part ? [[name, part.src] as const] : []));
  const inert = texts.map(
    ([name, text]) => `<script type="text/plain" data-part="${name}">${safeScript(text)}</script>\n`,
  );
  const list = addresses.length > 0 ? `${dataScript('parts', Object.fromEntries(addresses))}\n` : '';
  return `${list}${inert.join('')}${element(script)}`;
}

/** The texts of all scripts that the page may run although they lie within it. */
export function inlineScripts({ script, later }: PageParts): readonly string[] {
  return [script, ...later.values()].flatMap((each) => ('text' in each ? [safeScript(each.text)] : []));
}

const element = (script: PageScript): string =>
  'src' in script ? `<script src="${escapeXml(script.src)}"></script>` : `<script>${safeScript(script.text)}</script>`;

/**
 * A script that cannot end its own element, and that reads the same once the page is parsed: parsers make one line feed
 * of every line end, and the policy of the page looks at what they made.
 */
const safeScript = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/<\/(?=script)/gi, '<\\/')
    .replaceAll('<!--', '<\\!--');
