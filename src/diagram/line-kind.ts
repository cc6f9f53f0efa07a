import type { Entry } from '../model/brief.ts';

/** What one line of a section says. */
export type LineKind =
  /** How things look; nothing to draw. */
  | 'style'
  | 'colour'
  | 'icon'
  | 'shape'
  /** `Each agent: …`, said of all nodes of the section. */
  | 'each'
  /** A number or short mark on a node. */
  | 'tag'
  | 'axis'
  | 'arrow'
  /** `A → B → C` */
  | 'chain'
  /** Names the node, or the group when it lists several. */
  | 'label'
  /** Says more about the node that was named. */
  | 'detail'
  /** Names a node. */
  | 'item'
  /** Names several, separated by bars or commas. */
  | 'items'
  /** Leads a list of what stands below it. */
  | 'list'
  /** Some key of the author's own, and what it says. */
  | 'keyed'
  /** A badge or remark with a quoted text somewhere in it. */
  | 'remark'
  | 'prose';

const STYLE_KEY =
  /^(?:visual|style|font|typography|padding|position|placement|spacing|shadow|subtle shadow|width|height|dimensions?|align(?:ment|ed)?|opacity|effects?|animation|mood|layout|arrangement|orientation|note|no\b|do not|negative|corner|margin|stroke|central vertical divider|divider|separator|emphasis|color treatment|grid)\b/i;
const LABEL_KEY =
  /^(?:(?:main|primary|card|box|node|layer|side|section)\s+)?(?:label|title|name|text|heading|header|headline)\b/i;
const DETAIL_KEY =
  /^(?:roles?|subtitle|sub-?text|sub-?label|sub-?heading|description|question|key question|warning|caption|details?|summary|tagline|secondary text|body|content|function|purpose|meaning|responsibilit(?:y|ies)|examples?|use when|use for|use case|best for|when|why|how|what|who|characteristics?|features?|benefits?|outcomes?|output|input|result|key point|quote|metric|time|duration|cost|tools?|focus|goal)\b/i;
const PLACE_KEY =
  /^(?:(?:far|upper|lower|top|bottom|left|right|middle|cent(?:er|re)|central|inner|outer|above|below|first|second|third|start|end|core|hub|front|back)(?:[\s-]+|$)){1,3}(?:side|box|node|layer|circle|corner|column|row|panel|hexagon|card|label|bar|block|element|item)?(?:\s*\([^)]*\))?$/i;
const NUMBERED_KEY = /^(?:\p{L}+\s+)?(?:\d{1,2}|[A-H])(?:\s*\([^)]*\))?$/u;
const ARROW_WORD = /\b(?:arrows?|connectors?|connection lines?|dotted lines?|dashed lines?|connecting lines?)\b/i;

/** Decides by the words of a line; `Box 1: "VERB"` is an item, `Role: "…"` a detail, `Arrows flowing down: "…"` an arrow. */
export function lineKind(entry: Entry): LineKind {
  const { key, value, quotes } = entry;
  return key === null ? unkeyed(entry) : keyed(entry, key.trim(), value, quotes.length > 0);
}

