import { ROOM_SCRIPT } from './html-room.ts';

/**
 * Runs before anything is painted: tells the style sheet that there are scripts, at which scale the slides will be shown,
 * and whether the address asks for another slide than the first. Reveal computes the same scale, to two decimals, so nothing jumps.
 * How large and in which layout they are shown is told in `html-room.ts`.
 * The colours that the reader has chosen are set as well, so that a dark room stays dark; `data-own` keeps the lesson's.
 * A player that does not load leaves the page to be read as a document; one that breaks before it has started, its
 * diagrams as drawings. The class `stir` says that the pointer has moved within the last moments, for controls that keep
 * out of sight otherwise. Fonts that no slide has asked for yet are loaded in time for printing, and before one turns to
 * a slide that needs them.
 */
export const BOOT_SCRIPT =
  `(function(r){r.classList.add('js');${ROOM_SCRIPT}` +
  "var s=own('scheme');if(s==='light'||s==='dark'){d.own=d.scheme||'';d.scheme=s}" +
  "if(location.hash.length>2)r.dataset.at='';if(/[?&]view=scroll/.test(location.search))r.dataset.at='';" +
  "var t;addEventListener('error',function(e){if(c.contains('started'))return;if(e.target===window)c.add('drawn');else if(e.target.tagName==='SCRIPT')c.remove('js')},true);" +
  "addEventListener('mousemove',function(e){if(!e.movementX&&!e.movementY)return;c.add('stir');clearTimeout(t);t=setTimeout(function(){c.remove('stir')},2500)});" +
  "addEventListener('load',function(){setTimeout(function(){document.fonts.forEach(function(f){f.load().catch(function(){})})},1500)})})(document.documentElement)";

/** Runs as soon as all slides are parsed: shows the one that the address asks for while the player is still on its way. */
export const PLACE_SCRIPT =
  "(function(){var m=/^#\\/([^/]+)(?:\\/(\\d+))?/.exec(location.hash);if(!m)return;var t=document.querySelectorAll('.slides>section'),e,h=m[1];" +
  'try{h=decodeURIComponent(h)}catch(x){}' +
  "if(/^\\d+$/.test(h)){e=t[+h];var k=e&&e.querySelectorAll('section');if(k&&k.length)e=k[+m[2]||0]}else e=document.getElementById(h);" +
  "if(!e||e.tagName!=='SECTION')e=t[0];if(e&&e.querySelector('section'))e=e.querySelector('section');" +
  "for(;e&&e.tagName==='SECTION';e=e.parentNode)e.classList.add('present')})()";
