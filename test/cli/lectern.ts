import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The command line as it is shipped. */
export const command = resolve(import.meta.dirname, '../../lib/cli.js');

export interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command in a folder, as a person would. */
export function lectern(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Run> {
  return new Promise((done) => {
    const options = { cwd, env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, [command, ...args], options, (error, stdout, stderr) => {
      done({ status: error ? Number(error.code ?? 1) : 0, stdout, stderr });
    });
  });
}

/** Starts a command that goes on until it is stopped; gives it once it has said something. */
export function startLectern(
  cwd: string,
  args: readonly string[],
): Promise<{ readonly process: ChildProcess; readonly said: string }> {
  const child = spawn(process.execPath, [command, ...args], { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((done, failed) => {
    child.once('exit', (code) => failed(new Error(`ended with ${code}`)));
    child.stdout.once('data', (said: Buffer) => done({ process: child, said: said.toString() }));
  });
}

const made: string[] = [];
process.on('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A new folder with files in it, which goes away with the process. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-test-')));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Every file below a folder with its content, in order. */
export function contentOf(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name)).toString('base64')]));
}

/** Ids of the processes that still run and were started with some words in their arguments. */
export function processesWith(words: string): number[] {
  const listed = execFileSync('ps', ['-axo', 'pid=,stat=,args='], { encoding: 'utf8' });
  return listed.split('\n').flatMap((line) => {
    const [, pid, state] = /^\s*(\d+) (\S+)/.exec(line) ?? [];
    return line.includes(words) && !state?.startsWith('Z') ? [Number(pid)] : [];
  });
}

/** A diagram of a lead and a crew. */
export const brief = `# Team

**Filename**: \`team.png\`

## CONDENSED BRIEF

**Top Layer - Lead**:
- Center top: "Lead"
- Color: Gold (#fbbf24)
- Size: Large hexagon

**Middle Layer - Talk**:
- Arrows flowing down: "Plans"
- Arrows flowing up: "Results"
- Color: Blue (#2563eb) for plans, green (#10b981) for results

**Bottom Layer - Crew (3 Specialists)**:
- Three workers arranged in row:
  1. "Ann"
  2. "Bob"
  3. "Cid"
- Color: Purple (#8b5cf6)

## Alt Text
A lead and three workers.
`;

export const lesson = '# A team\n\n## Who does what\n\n![The team](team.png)\n\n## The end\n\nThank you.\n';

/** A picture of one pixel. */
export const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
