/**
 * The parts of the player: scripts that a page loads when they are first used, so that nobody waits for what they do not
 * use. Each is made from `src/player/<name>/main.ts`, and stands beside the player as `part-<name>.js`.
 */
export const PART_NAMES = ['speaker', 'ink', 'search', 'reading'] as const;

export type PartName = (typeof PART_NAMES)[number];
