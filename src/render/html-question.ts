import type { Block, Option, Question } from '../model/document.ts';
import { explanationRoom, optionName, optionRooms, questionSizes } from '../theme/question-sizes.ts';
import { escapeXml } from './escape-xml.ts';
import { fragmentClass, type Place } from './html-blocks.ts';
import { inlinesHtml } from './html-inlines.ts';

/** HTML of blocks; `html-blocks.ts` gives it, which also writes the questions among them. */
type BlocksHtml = (blocks: readonly Block[], place: Place) => string;

/**
 * A check of understanding: a group of radio buttons, or of boxes where several answers are right. The answer comes in as
 * the last step of its slide. Without scripts it can be unfolded instead, and on paper it is left out.
 */
export function questionHtml(question: Question, place: Place, blocksHtml: BlocksHtml): string {
  const { options, asked, blocks } = question;
  const words = place.words.questions;
  if (options.length === 0)
    return `<div class="afterword">${fold(words.explanation)}${answerHtml(question, 'rest', words.explanation, place, blocksHtml)}</div>`;
  const right = options.flatMap((option, i) => (option.right ? [optionName(i)] : []));
  const several = right.length > 1;
  const said = options.some(({ feedback }) => feedback.blocks.length > 0);
  const items = options.map((option, i) => optionHtml(option, i, several, said, place, blocksHtml)).join('');
  const verdict = `${several ? words.answers : words.answer}: ${right.join(', ')}`;
  return (
    `<fieldset class="question" data-key="${keyOf(question)}"><legend>${inlinesHtml(asked, place.parts)}</legend>` +
    (blocks.length > 0 ? `<div class="about">${blocksHtml(blocks, place)}</div>` : '') +
    `<div class="options${said ? ' said' : ''}">${items}</div><div class="foot">` +
    `<p class="tools"><button type="button" data-check>${escapeXml(words.show)}</button> <span class="hint">${escapeXml(several ? words.chooseSome : words.chooseOne)}</span></p>` +
    fold(words.answer) +
    answerHtml(question, 'fragment', verdict, place, blocksHtml) +
    '</div></fieldset>'
  );
}

function optionHtml(
  { blocks, right, fragment, later, feedback }: Option,
  index: number,
  several: boolean,
  said: boolean,
  place: Place,
  blocksHtml: BlocksHtml,
): string {
  const rooms = optionRooms(place.room, place.density, said);
  const { smallDensity } = questionSizes(place.density);
  const [only, ...more] = blocks;
  const text =
    only?.kind === 'paragraph' && more.length === 0
      ? inlinesHtml(only.inlines, place.parts)
      : blocksHtml(blocks, { ...place, room: rooms.text });
  const answer = blocksHtml(feedback.blocks, { ...place, density: smallDensity, room: rooms.feedback });
  const mark = right
    ? `<span class="mark">${escapeXml(place.words.questions.right)}</span>`
    : '<span class="mark"></span>';
  return (
    `<div class="${['option', fragmentClass(fragment, later)].filter(Boolean).join(' ')}"${right ? ' data-right' : ''}>` +
    `<label><input type="${several ? 'checkbox' : 'radio'}" name="${escapeXml(place.slide)}-answer" value="${index}">` +
    `<span class="badge">${optionName(index)}</span> <span class="text">${text}</span></label>` +
    (answer ? `<div class="feedback density-${smallDensity}">${answer}</div>` : '') +
    `${mark}</div>`
  );
}

/** What unfolds the element right behind it, where there are no scripts. */
const fold = (word: string): string => `<details class="fold"><summary>${escapeXml(word)}</summary></details>`;

function answerHtml(
  question: Question,
  kind: 'fragment' | 'rest',
  verdict: string,
  place: Place,
  blocksHtml: BlocksHtml,
): string {
  const { smallDensity } = questionSizes(place.density);
  const inner = { ...place, density: smallDensity, room: explanationRoom(place.room, place.density) };
  const why = blocksHtml(question.explanation.blocks, inner);
  const again =
    kind === 'rest' ? '' : `<button type="button" data-again>${escapeXml(place.words.questions.again)}</button>`;
  return (
    `<div class="answer ${kind} density-${smallDensity}">` +
    `<div class="verdict"><p><strong></strong> <span>${escapeXml(verdict)}</span></p>${again}</div>` +
    (why ? `<div class="why">${why}</div>` : '') +
    '</div>'
  );
}

/**
 * A short name by which a reader's answer is kept: it changes with what is asked and with the answers, so that an answer
 * to another question is never taken for one to this. FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/
 */
function keyOf({ asked, options }: Question): string {
  const text = JSON.stringify([asked, options.map(({ blocks, right }) => [blocks, right])], (name, value) =>
    name === 'span' ? undefined : value,
  );
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return (hash >>> 0).toString(36);
}
