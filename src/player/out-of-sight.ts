/**
 * Makes an element one that only assistive technology meets, and gives it back. It takes no room, neither where it stands
 * nor at the end of the page, whatever the style sheet says of its kind.
 */
export function outOfSight<E extends HTMLElement>(element: E): E {
  Object.assign(element.style, {
    position: 'absolute',
    top: '0',
    left: '0',
    width: '1px',
    height: '1px',
    margin: '0',
    padding: '0',
    border: '0',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  });
  return element;
}
