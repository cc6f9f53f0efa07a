import { createSheet } from '../chrome/dialog.ts';
import { placeNumber, slideEntry } from '../chrome/slide-entry.ts';
import { findSlides } from '../find-slide.ts';
import { goTo } from '../go-to.ts';
import { ICONS } from '../icons.ts';
import type { Player } from '../player.ts';
import { slideName } from '../slide-name.ts';
import { slidesOf } from '../slides.ts';

/** Suggestions that are shown below the entry. */
const MOST = 8;

/** Going to a slide by its number or its name. */
export function addJump(player: Player): void {
  const { commands, reveal } = player;
  const words = player.words.controls;
  const go = (slide: HTMLElement, step: number): void => {
    sheet.close();
    goTo(reveal, slide, step);
  };
  const sheet = createSheet('jump', words.jump, words.close, (body) => {
    const slides = slidesOf(reveal).map((slide, i) => ({ slide, number: i + 1, name: slideName(slide) }));
    const entry = slideEntry(words, (text) =>
      findSlides(slides, text)
        .slice(0, MOST)
        .map(({ slide: { slide, number, name }, step }) => ({
          content: [placeNumber(number, step), name],
          go: () => go(slide, step ?? 0),
        })),
    );
    body.append(entry);
  });

  commands.add({
    id: 'jump',
    keys: ['g'],
    label: words.jump,
    icon: ICONS.jump,
    group: 'move',
    run: () => sheet.open(),
  });
}
