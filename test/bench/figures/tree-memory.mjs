import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Runs a Node script and gives the peak in MB of what it and all processes below it hold together, each page of memory that
 * several share counted in parts (PSS), looked at every 50 ms. It reads `/proc`, so it is for Linux.
 */
export async function treePeak(args) {
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  const ended = new Promise((done, fail) => child.once('exit', done).once('error', fail));
  let peak = 0;
  let running = true;
  ended.finally(() => (running = false)).catch(() => undefined);
  while (running) {
    peak = Math.max(peak, treeKilobytes(child.pid));
    await pause(50);
  }
  if ((await ended) !== 0) throw new Error(`node ${args.join(' ')} failed`);
  return Math.round(peak / 1024);
}

function treeKilobytes(root) {
  const children = new Map();
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    const parent = /\) \S (\d+)/.exec(read(`/proc/${name}/stat`))?.[1];
    if (parent) children.set(Number(parent), [...(children.get(Number(parent)) ?? []), Number(name)]);
  }
  const all = (pid) => [pid, ...(children.get(pid) ?? []).flatMap(all)];
  return all(root).reduce(
    (sum, pid) => sum + Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0),
    0,
  );
}

/** Processes come and go while one looks. */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
