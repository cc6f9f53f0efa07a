import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BrowserProgram } from './find-browser.ts';

/**
 * Chromium out of the npm package `@sparticuz/chromium`, which is for Linux on x64; null where it is not installed or does
 * not run. It is unpacked once for each version and user, about 200 MB. Several runs may begin at the same time, so it is
 * unpacked aside and moved into place as a whole.
 */
export async function embeddedBrowser(): Promise<BrowserProgram | null> {
  const version = packageVersion();
  if (version === null || process.platform !== 'linux' || process.arch !== 'x64') return null;
  const folder = join(cacheHome(), 'lectern', `chromium-${version}`);
  const path = join(folder, 'chromium');
  if (!existsSync(path)) {
    mkdirSync(dirname(folder), { recursive: true });
    const aside = mkdtempSync(`${folder}-`);
    try {
      unpack(aside);
      renameSync(aside, folder);
    } catch (error) {
      rmSync(aside, { recursive: true, force: true });
      // Else somebody was faster.
      if (!existsSync(path)) throw error;
    }
  }
  // The package's own font is for machines that have none: others have more scripts than Latin.
  const env: BrowserProgram['env'] = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_PATH: join(folder, 'fonts') };
  const own = {
    ...env,
    LD_LIBRARY_PATH: [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
  };
  // The package brings the libraries that a bare server lacks; where the system has them, its own are the better fit.
  const fit = [env, own].find((each) => starts(path, each));
  return fit ? { path, env: fit } : null;
}

/** Where a user keeps what can be made anew; nobody else may put anything there. https://specifications.freedesktop.org/basedir/ */
const cacheHome = (): string => process.env.XDG_CACHE_HOME || join(homedir(), '.cache');

/** Two folders above the package's entry stands what its exports do not let through. */
function packageVersion(): string | null {
  try {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    const manifest = readFileSync(join(dirname(entry), '../../package.json'), 'utf8');
    return (JSON.parse(manifest) as { version: string }).version;
  } catch {
    return null;
  }
}

/** The package unpacks into the temporary folder, and adds its libraries where it believes to be on Amazon Linux. */
function unpack(folder: string): void {
  const script = `import('@sparticuz/chromium').then((m) => m.default.executablePath())`;
  execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function starts(path: string, env: Readonly<Record<string, string>>): boolean {
  try {
    execFileSync(path, ['--version'], { env: { ...process.env, ...env }, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
