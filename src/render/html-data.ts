import { escapeXml } from './escape-xml.ts';

/** Data for the player, as `<script data-NAME="value">`: JSON in which nothing can end the element. */
export function dataScript(name: string, data: unknown, value = ''): string {
  const json = JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  const attribute = value === '' ? `data-${name}` : `data-${name}="${escapeXml(value)}"`;
  return `<script type="application/json" ${attribute}>${json}</script>`;
}
