import type { RevealApi } from 'reveal.js';
import type { LiveUpdate } from '../../model/live.ts';
import { arrange, leaves } from './arrange.ts';
import { parseSection } from './parse-section.ts';
import { placeNow, restore } from './place.ts';

/**
 * Changes the page in place. The view stays at the slide and step that it is at, wherever they have gone; where its slide
 * is gone, it goes on to the next one that is left.
 */
export function patch(reveal: RevealApi, update: LiveUpdate): void {
  const slides = document.querySelector<HTMLElement>('.reveal .slides');
  if (!slides) return;
  if (nothingIn(update)) return;
  const place = placeNow(reveal, update);
  document.title = update.title;
  if (update.style) changeStyle(update.style);
  changeScenes(update.scenes);
  if (update.stacks) arrange(slides, update.stacks, update.slides);
  const changed = replaceContents(slides, update.slides);
  // Counting and classing all slides again takes long in a long deck, so it is left out where none came or went.
  if (update.stacks) syncAll(reveal);
  for (const slide of changed) reveal.syncSlide(slide);
  restore(reveal, place, update.stacks !== null);
  window.Lectern.refresh();
}

/**
 * Lets Reveal count and class all slides. It makes all of its backgrounds anew and asks each for its computed colour, which
 * takes long while they are in the page, though the decks show none of them. The steps of the slides that have changed are
 * sorted one by one.
 */
function syncAll(reveal: RevealApi): void {
  const backgrounds = reveal.getRevealElement()?.querySelector(':scope > .backgrounds');
  const place = document.createComment('');
  backgrounds?.replaceWith(place);
  const config = reveal.getConfig();
  const { sortFragmentsOnSync = true } = config;
  config.sortFragmentsOnSync = false;
  reveal.sync();
  config.sortFragmentsOnSync = sortFragmentsOnSync;
  if (backgrounds) place.replaceWith(backgrounds);
}

/** The server tells of a revision that looks the same, too. */
function nothingIn({ title, stacks, slides, scenes, style }: LiveUpdate): boolean {
  const same = stacks === null && style === null && title === document.title;
  return same && Object.keys(slides).length === 0 && Object.keys(scenes).length === 0;
}

/** Gives the slides their new content. The elements stay, since Reveal keeps the state of a slide on its element. */
function replaceContents(slides: HTMLElement, sources: LiveUpdate['slides']): readonly HTMLElement[] {
  const present = leaves(slides);
  return Object.entries(sources).flatMap(([id, source]) => {
    const slide = present.get(id);
    if (!slide) return [];
    const fresh = parseSection(source);
    for (const { name } of [...slide.attributes]) {
      if (name.startsWith('data-') && !name.startsWith('data-index') && !fresh.hasAttribute(name))
        slide.removeAttribute(name);
    }
    for (const { name, value } of fresh.attributes) if (name !== 'class') slide.setAttribute(name, value);
    const states = ['present', 'past', 'future', 'stack', 'visible'].filter((state) => slide.classList.contains(state));
    slide.className = [...fresh.classList, ...states].join(' ');
    slide.replaceChildren(...fresh.childNodes);
    // Whoever goes back to a slide finds it as it was left: with all of its steps.
    if (slide.classList.contains('past')) {
      for (const fragment of slide.querySelectorAll('.fragment')) fragment.classList.add('visible');
    }
    return [slide];
  });
}

function changeScenes(scenes: LiveUpdate['scenes']): void {
  for (const [id, json] of Object.entries(scenes)) {
    let script = document.querySelector<HTMLScriptElement>(`script[data-scene="${CSS.escape(id)}"]`);
    if (!script) {
      script = document.createElement('script');
      script.type = 'application/json';
      script.dataset.scene = id;
      document.body.append(script);
    }
    script.textContent = json;
  }
}

function changeStyle(css: string): void {
  const sheet = document.querySelector('head style');
  if (sheet) sheet.textContent = css;
}
