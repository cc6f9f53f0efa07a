/** How the pictures that we write may end. */
export type PictureFormat = 'png' | 'svg';

/** Endings of pictures: one of them in a brief's **Filename** gives way to that of the picture that is written. */
const PICTURE = /\.(?:png|svg|jpe?g|gif|webp|avif|bmp|tiff?)$/i;
/** Names that Windows keeps for devices, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** Longer names are refused by file systems once an ending and a temporary mark are added. */
const LONGEST = 120;

/**
 * The name of a picture's file out of what its brief calls it, without folders and without an ending. What could lead to another
 * place, or means something to a file system or a terminal, is left out; `spare` serves when nothing is left.
 */
export function pictureName(filename: string, spare: string): string {
  const base = filename.split(/[\\/]/).at(-1) ?? '';
  const plain = base
    .replace(/[\p{C}<>:"|?*]/gu, '')
    .replace(PICTURE, '')
    .replace(/^[\s.-]+|[\s.]+$/g, '');
  const name = [...plain].slice(0, LONGEST).join('') || spare;
  return DEVICE.test(name) ? `_${name}` : name;
}

/** The format of which the name of a file speaks; null when it speaks of neither. */
export function formatOf(name: string): PictureFormat | null {
  const ending = /\.(png|svg)$/i.exec(name)?.[1]?.toLowerCase();
  return ending === 'png' || ending === 'svg' ? ending : null;
}
