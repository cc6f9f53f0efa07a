/** Ends a command with an exit status: 2 is wrong usage, 3 an environment that lacks something. */
export class Stop extends Error {
  readonly status: 2 | 3;
  /** One sentence on what to do. */
  readonly hint: string;

  constructor(status: 2 | 3, message: string, hint: string) {
    super(message);
    this.status = status;
    this.hint = hint;
  }
}

/** What a failed call to the file system means to the person who typed the command; null when it is our own bug. */
export function stopOf(error: unknown): Stop | null {
  if (error instanceof Stop) return error;
  const { code, path: failed = 'a file', syscall } = (error ?? {}) as NodeJS.ErrnoException;
  if (!syscall && !code?.startsWith('E')) return null;
  // Files are written under a temporary name, which nobody has asked for.
  const path = failed.replace(/\.([^/\\]+)\.\d+\.part$/, '$1');
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new Stop(3, `No permission for ${path}.`, 'Change its permissions, or choose another place with --out.');
  }
  if (code === 'ENOSPC') return new Stop(3, 'The disk is full.', 'Free some space and run the command again.');
  if (code === 'ENOENT') return new Stop(2, `There is no ${path}.`, 'Check the path.');
  if (code === 'ENOTDIR' || code === 'EEXIST' || code === 'EISDIR') {
    return new Stop(2, `${path} is in the way.`, 'Choose another place with --out, or move it.');
  }
  return null;
}
