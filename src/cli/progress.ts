/** Says on a terminal what is going on once a command has taken longer than a second, and erases its line when it is done. */
export function startProgress(stream: NodeJS.WriteStream = process.stderr): { say(what: string): void; done(): void } {
  const start = performance.now();
  let shown = '';
  return {
    say(what) {
      // Looked at between pieces of work rather than by a timer, which would not run while the work does.
      if (!stream.isTTY || performance.now() - start < 1000 || what === shown) return;
      stream.write(`\r\u001b[2K${what}`);
      shown = what;
    },
    done() {
      if (shown) stream.write('\r\u001b[2K');
      shown = '';
    },
  };
}
