/** Data that the page carries as JSON in an element `<script data-NAME>`; null without one. */
export function pageData<T>(name: string): T | null {
  const text = document.querySelector(`script[data-${name}]`)?.textContent;
  return text ? (JSON.parse(text) as T) : null;
}
