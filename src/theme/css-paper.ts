import { litLines } from './css-panels.ts';

/** What pages made for paper need beyond the print rules of the deck: slides stand there at one of their steps. */
export const paperCss = (): string => `.later{visibility:hidden}${litLines('[data-line-steps] .line', 'print')}`;
