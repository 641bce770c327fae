import { defineConfig } from 'vitest/config';

/** Tests run on the sources of every package, so that no build can be stale. */
export default defineConfig({
  resolve: { conditions: ['karvon-source'] },
  ssr: { resolve: { conditions: ['karvon-source'] } },
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'apps/*/src/**/*.test.{ts,tsx}',
      'apps/*/test/**/*.test.ts',
      'tools/**/*.test.ts',
    ],
    // The default leaves one core free; many tests wait for a browser or a command, so that every core can be used.
    maxWorkers: '100%',
    // What hangs is told late, but a machine that others hold as well fails no test by being slow.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // What is awaited comes late where other tests take the machine; the default gives up after a second.
    expect: { poll: { timeout: 30_000 } },
  },
});
