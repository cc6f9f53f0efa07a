/** Outlines of controls in a box of 24, from Lucide (ISC licence), https://lucide.dev */
export const ICONS = {
  ask: 'M12 22a10 10 0 1 0 0-20 10 10 0 0 0 0 20M9.1 9a3 3 0 0 1 5.8 1c0 2-3 3-3 3M12 17h.01',
  back: 'm15 18-6-6 6-6',
  next: 'm9 18 6-6-6-6',
  menu: 'M4 6h16M4 12h16M4 18h16',
  close: 'M18 6 6 18M6 6l12 12',
  overview: 'M3 3h7v7H3zM14 3h7v7h-7zM14 14h7v7h-7zM3 14h7v7H3z',
  fullscreen: 'M8 3H5a2 2 0 0 0-2 2v3M21 8V5a2 2 0 0 0-2-2h-3M3 16v3a2 2 0 0 0 2 2h3M16 21h3a2 2 0 0 0 2-2v-3',
  blackout: 'M2 3h20v14H2zM8 21h8M12 17v4M4.5 5.5l15 9',
  scheme: 'M20.9 13.6A9 9 0 1 1 10.4 3.1a7 7 0 0 0 10.5 10.5z',
  jump: 'M9 10 4 15l5 5M4 15h12a4 4 0 0 0 4-4V4',
  captions: 'M3 5h18v14H3zM7 15h4M15 15h2M7 11h2M13 11h4',
  reading: 'M12 7v14M3 18V4h5a4 4 0 0 1 4 4 4 4 0 0 1 4-4h5v14h-6a3 3 0 0 0-3 3 3 3 0 0 0-3-3z',
  contents: 'M8 6h13M8 12h13M8 18h13M3 6h.01M3 12h.01M3 18h.01',
  search: 'm21 21-4.3-4.3M19 11a8 8 0 1 1-16 0 8 8 0 0 1 16 0z',
  link: 'M10 13a5 5 0 0 0 7.5.5l3-3a5 5 0 0 0-7-7l-1.8 1.7M14 11a5 5 0 0 0-7.5-.5l-3 3a5 5 0 0 0 7 7l1.7-1.7',
  speaker: 'M2 3h20M21 3v11a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V3M7 21l5-5 5 5',
  focus:
    'M3 7V5a2 2 0 0 1 2-2h2M17 3h2a2 2 0 0 1 2 2v2M21 17v2a2 2 0 0 1-2 2h-2M7 21H5a2 2 0 0 1-2-2v-2M9 12a3 3 0 1 0 6 0a3 3 0 1 0-6 0',
  replay: 'M3 12a9 9 0 1 0 9-9a9.75 9.75 0 0 0-6.74 2.74L3 8M3 3v5h5',
  play: 'M6 3l14 9-14 9z',
  pause: 'M14 4h4v16h-4zM6 4h4v16H6z',
  pages: 'M5 2h14v20H5zM9 7h6M9 11h6M9 15h3',
  scroll: 'M12 2v20M8 18l4 4 4-4M8 6l4-4 4 4',
  whole: 'M3 8V3h5M16 3h5v5M21 16v5h-5M8 21H3v-5M8 8h8v8H8z',
} as const;

/** A drawing that only decorates. */
export function icon(path: string): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  svg.appendChild(document.createElementNS(svg.namespaceURI as string, 'path')).setAttribute('d', path);
  return svg as SVGSVGElement;
}
