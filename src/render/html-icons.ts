import type { Admonition } from '../model/document.ts';

// Outlines from Lucide (ISC licence), https://lucide.dev
const OUTLINES = {
  info: '<circle cx="12" cy="12" r="10"/><path d="M12 16v-4M12 8h.01"/>',
  bulb: '<path d="M15 14c.2-1 .7-1.7 1.5-2.5 1-.9 1.5-2.2 1.5-3.5A6 6 0 0 0 6 8c0 1 .2 2.2 1.5 3.5.7.7 1.3 1.5 1.5 2.5M9 18h6M10 22h4"/>',
  warning: '<path d="m21.7 18-8-14a2 2 0 0 0-3.5 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.7-3M12 9v4M12 17h.01"/>',
  stop: '<path d="M12 16h.01M12 8v4M15.3 2a2 2 0 0 1 1.4.6l4.7 4.7a2 2 0 0 1 .6 1.4v6.6a2 2 0 0 1-.6 1.4l-4.7 4.7a2 2 0 0 1-1.4.6H8.7a2 2 0 0 1-1.4-.6l-4.7-4.7a2 2 0 0 1-.6-1.4V8.7a2 2 0 0 1 .6-1.4l4.7-4.7A2 2 0 0 1 8.7 2z"/>',
  message: '<path d="M21 15a2 2 0 0 1-2 2H7l-4 4V5a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2zM12 7v3M12 13h.01"/>',
  picture:
    '<path d="m2 2 20 20M10.4 10.4a2 2 0 1 1-2.8-2.8M13.5 13.5 6 21M18 12l3 3M3.6 3.6A2 2 0 0 0 3 5v14a2 2 0 0 0 2 2h14a2 2 0 0 0 1.4-.6M21 15V5a2 2 0 0 0-2-2H9"/>',
} as const;

const OF_VARIANT: Readonly<Record<Admonition['variant'], keyof typeof OUTLINES>> = {
  note: 'info',
  info: 'info',
  tip: 'bulb',
  important: 'message',
  warning: 'warning',
  caution: 'warning',
  danger: 'stop',
};

/** A drawing that only decorates: assistive technology passes it by. */
const drawing = (name: keyof typeof OUTLINES): string =>
  `<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${OUTLINES[name]}</svg>`;

export const admonitionIcon = (variant: Admonition['variant']): string => drawing(OF_VARIANT[variant]);
export const missingIcon = (): string => drawing('picture');

/** The picture of a deck beside its name in a window, within the address: no file of it is ever asked for. */
export const PAGE_ICON =
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 64 64'><rect width='64' height='64' rx='14' fill='%234f46e5'/>" +
  "<g fill='none' stroke='%23fff' stroke-width='4' stroke-linecap='round'><path d='M32 20v9l-13 9m13-9l13 9M13 50h38'/></g>" +
  "<g fill='%23fff'><circle cx='32' cy='17' r='6' fill='%23fbbf24'/><circle cx='19' cy='38' r='5'/><circle cx='45' cy='38' r='5'/></g></svg>";
