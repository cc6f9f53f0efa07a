import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNode } from './process.mjs';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const CLI = join(ROOT, 'lib/cli.js');
const MARP_VERSION = '4.5.1';

/** Path of Marp's command line; installs it once, into a folder that is kept between runs and is no part of the project. */
export function marp() {
  const folder = join(tmpdir(), `lectern-bench-marp-${MARP_VERSION}`);
  const script = join(folder, 'node_modules/@marp-team/marp-cli/marp-cli.js');
  if (!existsSync(script)) {
    console.log(`  installing Marp CLI ${MARP_VERSION} into ${folder}`);
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    execFileSync(
      npm,
      [
        'install',
        '--prefix',
        folder,
        '--no-audit',
        '--no-fund',
        '--loglevel=error',
        `@marp-team/marp-cli@${MARP_VERSION}`,
      ],
      {
        stdio: 'inherit',
      },
    );
  }
  return script;
}

/** Builds a lesson with Lectern: whole process, ms and MB. The page is `<out>/<name>/index.html`. */
export const buildOurs = (lesson, out) => runNode(CLI, ['build', lesson, '--out', out], ROOT);

/** Builds the same file with Marp into one HTML page. */
export const buildMarp = (lesson, page) => runNode(marp(), ['--no-stdin', lesson, '--output', page], ROOT);
