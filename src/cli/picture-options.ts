import type { PictureSize } from '../model/brief.ts';
import type { Scene } from '../model/scene.ts';
import { formatOf, type PictureFormat } from './picture-name.ts';
import { Stop } from './stop.ts';

/** As the command line gives them. */
export interface ImageOptions {
  readonly out?: string;
  readonly format?: PictureFormat;
  readonly diagram?: string;
  readonly all?: boolean;
  readonly step?: string;
  readonly steps?: boolean;
  readonly size?: string;
  readonly width?: string;
  readonly scale?: string;
  readonly transparent?: boolean;
  readonly dark?: boolean;
  readonly text: 'outlines' | 'font';
  readonly browser?: string;
  readonly static: readonly string[];
}

/** What a picture measures when neither the command nor its brief says it. */
const USUAL: PictureSize = { width: 1920, height: 1080 };
/** px of the stage above and below a picture whose height follows its width: on a slide it has its heading there, and some room. */
const AIR = 24;
/** px that a side may have, and a whole PNG: browsers draw no larger ones. */
const LEAST_SIDE = 16;
const MOST_SIDE = 16_384;
const MOST_PIXELS = 100_000_000;

/** Throws a `Stop` where options contradict each other. */
export function checkOptions(options: ImageOptions): void {
  const { out, format, size, width, step, steps, all, diagram } = options;
  const both = (one: string, other: string, hint: string) =>
    new Stop(2, `${one} and ${other} exclude each other.`, hint);
  if (size !== undefined && width !== undefined)
    throw both('--size', '--width', 'With --width alone the height follows the diagram.');
  if (step !== undefined && steps) throw both('--step', '--steps', 'Name one step, or have all of them written.');
  if (all && diagram !== undefined) throw both('--all', '--diagram', 'Name one diagram, or have all of them written.');
  const ending = /\.([a-z0-9]{1,5})$/i.exec(out ?? '')?.[1]?.toLowerCase();
  if (out === undefined || ending === undefined) return;
  const named = formatOf(out);
  if (!named)
    throw new Stop(
      2,
      `--out ends in .${ending}.`,
      'Pictures are written as PNG or SVG: choose .png, .svg or a folder/.',
    );
  if (format && named !== format)
    throw new Stop(
      2,
      `--out ends in .${named}, and --format says ${format}.`,
      'Leave --format out, or change the ending.',
    );
}

/** The format that the command asks for; null leaves it to the brief. */
export const formatAsked = ({ out = '', format }: ImageOptions): PictureFormat | null => format ?? formatOf(out);

/** px of the file. Throws a `Stop` when the options give none that can be made. */
export function sizeOf(scene: Scene, options: ImageOptions, format: PictureFormat): PictureSize {
  const scale = options.scale === undefined ? 1 : numberIn(options.scale, '--scale', 'a number such as 2');
  const { width, height } = asked(scene, options);
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const sides = [size.width, size.height];
  if (Math.min(...sides) < LEAST_SIDE || Math.max(...sides) > MOST_SIDE)
    throw new Stop(
      2,
      `A picture of ${sides.join('x')} px is not made.`,
      `Its sides may have ${LEAST_SIDE} to ${MOST_SIDE} px; mind that --scale multiplies them.`,
    );
  if (format === 'png' && size.width * size.height > MOST_PIXELS)
    throw new Stop(
      2,
      `A PNG of ${sides.join('x')} px has too many pixels.`,
      `It may have ${MOST_PIXELS / 1e6} million; SVG has none at all: --format svg`,
    );
  return size;
}

function asked(scene: Scene, { size, width }: ImageOptions): PictureSize {
  if (width !== undefined) {
    const across = numberIn(width, '--width', 'px such as 1600');
    return { width: across, height: (across * (scene.height + 2 * AIR)) / scene.width };
  }
  if (size === undefined) return scene.size ?? USUAL;
  const [, across, down] = /^(\d+)\s*[x×*]\s*(\d+)$/i.exec(size.trim()) ?? [];
  if (!across || !down) throw new Stop(2, `"${size}" is no size.`, 'Write width and height in px: --size 1920x1080');
  return { width: Number(across), height: Number(down) };
}

function numberIn(text: string, option: string, what: string): number {
  const value = /^\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (value > 0) return value;
  throw new Stop(2, `"${text}" is nothing for ${option}.`, `Write ${what}.`);
}
