import type { Inline } from '../model/document.ts';
import { inlineScale } from '../theme/math-fit.ts';
import { escapeXml } from './escape-xml.ts';
import { textHtml } from './html-emoji.ts';
import type { PageParts } from './html-parts.ts';

type InlineParts = Pick<PageParts, 'math' | 'picture' | 'paper'>;

/** Elements of running text that authors may use; a stray name is not written. */
const ELEMENTS = /^(?:abbr|b|bdi|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|u|var)$/;

/** Running text as HTML. All that an author wrote is escaped; links lead to harmless places only. */
export function inlinesHtml(inlines: readonly Inline[], parts: InlineParts): string {
  return inlines.map((node) => inlineHtml(node, parts)).join('');
}

function inlineHtml(node: Inline, parts: InlineParts): string {
  switch (node.kind) {
    case 'text':
      return textHtml(node.text);
    case 'strong':
      return `<strong>${inlinesHtml(node.children, parts)}</strong>`;
    case 'emphasis':
      return `<em>${inlinesHtml(node.children, parts)}</em>`;
    case 'delete':
      return `<del>${inlinesHtml(node.children, parts)}</del>`;
    case 'code':
      return `<code>${escapeXml(node.text)}</code>`;
    case 'link':
      return linkHtml(node.href, node.title, inlinesHtml(node.children, parts), parts);
    case 'image':
      // It could not be had, so its text stands for it.
      return escapeXml(node.alt);
    case 'picture': {
      const size = `width:${node.width}em;height:${node.height}em`;
      return `<img class="within" src="${escapeXml(parts.picture(node.url))}" alt="${escapeXml(node.alt)}" style="${size}">`;
    }
    case 'math':
      return mathHtml(node.tex, parts);
    case 'element': {
      const content = inlinesHtml(node.children, parts);
      return ELEMENTS.test(node.name) ? `<${node.name}>${content}</${node.name}>` : content;
    }
    case 'break':
      return '<br>';
  }
}

function mathHtml(tex: string, parts: InlineParts): string {
  const scale = inlineScale(tex);
  const html = parts.math(tex, false);
  return scale < 1 ? `<span style="font-size:${scale}em">${html}</span>` : html;
}

function linkHtml(href: string, title: string | null, content: string, { paper }: InlineParts): string {
  // Control characters and spaces inside of a scheme do not stop browsers from following it.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those have to go before the scheme is looked at
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href.replace(/[\u0000-\u0020]/g, ''))?.[1]?.toLowerCase();
  if (scheme && !['http', 'https', 'mailto'].includes(scheme)) return content;
  if (paper) {
    const place = paper.link(href);
    return place === null ? content : `<a href="${escapeXml(place)}">${content}</a>`;
  }
  const away = scheme === 'http' || scheme === 'https' || href.startsWith('//');
  const hint = title ? ` title="${escapeXml(title)}"` : '';
  return `<a href="${escapeXml(href)}"${hint}${away ? ' target="_blank" rel="noopener"' : ''}>${content}</a>`;
}
