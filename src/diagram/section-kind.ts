import type { Entry } from '../model/brief.ts';

/**
 * What a section of a brief is for.
 * `style` only says how things should look; `rules` says it for all nodes of the diagram (`Each layer: …`);
 * `mixed` does too, but may name things in passing; the others say what is drawn.
 */
export type SectionKind =
  | 'style'
  | 'rules'
  | 'mixed'
  | 'title'
  | 'closing'
  | 'notes'
  | 'colours'
  | 'channels'
  | 'nodes';

const STYLE =
  /^(?:important|critical|spelling|negative|typography|style|quality|dimensions|colou?r (?:palette|scheme)|background|fonts?|technical|do not|don['’]t|avoid|constraints?$|aspect|resolution|output|format$|mood|tone|aesthetic|animation)/i;
const MIXED = /^(?:content|visual elements?|layout|design notes?|general)\b/i;
const TITLE = /^(?:main |diagram )?(?:title|header|heading)\b/i;
const CLOSING =
  /^(?:bottom|footer|closing|tagline|conclusion|caption|bottom line|(?:key )?take-?away|key message|punchline|summary)(?: (?:text|annotation|line|note|message|caption|banner|label|bar|tagline|quote|takeaway))*(?: \([^)]*\))?$/i;
const NOTES =
  /\b(?:annotations?|call-?outs?|key insights?|insights?|indicators?|badges?|side notes?|take-?aways?|legend|reminders?|formula box|stats?|statistics|key points?|highlights?|messages?|notes?)\b/i;
const CHANNELS = /\b(?:arrows?|connections?|connectors?|communication|flow|data flow|transition|interaction)\b/i;

/** Decides by a section's name, and by whether its lines name anything. */
export function sectionKind(section: Entry): SectionKind {
  const key = section.key ?? '';
  if (STYLE.test(key)) return 'style';
  if (MIXED.test(key)) return 'mixed';
  if (TITLE.test(key)) return 'title';
  if (CLOSING.test(key) && (section.quotes.length > 0 || section.children.some(isPlainText))) return 'closing';
  if (/\bcolou?r (?:coding|code|key|semantics|meaning)\b|^colou?rs?$/i.test(key) && !anyQuote(section))
    return 'colours';
  if (
    !anyQuote(section) &&
    section.children.some((child) => /^each\b/i.test(child.key ?? child.value)) &&
    !hasOrdinals(section)
  )
    return 'rules';
  if (NOTES.test(key)) return 'notes';
  if (CHANNELS.test(key) && !hasOrdinals(section)) return 'channels';
  return 'nodes';
}

function isPlainText(entry: Entry): boolean {
  return entry.key === null;
}

function anyQuote(entry: Entry): boolean {
  return entry.quotes.length > 0 || entry.children.some(anyQuote);
}

function hasOrdinals(entry: Entry): boolean {
  return entry.children.some((child) => child.marker === 'ordinal' || hasOrdinals(child));
}
