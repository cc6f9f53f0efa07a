import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { briefEnding } from '../services/briefs-beside.ts';
import { shownPath } from '../services/shown-path.ts';
import { Stop } from './stop.ts';

/** A lesson that a command works on. */
export interface Lesson {
  /** Name of its folder, or of its file without the ending. */
  readonly name: string;
  /** Absolute path of the Markdown file. */
  readonly file: string;
}

const lessonFile = 'lesson.md';

/**
 * The lessons that the arguments of a command name: a folder with a `lesson.md`, a folder of such folders, or any
 * Markdown file. Without arguments: those of the folder in which the command was called, or of `slides` in it.
 */
export function findLessons(targets: readonly string[], cwd = process.cwd()): readonly Lesson[] {
  const here = [cwd, join(cwd, 'slides')].find((folder) => lessonsIn(folder).length > 0);
  if (targets.length === 0 && !here) {
    throw new Stop(
      2,
      'There is no lesson here.',
      'Name a lesson folder or a Markdown file, or make one with: lectern new my-lesson',
    );
  }
  const found =
    targets.length === 0 ? lessonsIn(here ?? cwd) : targets.flatMap((target) => lessonsAt(resolve(cwd, target)));
  const lessons = [...new Map(found.map((lesson) => [lesson.file, lesson])).values()];
  const names = new Map<string, Lesson>();
  for (const lesson of lessons) {
    // Their decks would be written over each other, also where file systems do not tell capitals apart.
    const other = names.get(lesson.name.toLowerCase());
    if (other) {
      throw new Stop(
        2,
        `Two lessons are called "${lesson.name}": ${shownPath(other.file)} and ${shownPath(lesson.file)}.`,
        'Rename one of them, or run the command once for each with another --out.',
      );
    }
    names.set(lesson.name.toLowerCase(), lesson);
  }
  return lessons;
}

/** The one lesson that an export is made of. Throws a `Stop` when the target holds several. */
export function oneLesson(target: string): Lesson {
  const [lesson, ...others] = findLessons([target]);
  if (lesson && others.length === 0) return lesson;
  throw new Stop(
    2,
    `${shownPath(target)} holds ${others.length + 1} lessons.`,
    `Export one at a time, e.g. ${shownPath(lesson?.file ?? target)}`,
  );
}

export function isBrief(path: string): boolean {
  return path.endsWith(briefEnding);
}

function lessonsAt(path: string): readonly Lesson[] {
  if (!existsSync(path)) throw new Stop(2, `There is no ${shownPath(path)}.`, nearby(path));
  if (statSync(path).isDirectory()) {
    const lessons = lessonsIn(path);
    if (lessons.length > 0) return lessons;
    throw new Stop(
      2,
      `${shownPath(path)} holds no ${lessonFile}.`,
      'Name a folder that holds one, or a Markdown file.',
    );
  }
  if (isBrief(path)) {
    throw new Stop(
      2,
      `${shownPath(path)} is a brief, not a lesson.`,
      `Look at it with: lectern inspect ${shownPath(path)}`,
    );
  }
  if (!/\.(md|mdx|markdown)$/i.test(path)) {
    throw new Stop(2, `${shownPath(path)} is no Markdown file.`, 'Name a lesson folder or a file that ends in .md.');
  }
  return [lessonOf(path)];
}

function lessonOf(file: string): Lesson {
  const name = basename(file).replace(/\.[^.]+$/, '');
  // At the root of a disk the folder has no name.
  return { name: basename(file) === lessonFile ? basename(dirname(file)) || name : name, file };
}

function lessonsIn(folder: string): readonly Lesson[] {
  if (existsSync(join(folder, lessonFile))) return [lessonOf(join(folder, lessonFile))];
  return foldersIn(folder)
    .map((name) => join(folder, name, lessonFile))
    .filter((file) => existsSync(file))
    .map(lessonOf);
}

function foldersIn(folder: string): readonly string[] {
  let entries: readonly Dirent[] = [];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  return entries
    .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
    .map(({ name }) => name)
    .sort();
}

function nearby(path: string): string {
  const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  const wanted = plain(basename(path));
  const near =
    wanted && foldersIn(dirname(path)).find((name) => plain(name).startsWith(wanted) || plain(name).endsWith(wanted));
  return near
    ? `Did you mean ${shownPath(join(dirname(path), near))}?`
    : 'Check the path; it is looked up from the folder you are in.';
}
