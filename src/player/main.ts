import Reveal, { type RevealApi } from 'reveal.js';
import { follow } from './follow.ts';
import { readStepNames } from './step-links.ts';

/**
 * The script of a built page: starts Reveal, and keeps every diagram at the step that Reveal is at.
 */
declare global {
  interface Window {
    /** Where the ecosystem's tools, such as exporters and remotes, look for it. */
    Reveal: RevealApi;
    /** For the preview, which changes the page in place and then has the pictures made anew. */
    Lectern: { refresh(): void };
  }
}

const deck = document.querySelector<HTMLElement>('.reveal');
if (deck) {
  readStepNames();
  const reveal = new Reveal(deck, {
    width: 1280,
    height: 720,
    margin: 0,
    minScale: 0.1,
    maxScale: 4,
    center: false,
    hash: true,
    fragmentInURL: true,
    respondToHashChanges: true,
    postMessage: false,
    postMessageEvents: false,
    transition: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'none' : 'fade',
    backgroundTransition: 'none',
    controlsTutorial: false,
    slideNumber: 'c/t',
    // One page for each slide: the picture in print is that of its last step.
    pdfSeparateFragments: false,
  });
  window.Reveal = reveal;
  window.Lectern = { refresh: follow(reveal, deck) };
  reveal.on('ready', () => document.documentElement.classList.add('started'));
  reveal.initialize();
}
