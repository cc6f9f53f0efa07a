/** The parts of a section's name: `Card 1 (Top Left) - Model Selection`. */
export interface SectionName {
  /** What numbers it: `card` and 1; null when it is not numbered. */
  readonly numbered: { readonly noun: string; readonly number: number } | null;
  /** What it is called, without structure and parentheses: `Model Selection`; empty for `CARD 1 (Blue)`. */
  readonly name: string;
  /** Where it stands or what it is in the structure, before the dash: `Card 1`. */
  readonly structure: string;
}

const NOUNS =
  /^(layer|level|card|box|row|column|phase|step|stage|quadrant|panel|tier|part|pillar|component|section|node|block|item|zone|agent|principle|power|circle|point|feature|option|type|pattern|dimension|lane|track|ring|branch|concept|module|state)s?$/i;

export function sectionName(key: string): SectionName {
  const bare = key
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const cut = /^(.{1,60}?)\s*(?:\s[-–—]\s|:\s)(.+)$/.exec(bare);
  const structure = cut?.[1]?.trim() ?? bare;
  const number = /^(\p{L}+)\s+#?(\d{1,2}|[A-H])$/u.exec(structure);
  const noun = number?.[1] ?? '';
  const numbered =
    number && (NOUNS.test(noun) || cut !== null)
      ? { noun: noun.toLowerCase(), number: ordinalOf(number[2] ?? '') }
      : null;
  const positional = numbered !== null || cut !== null;
  return { numbered, structure, name: cut?.[2]?.trim() ?? (positional || isSide(bare) ? '' : bare) };
}

/** `LEFT SIDE`, `Center`, `Top Section`: says where, not what. */
export function isSide(name: string): boolean {
  return /^(?:(?:far|upper|lower|top|bottom|left|right|middle|cent(?:er|re)|central|inner|outer)(?:[ -]|$)){1,3}(?:side|half|panel|section|layer|column|row|area|part|circle|box|core|hub|ring)?$/i.test(
    name.trim(),
  );
}

function ordinalOf(text: string): number {
  return /\d/.test(text) ? Number(text) : text.charCodeAt(0) - 64;
}
