/** Says what is going on once a command has taken longer than a second. Erases its line on a terminal when it is done. */
export function startProgress(stream: NodeJS.WriteStream = process.stderr): { say(what: string): void; done(): void } {
  const start = performance.now();
  let shown = '';
  return {
    say(what) {
      // Looked at between pieces of work rather than by a timer, which would not run while the work does.
      if (performance.now() - start < 1000 || what === shown) return;
      stream.write(stream.isTTY ? `\r\u001b[2K${what}` : `${what}\n`);
      shown = what;
    },
    done() {
      if (shown && stream.isTTY) stream.write('\r\u001b[2K');
      shown = '';
    },
  };
}
