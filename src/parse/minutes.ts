/** Units of time in the languages that the interface knows, by how many minutes each has. */
const UNITS: readonly (readonly [minutes: number, names: RegExp])[] = [
  [60, /^(?:h|hrs?|hours?|std|stunden?|heures?|horas?|ore|ora|uur|uren)$/],
  [1, /^(?:m|min|mins|minutes?|minuten|minutos?|minut[io]|minuut|['′])$/],
  [1 / 60, /^(?:s|secs?|seconds?|sek|sekunden?|secondes?|segundos?|second[io]|seconden?|["″])$/],
];

/** A day: what is longer is no lesson. */
const LONGEST = 24 * 60;

/**
 * A length of time in minutes, as authors write it: `50`, `50 min`, `1h 15m`, `1:15` (hours and minutes), `PT1H15M` of
 * ISO 8601, or `35-40 min`, of which the longer one counts. A number alone means minutes. Null for anything else, and for
 * what is not longer than nothing or longer than a day.
 */
export function minutesOf(written: unknown): number | null {
  if (typeof written === 'number') return within(written);
  if (typeof written !== 'string' || written.length > 40) return null;
  const text = written.trim().toLowerCase().replaceAll(',', '.');
  const range = /^[\d.]+\s*(?:-|–|to|bis|à)\s*([\d.].*)$/.exec(text);
  const clock = /^(\d{1,2}):([0-5]\d)(?:\s*h)?$/.exec(text);
  if (clock) return within(Number(clock[1]) * 60 + Number(clock[2]));
  return within(sum((range?.[1] ?? text).replace(/^pt(?=\d)/, '')));
}

/** The sum of numbers with their units; NaN when something in it is neither. */
function sum(text: string): number {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  if (!/^(?:\d+(?:\.\d+)?\s*[^\d\s.]+\.?\s*)+$/.test(text)) return Number.NaN;
  let minutes = 0;
  for (const [, number, unit = ''] of text.matchAll(/(\d+(?:\.\d+)?)\s*([^\d\s.]+)\.?/g)) {
    minutes += Number(number) * (UNITS.find(([, names]) => names.test(unit))?.[0] ?? Number.NaN);
  }
  return minutes;
}

/** To hundredths, which is more than anybody plans. */
const within = (minutes: number): number | null =>
  minutes > 0 && minutes <= LONGEST ? Math.max(0.01, Math.round(minutes * 100) / 100) : null;
