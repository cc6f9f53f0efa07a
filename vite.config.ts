import { chmodSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import type { BuildEnvironmentOptions, UserConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import { PART_NAMES } from './src/model/parts.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** What the command line loads only when a lesson asks for it, or has to find files of; all else is bundled, since one file opens faster than a hundred. */
const external = ['vite', 'katex', 'harfbuzzjs', 'subset-font', 'fontverter', 'shiki/langs', '@sparticuz/chromium'];

/** A script of a page: one classic script, since modules do not load from file://. */
const script = (entry: string, name: string, fileName: string): BuildEnvironmentOptions => ({
  outDir: 'lib',
  emptyOutDir: false,
  target: 'es2022',
  lib: { entry, formats: ['iife'], name, fileName: () => fileName },
});

const builds: Readonly<Record<string, BuildEnvironmentOptions>> = {
  player: script('src/player/main.ts', 'LecternPlayer', 'player.js'),
  live: script('src/player/live/main.ts', 'LecternLive', 'live.js'),
  cli: {
    outDir: 'lib',
    emptyOutDir: false,
    target: 'node20',
    ssr: true,
    rollupOptions: {
      input: { cli: 'src/cli/cli.ts', 'highlight-thread': 'src/services/highlight-thread.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js', banner: '#!/usr/bin/env node' },
    },
  },
};

/** Scripts that a page loads later, each built by itself: a classic script is one file, and can share none with another. */
const later: Readonly<Record<string, BuildEnvironmentOptions>> = {
  ...Object.fromEntries(
    PART_NAMES.map((name) => [name, script(`src/player/${name}/main.ts`, 'LecternPart', `part-${name}.js`)]),
  ),
  worker: script('src/worker/main.ts', 'LecternWorker', 'worker.js'),
};
const parts: UserConfig = {
  environments: Object.fromEntries(
    Object.entries(later).map(([name, build]) => [`later_${name}`, { consumer: 'client', build }]),
  ),
  builder: {
    async buildApp(builder) {
      for (const [name, each] of Object.entries(builder.environments))
        if (name.startsWith('later_')) await builder.build(each);
    },
  },
};

/** Makes the command line executable, and puts it where `npx lectern` looks first: npm links the commands of other packages only. */
function linkCommand(): void {
  chmodSync('lib/cli.js', 0o755);
  const link = 'node_modules/.bin/lectern';
  try {
    rmSync(link, { force: true });
    symlinkSync('../../lib/cli.js', link);
  } catch {
    // Where links are not allowed npx still finds the command, only slower, through a cache of its own.
  }
}

/**
 * Builds the parts of the package into `lib/`, and configures the tests.
 *
 *   vite build --mode player   the script of a built deck
 *   vite build --mode parts    the scripts that it loads when they are first used, and the one that keeps it for offline
 *   vite build --mode live     the script that the preview adds to it
 *   vite build --mode cli      the command line, as one entry with lazily loaded chunks
 */
export default defineConfig(({ mode }) => ({
  publicDir: false,
  build: builds[mode] ?? {},
  ...(mode === 'parts' ? parts : {}),
  ssr: mode === 'cli' ? { noExternal: true, external } : {},
  define: mode === 'cli' ? { __VERSION__: JSON.stringify(version) } : {},
  plugins: [{ name: 'command', writeBundle: () => (mode === 'cli' ? linkCommand() : undefined) }],
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build-package.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
}));
