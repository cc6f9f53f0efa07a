/** Easing functions, named as in Robert Penner's collection: [0, 1] to [0, 1], monotone. */
export const cubicOut = (x: number): number => 1 - (1 - x) ** 3;
export const cubicInOut = (x: number): number => (x < 0.5 ? 4 * x ** 3 : 1 - (2 - 2 * x) ** 3 / 2);
/** Gentler in the middle than a cubic: for long ways at an even pace. */
export const smoothstep = (x: number): number => x * x * (3 - 2 * x);
