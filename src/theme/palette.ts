import type { Scheme } from '../model/scene.ts';

/** Neutral paints that slides and diagrams share. */
export interface Neutrals {
  /** The slide itself. */
  readonly page: string;
  /** Text, and quieter text; both are readable on page, plate and card. */
  readonly ink: string;
  readonly soft: string;
  /** Body of a card. */
  readonly card: string;
  /** Quiet panel behind a remark, a table head, a code block. */
  readonly plate: string;
  /** Hairlines that only decorate. */
  readonly rule: string;
  /** Lines that must be seen: 3:1 against page and plate. */
  readonly line: string;
  /** The one accent of the theme; readable as text on the page. */
  readonly accent: string;
}

export const NEUTRALS: Readonly<Record<Scheme, Neutrals>> = {
  light: {
    page: '#ffffff',
    ink: '#0f172a',
    soft: '#475569',
    card: '#ffffff',
    plate: '#f1f5f9',
    rule: '#dbe2ea',
    line: '#64748b',
    accent: '#4f46e5',
  },
  dark: {
    page: '#0f172a',
    ink: '#f1f5f9',
    soft: '#a9b6c8',
    card: '#17223a',
    plate: '#1b2740',
    rule: '#334155',
    line: '#8494aa',
    accent: '#a5b4fc',
  },
};
