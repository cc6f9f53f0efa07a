import { type FSWatcher, existsSync, watch } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Calls back soon after something changed in one of the folders that hold the given files.
 *
 * Folders are watched rather than files, since many editors write a new file and rename it over the old one, and since a
 * file that is missing may turn up. Calls wait until a folder has been quiet for `quiet` ms: an editor that writes in place
 * empties the file first.
 */
export function watchFolders(
  onChange: () => void,
  quiet = 10,
): { follow(files: Iterable<string>): void; close(): void } {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  const changed = () => {
    if (closed) return;
    clearTimeout(timer);
    timer = setTimeout(onChange, quiet);
  };
  return {
    follow(files) {
      // What was under way when it was closed may still tell of files; to watch them would keep the process alive.
      if (closed) return;
      const wanted = new Set([...files].map((file) => nearestFolder(dirname(file))));
      for (const [folder, watcher] of watchers) {
        if (wanted.has(folder)) continue;
        watcher.close();
        watchers.delete(folder);
      }
      for (const folder of wanted) {
        if (watchers.has(folder)) continue;
        const watcher = watch(folder, changed);
        // A folder that is removed while it is watched reports an error on some systems; its parent takes over.
        watcher.on('error', () => {
          watcher.close();
          watchers.delete(folder);
          changed();
        });
        watchers.set(folder, watcher);
      }
    },
    close() {
      closed = true;
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
      watchers.clear();
    },
  };
}

/** The folder, or the nearest one above it that there is. */
function nearestFolder(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));
}
