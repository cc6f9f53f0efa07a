import { element } from '../element.ts';
import { outOfSight } from '../out-of-sight.ts';
import type { Player } from '../player.ts';

/**
 * The lesson's name as the page's first heading, for those who go by headings: on most slides the only one of that rank
 * is out of sight.
 */
export function addHeading({ deck, reveal, place, onPlace }: Player): void {
  const heading = outOfSight(element('h1'));
  const update = (): void => {
    heading.textContent = document.title;
    heading.hidden = place().slide.querySelector('h1') !== null;
  };
  deck.before(heading);
  onPlace(update);
  reveal.on('sync', update);
  update();
}
