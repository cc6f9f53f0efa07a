import { chmodSync, readFileSync } from 'node:fs';
import { defineConfig, type UserConfig } from 'vitest/config';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** What the command line always needs is bundled: one file opens faster than a hundred. All else is loaded when it is needed. */
const bundled = ['marked', 'yaml', 'commander', 'picocolors', 'image-size'];

/** A script of a page: one classic script, since modules do not load from file://. */
const script = (entry: string, name: string, fileName: string): UserConfig['build'] => ({
  outDir: 'lib',
  emptyOutDir: false,
  target: 'es2022',
  lib: { entry, formats: ['iife'], name, fileName: () => fileName },
});

const builds: Readonly<Record<string, UserConfig['build']>> = {
  player: script('src/player/main.ts', 'LecternPlayer', 'player.js'),
  live: script('src/player/live/main.ts', 'LecternLive', 'live.js'),
  cli: {
    outDir: 'lib',
    emptyOutDir: false,
    target: 'node20',
    ssr: 'src/cli/cli.ts',
    rollupOptions: {
      output: { entryFileNames: 'cli.js', chunkFileNames: 'chunks/[name].js', banner: '#!/usr/bin/env node' },
    },
  },
};

/**
 * Builds the parts of the package into `lib/`, and configures the tests.
 *
 *   vite build --mode player   the script of a built deck
 *   vite build --mode live     the script that the preview adds to it
 *   vite build --mode cli      the command line, as one entry with lazily loaded chunks
 */
export default defineConfig(({ mode }) => ({
  publicDir: false,
  build: builds[mode] ?? {},
  ssr: mode === 'cli' ? { noExternal: bundled } : {},
  define: mode === 'cli' ? { __VERSION__: JSON.stringify(version) } : {},
  plugins: [
    {
      name: 'executable',
      writeBundle: () => {
        if (mode === 'cli') chmodSync('lib/cli.js', 0o755);
      },
    },
  ],
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
}));
