import { execFile, spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const RECORDER = fileURLToPath(new URL('./record-usage.cjs', import.meta.url));

/**
 * Runs a Node script as a whole process, from start to exit. Gives its wall time and the time of all its threads on a
 * processor in ms, and the peak of its resident memory in MB. Throws with what it printed when it fails.
 */
export async function runNode(script, args, cwd) {
  const record = join(tmpdir(), `lectern-usage-${process.pid}-${Math.random().toString(36).slice(2)}`);
  const started = performance.now();
  const child = spawn(process.execPath, ['--require', RECORDER, script, ...args], {
    cwd,
    env: { ...process.env, LECTERN_BENCH_USAGE: record, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (chunk) => (printed += chunk));
  child.stderr.on('data', (chunk) => (printed += chunk));
  const status = await new Promise((done, fail) => child.on('error', fail).on('close', done));
  const ms = performance.now() - started;
  if (status !== 0) throw new Error(`${script} ${args.join(' ')} ended with status ${status}:\n${printed}`);
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(readFileSync(record, 'utf8'));
  rmSync(record);
  return { ms, cpu: (userCPUTime + systemCPUTime) / 1000, peak: maxRSS / 1024 };
}

/** What a Node script prints. Throws when it fails. */
export async function outputOf(script, args, cwd) {
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...args], {
    cwd,
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}
