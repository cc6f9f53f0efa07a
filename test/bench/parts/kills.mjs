import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CLI } from '../peers.mjs';
import { runNode } from '../process.mjs';
import { mulberry32, writeSample } from '../sample.mjs';

const KILLS = 200;
/** ms after which nothing may be left of a run that was killed. */
const GRACE = 2000;

/** Ends exports at random moments, by Ctrl-C, by request and by force: the file must be the old or the new one, whole, and no browser may stay. */
export async function benchKills(folder) {
  mkdirSync(folder, { recursive: true });
  const lesson = writeSample(20, join(folder, 'sample-20.md'));
  const out = join(folder, 'out', 'deck.pdf');
  const temporary = join(folder, 'tmp');
  mkdirSync(temporary, { recursive: true });
  const { ms } = await runNode(CLI, ['export', 'slides', lesson, '--out', out], folder);
  const random = mulberry32(KILLS);
  let torn = 0;
  let left = 0;
  let finished = 0;
  for (let run = 0; run < KILLS; run++) {
    writeFileSync(out, 'old');
    const child = spawn(process.execPath, [CLI, 'export', 'slides', lesson, '--out', out], {
      stdio: 'ignore',
      env: { ...process.env, TMPDIR: temporary },
    });
    const ended = new Promise((done) => child.once('exit', done));
    await Promise.race([pause(random() * ms * 1.1), ended]);
    child.kill(['SIGINT', 'SIGTERM', 'SIGKILL'][run % 3]);
    await ended;
    const now = readFileSync(out, 'latin1');
    if (now !== 'old') finished++;
    if (now !== 'old' && !(now.startsWith('%PDF-') && now.trimEnd().endsWith('%%EOF'))) torn++;
    const names = readdirSync(join(folder, 'out')).filter((name) => name !== 'deck.pdf');
    // What was killed by force could not clean up; the next run does.
    if (names.length > 0 && run % 3 !== 2) torn++;
    if (!(await gone(temporary))) left++;
  }
  rmSync(temporary, { recursive: true, force: true });
  return [
    { what: `${KILLS} exports killed, torn files`, ours: `${finished} had finished`, value: torn, most: 0 },
    { what: `${KILLS} exports killed, with processes left`, ours: '', value: left, most: 0 },
  ];
}

/** Whether all processes that were started with a folder in their arguments are gone, after a moment at the latest. */
async function gone(folder) {
  for (const end = performance.now() + GRACE; performance.now() < end; await pause(20)) {
    const running = readdirSync('/proc').some((pid) => /^\d+$/.test(pid) && argumentsOf(pid).includes(folder));
    if (!running) return true;
  }
  return false;
}

function argumentsOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
