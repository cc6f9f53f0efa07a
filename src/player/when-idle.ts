/** Does something when there is nothing else to do, at the latest after so many ms; answers how to call it off. */
export function whenIdle(act: () => void, timeout: number): () => void {
  // Safari has no idle callback.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(act, timeout / 5);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(act, { timeout });
  return () => cancelIdleCallback(request);
}
