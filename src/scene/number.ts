/** Two digits are enough for a screen and keep the page small. */
export const px = (value: number): number => Math.round(value * 100) / 100;

export const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