function keyed(entry: Entry, key: string, value: string, quoted: boolean): LineKind {
  if (/\bcolou?r(?:s|\s+(?:progression|scheme|coding|gradient|theme))?(?:\s*\([^)]*\))?$/i.test(key)) return 'colour';
  if (/^(?:background|border|fill|outline|accent)\b/i.test(key)) return entry.colours.length > 0 ? 'colour' : 'style';
  if (/^(?:icons?|symbols?|emoji)\b/i.test(key)) return 'icon';
  if (/^(?:size|shape|form)\b/i.test(key)) return 'shape';
  if (/^(?:each|every|all)\b/i.test(key)) return 'each';
  if (/^(?:number|badge number|step number)\b/i.test(key) && entry.quotes.every((quote) => quote.text.length <= 4))
    return 'tag';
  if (/\baxis\b/i.test(key)) return 'axis';
  if (STYLE_KEY.test(key)) return 'style';
  if (entry.children.length > 0 && !quoted && value === '' && !NUMBERED_KEY.test(key)) return 'list';
  if (LABEL_KEY.test(key)) return 'label';
  if (ARROW_WORD.test(key) || (/→|↔|<->|->/.test(key) && quoted)) return 'arrow';
  if (DETAIL_KEY.test(key)) return 'detail';
  if ((PLACE_KEY.test(key) || NUMBERED_KEY.test(key)) && (quoted || value !== '') && !/^\d{4}$/.test(key)) {
    if (ARROW_WORD.test(value) && !startsWithQuote(value)) return 'arrow';
    return severalQuotes(entry) ? 'items' : 'item';
  }
  if (quoted && entry.quotes.every((quote) => !/[\p{L}\p{N}]/u.test(quote.text))) return 'item';
  if (severalQuotes(entry) && /\|/.test(value)) return 'items';
  if (/\bbadge\b/i.test(value) && quoted) return 'remark';
  return 'keyed';
}

function unkeyed(entry: Entry): LineKind {
  const { value, quotes } = entry;
  if (/^(?:no|do not|don['’]t|never|avoid|not)\b/i.test(value)) return 'style';
  if (ARROW_WORD.test(value) && !startsWithQuote(value)) return entry.marker === 'section' ? 'prose' : 'arrow';
  // `1. "Plan" → "Define goals"` says what a step is; three or more follow one another.
  if (isChain(entry) && (entry.marker !== 'ordinal' || (startsWithQuote(value) && chainParts(value).length > 2)))
    return 'chain';
  if (entry.marker === 'ordinal')
    return startsWithQuote(value) && severalQuotes(entry) && !/→|->/.test(value) ? 'items' : 'item';
  if (/^(?:each|every|all)\b/i.test(value) && !startsWithQuote(value)) return 'each';
  if (startsWithQuote(value)) return severalQuotes(entry) ? 'items' : 'item';
  if (quotes.length > 0) {
    if (/\b(?:badge|annotation|call-?out|note|caption|banner)\b/i.test(value)) return 'remark';
    return /\b(?:box|circle|node|card|hexagon|label(?:l?ed)?|named|called|rectangle|block|icon)\b/i.test(value)
      ? 'item'
      : 'remark';
  }
  return entry.children.length > 0 ? 'list' : 'prose';
}

/** Whether a text begins with a quoted label, after an emoji or a size word at most. */
export function startsWithQuote(value: string): boolean {
  return /^[^\p{L}\p{N}"“]{0,8}["“]/u.test(value);
}

/** Two or more quotes with nothing but separators and parentheses between them. */
function severalQuotes(entry: Entry): boolean {
  if (entry.quotes.length < 2) return false;
  return /^[^"“]{0,60}["“][^"”]+["”](?:\s*\([^()]{0,80}\))?(?:\s*(?:[|,/+&→]|->|and|vs\.?|or)\s*["“][^"”]+["”](?:\s*\([^()]{0,80}\))?)+/.test(
    entry.value,
  );
}

/** `A → B → C` without anything else, each part short. */
export function isChain(entry: Entry): boolean {
  if (entry.colours.length > 0 || !/→|->/.test(entry.value)) return false;
  const parts = chainParts(entry.value);
  return parts.length >= 2 && parts.every((part) => part.length > 0 && part.length <= 48);
}

/** The names in a chain, without quotes. */
export function chainParts(value: string): string[] {
  const parts: string[] = [];
  let part = '';
  let quoted = false;
  for (const char of value.replace(/->/g, '→').slice(0, 1000)) {
    if (/["“”]/.test(char)) quoted = !quoted;
    else if (char === '→' && !quoted) {
      parts.push(part.trim());
      part = '';
    } else part += char;
  }
  return [...parts, part.trim()];
}
