import { join } from 'node:path';
import { brief, folderOf, lectern } from '../cli/lectern.ts';

/** The beginning of a lesson, with a diagram that builds by itself. */
export const OPENING = `# A team

## Who does what

![The team](team.png)
`;

/** The same with a diagram that builds in four steps of the author's. */
export const TEAM = `${OPENING}
1. **Lead** — One leads.
2. **Crew** — Three work.
3. **Plans** — Plans go down.
4. **Results** — Results come back.
`;

/** A deck built by the command line out of texts, as its author would; gives the path of its page. */
export async function builtDeck(
  lesson: string,
  files: Readonly<Record<string, string | Uint8Array>> = {},
  options: readonly string[] = [],
): Promise<string> {
  const folder = folderOf({ 'lesson/lesson.md': lesson, 'lesson/team.prompt.md': brief, ...within(files) });
  const { status, stderr } = await lectern(folder, ['build', 'lesson', '--out', 'dist', ...options]);
  if (status !== 0) throw new Error(stderr);
  return join(folder, 'dist/lesson/index.html');
}

const within = (files: Readonly<Record<string, string | Uint8Array>>): Record<string, string | Uint8Array> =>
  Object.fromEntries(Object.entries(files).map(([name, content]) => [`lesson/${name}`, content]));
