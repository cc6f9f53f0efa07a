/** What reading does without: drawings, what is out of sight, controls, and the answers to what is asked. */
const LEFT_OUT =
  '.diagram,.visually-hidden,.eyebrow,.answer,.feedback,.mark,.foot,.fold,[hidden],script,style,canvas,colgroup,input,button,[data-stage]';
/** Classes that only say how a slide shows something. */
const SHOWN = /^(?:fragment|visible|current-fragment|custom|on|density-\d|fade.*)$/;
const KEPT =
  /^(?:class|href|target|rel|title|src|alt|lang|dir|scope|role|start|data-line|data-n|aria-hidden|aria-label|d|viewBox|width|height|xmlns|fill|stroke.*|cx|cy|r|points)$/;

/**
 * A copy of text of the page as plain reading: it flows, has no ids, no steps, and nothing to be pressed but its links.
 * Formulas are copied as they are.
 */
export function cleanCopy<E extends Element>(source: E): E {
  const copy = source.cloneNode(true) as E;
  for (const each of copy.querySelectorAll(LEFT_OUT)) each.remove();
  for (const each of [copy, ...copy.querySelectorAll('*')]) if (!each.closest('.katex')) clean(each);
  return copy;
}

function clean(each: Element): void {
  const gutter = each instanceof HTMLElement ? each.style.getPropertyValue('--gutter') : '';
  for (const { name } of [...each.attributes]) if (!KEPT.test(name)) each.removeAttribute(name);
  if (gutter) (each as HTMLElement).style.setProperty('--gutter', gutter);
  for (const name of [...each.classList]) if (SHOWN.test(name)) each.classList.remove(name);
}
