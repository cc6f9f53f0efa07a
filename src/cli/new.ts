import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { shownPath } from '../services/shown-path.ts';
import { coloursFor } from './report.ts';
import { starterBrief, starterLesson } from './starter.ts';
import { Stop } from './stop.ts';

/** Makes a folder with a small lesson and the brief of its diagram. */
export async function create(folder: string): Promise<number> {
  const path = resolve(folder);
  if (existsSync(path))
    throw new Stop(2, `${shownPath(path)} is there already.`, 'Choose the name of a folder that does not exist yet.');
  await mkdir(path, { recursive: true });
  await writeFile(join(path, 'lesson.md'), starterLesson(titleOf(basename(path))));
  await writeFile(join(path, 'how-a-release-travels.prompt.md'), starterBrief);
  const colours = coloursFor(process.stdout);
  const shown = shownPath(path);
  process.stdout.write(
    `${colours.green('✓')} ${shown}/lesson.md and the brief of its diagram\nSee it with: lectern dev ${shown}\n`,
  );
  return 0;
}

/** `03-working_together` → `Working together`. */
function titleOf(name: string): string {
  const words =
    name
      .replace(/^\d+[-_. ]*/, '')
      .replace(/[-_]+/g, ' ')
      .trim() || name;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
