import { defineConfig } from 'vitest/config';

/**
 * Builds the two halves of the package into `lib/`, and configures the tests.
 *
 *   vite build --mode player   the script of a built deck: one classic script, since modules do not load from file://
 *   vite build --mode cli      the command line, as one entry with lazily loaded chunks
 */
export default defineConfig(({ mode }) => ({
  publicDir: false,
  build:
    mode === 'player'
      ? {
          outDir: 'lib',
          emptyOutDir: false,
          target: 'es2022',
          lib: { entry: 'src/player/main.ts', formats: ['iife'], name: 'LecternPlayer', fileName: () => 'player.js' },
        }
      : {
          outDir: 'lib',
          emptyOutDir: false,
          target: 'node20',
          ssr: 'src/cli/cli.ts',
          rollupOptions: { output: { entryFileNames: 'cli.js', chunkFileNames: 'chunks/[name].js' } },
        },
  ssr: mode === 'cli' ? { noExternal: ['marked', 'yaml', 'commander', 'picocolors'] } : {},
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
}));
