import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's own folder: the nearest one above this file, built or not, that holds a package.json. */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/**
 * A font file that takes long to make: made once for each `key`, which names all that it depends on, and found again by the
 * next build. Its name begins with `stem`.
 */
export async function keptFont(
  stem: string,
  key: string,
  make: () => Promise<Buffer>,
): Promise<{ readonly name: string; readonly data: Buffer }> {
  const name = `${stem}-${createHash('sha256').update(key).digest('hex').slice(0, 12)}.woff2`;
  const kept = join(await cacheFolder(), name);
  const data = await readFile(kept).catch(async () => {
    const made = await make();
    // Written beside and renamed, so that a run that is cut off leaves no half file for the next one.
    const fresh = `${kept}.${process.pid}`;
    await writeFile(fresh, made).then(
      () => rename(fresh, kept),
      () => undefined,
    );
    return made;
  });
  return { name, data };
}

async function cacheFolder(): Promise<string> {
  const own = join(packageFolder(), 'node_modules', '.cache', 'lectern', 'fonts');
  const made = await mkdir(own, { recursive: true }).then(
    () => true,
    () => false,
  );
  if (made) return own;
  // An installed package may stand where nobody may write.
  const spare = join(tmpdir(), 'lectern-fonts');
  await mkdir(spare, { recursive: true }).catch(() => undefined);
  return spare;
}
