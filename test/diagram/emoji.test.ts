import { expect, it } from 'vitest';
import { withoutEmoji } from '../../src/diagram/emoji.ts';
import { iconNamed, iconPhrase } from '../../src/diagram/icon-words.ts';

it('turns emoji into icons and keeps the words', () => {
  expect(withoutEmoji('⚠️ Over-engineered')).toEqual({ text: 'Over-engineered', icon: 'warning', unknown: null });
  expect(withoutEmoji('🗺️ Map of 3 × 4 = 12')).toMatchObject({ text: 'Map of 3 × 4 = 12', icon: 'map' });
  expect(withoutEmoji('👩‍💻 Ada')).toMatchObject({ text: 'Ada', icon: 'person' });
  expect(withoutEmoji('🥐 Bakery')).toMatchObject({ text: 'Bakery', icon: null, unknown: '🥐' });
  expect(withoutEmoji('→ ✓ 7#')).toEqual({ text: '→ ✓ 7#', icon: null, unknown: null });
});

it('finds icons by their names and by other words for them', () => {
  expect(iconNamed('Robot/AI brain')).toBe('robot');
  expect(iconNamed('Lightning bolt')).toBe('lightning');
  expect(iconNamed('constructor')).toBeNull();
  expect(iconPhrase('Small box, worktree icon, isolated workspace')).toBe('worktree');
});
