/** What the error is caused by when something took too long. */
export const lateness = Symbol('late');

/** Waits for some work, but no longer than so many ms: then it throws, and what comes of the work later is nobody's any more. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, fail) => {
    timer = setTimeout(
      () => fail(Object.assign(new Error(`no answer for ${Math.round(ms / 1000)} s`), { cause: lateness })),
      ms,
    );
  });
  try {
    work.catch(() => undefined);
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
