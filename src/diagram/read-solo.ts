import type { Entry } from '../model/brief.ts';
import type { Context } from './context.ts';
import type { GroupDraft } from './draft.ts';
import { labelOf, shownText } from './entry-text.ts';
import { lineKind, startsWithQuote } from './line-kind.ts';
import { colourUses, paintNode } from './paint.ts';
import { addDetail, makeNode, readFields } from './read-node.ts';
import { isSide, sectionName } from './section-name.ts';

/** A section that describes one thing: its label line, or its own name, is the label. */
export function readSolo(section: Entry, group: GroupDraft, name: string, context: Context): void {
  const own = startsWithQuote(section.value) ? section.quotes[0] : undefined;
  const titled = own
    ? undefined
    : section.children.find((entry) => lineKind(entry) === 'label' && (entry.quotes.length > 0 || entry.value !== ''));
  const named = own !== undefined && name !== '' && !isSide(name) && sectionName(section.key ?? '').name !== '';
  const label = (named ? undefined : own) ?? (titled ? labelOf(titled) : { text: shownText(name), span: section.span });
  const node = makeNode(label.text || group.key, label.span, context);
  if (!node) return;
  group.solo = true;
  group.nodes.push(node);
  if (own) for (const quote of section.quotes.slice(named ? 0 : 1)) addDetail(node, quote.text);
  if (titled) {
    const lettering = /\b\d+\s?pt\b/i.test(titled.value);
    for (const use of colourUses(titled, context)) paintNode(node, use, lettering ? 'label' : 'main');
    for (const quote of titled.quotes.slice(1)) node.details.push(quote.text);
  }
  readFields(
    node,
    section.children.filter((entry) => entry !== titled),
    context,
  );
}
