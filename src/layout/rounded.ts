/** The same value with every number rounded to a thousandth: what is left below draws nothing and lengthens the page. */
export function rounded<T>(value: T): T {
  if (typeof value === 'number') return (Math.round(value * 1000) / 1000) as T;
  if (Array.isArray(value)) return value.map(rounded) as T;
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, rounded(each)])) as T;
  }
  return value;
}
