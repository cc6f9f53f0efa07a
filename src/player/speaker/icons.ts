/** Further outlines from Lucide (ISC licence), https://lucide.dev, in a box of 24. */
export const PLAY = 'M6 3l14 9-14 9z';
export const PAUSE = 'M15 4h3v16h-3zM6 4h3v16H6z';
export const RESET = 'M3 12a9 9 0 1 0 9-9 9.75 9.75 0 0 0-6.74 2.74L3 8M3 3v5h5';
export const LIST = 'M8 6h13M8 12h13M8 18h13M3 6h.01M3 12h.01M3 18h.01';
const LETTER = 'M2 16l4.04-9.69a.5.5 0 0 1 .92 0L11 16M3.3 13h6.4M18 16V7';
export const LARGER = `${LETTER}M14 11l4-4 4 4`;
export const SMALLER = `${LETTER}M14 12l4 4 4-4`;
