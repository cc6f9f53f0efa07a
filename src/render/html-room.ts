import { LEGIBLE, SLIDE, SMALLEST_TYPE } from '../theme/sizes.ts';

/** px of the strip for captions: what it takes beside its lines, and a line of its text; the second of each on low windows. */
const STRIP = { gap: [15, 9], line: [25, 19], character: [8.4, 7], low: 480, most: 4 } as const;
/** px at both sides of a caption that stay free for the bar, on windows that are not narrow. */
const BESIDE_CAPTION = 320;
const NARROW = 700;
/** px: the least of a reading pane beside and below the slides, and the most of it as a part of the window. */
const PANE = { beside: 300, below: 180, most: [0.62, 0.75] } as const;

/**
 * How the window is shared out between the slides, the strip for captions below them and the reading pane, whenever its
 * size changes. What is wanted stands in `data-strip` and `data-pane` ("part beside, part below") of the root; the outcome
 * in `--strip`, `--beside` and `--below`, px, in `data-pane-at`, and in `--s`, the scale of the slides. It is part of the
 * script that runs before anything is painted, so that nothing jumps. The player changes what is wanted and tells of a
 * resize.
 *
 * The class `reflow` says that slides are shown as pages: on touch screens on which the deck's smallest type could not be
 * read, and in windows so small, or enlarged so much, that nobody could want slides. `data-smallest` names that type, px
 * of a slide, where it is that of a diagram. The reader's own choice, in `data-layout`, comes before both. Copies of the
 * deck that follow another window, the speaker's window, and paper, stay slides. Pages hold their captions themselves. A pane below the slides, where room
 * is scarce, has the captions as well and takes the place of the strip.
 *
 * A strip is as high as the longest caption needs, whose length is in `data-captions`.
 */
export const ROOM_SCRIPT =
  "var c=r.classList,d=r.dataset,own=function(k){try{return localStorage.getItem('lectern:'+k)}catch(e){}},set=function(k,v){r.style.setProperty(k,v)}," +
  'fit=function(){var w=innerWidth,h=innerHeight,b=0,l=0,k=0,p,low,n,f;' +
  `n=Math.min(w/${SLIDE.width},h/${SLIDE.height});f=d.layout==='page'||d.layout==='auto'&&n*(d.smallest||${SMALLEST_TYPE})<${LEGIBLE}&&(n<.5||matchMedia('(pointer:coarse)').matches);` +
  "c.toggle('reflow',f);" +
  `if('pane'in d){p=d.pane.split(',');if(w>h&&w>=${NARROW})b=Math.round(Math.min(Math.max(w*p[0],${PANE.beside}),w*${PANE.most[0]}));` +
  `else l=Math.round(Math.min(Math.max(h*p[1],${PANE.below}),h*${PANE.most[1]}));d.paneAt=b?'beside':'below'}else delete d.paneAt;` +
  `if('strip'in d&&!f&&!l){low=+(h<${STRIP.low});n=w-b;n-=n<${NARROW}?40:${BESIDE_CAPTION};` +
  `k=[${STRIP.gap}][low]+[${STRIP.line}][low]*Math.min(${STRIP.most},Math.ceil(d.captions*[${STRIP.character}][low]/n))}` +
  "set('--beside',b+'px');set('--below',l+'px');set('--strip',k+'px');" +
  `set('--s',Math.round(Math.min(4,Math.max(.1,Math.min((w-b)/${SLIDE.width},(h-l-k)/${SLIDE.height})))*100)/100)};` +
  "if(!/[?&](?:receiver|speaker|print-pdf|view=print)/.test(location.search)){if(d.captions&&own('captions')!=='off')d.strip='';" +
  "if(own('reading')==='on')d.pane=own('reading-size')||'.34,.5';d.layout=own('layout')||'auto'}" +
  "fit();addEventListener('resize',fit);";
