import { defineConfig } from 'vitest/config'

// A browser or a killed server on a busy machine may once be too slow; what is broken fails each time.
const outside = { retry: 2 }

const inside = { testTimeout: 60_000, hookTimeout: 120_000, retry: 1 }

/** These measure or end the process that they run in. */
const ALONE = [
  'src/{cli,runtime}/**/*.test.ts',
  'src/db/server/**/*.test.ts',
  'src/gate/{document,photo,video}/**/*.test.ts',
  'src/domain/learners/register-file/read-register.test.ts',
]

const everywhere = {
  environment: 'node',
  pool: 'forks' as const,
  setupFiles: ['test/support/close-after-file.ts'],
  globalSetup: ['test/support/client-build.ts', 'test/support/postgres-server.ts'],
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    // A test that asserts nothing cannot fail, so it is a failure.
    expect: { requireAssertions: true },
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          ...everywhere,
          ...inside,
          name: 'unit',
          // The app is read once for many files, which saves a third of the time.
          isolate: false,
          include: [
            'src/**/*.test.{ts,tsx}',
            'tools/**/*.test.{ts,js}',
            'test/support/**/*.test.ts',
            'test/bench/**/*.test.ts',
            'test/eval/**/*.test.ts',
          ],
          exclude: ALONE,
        },
      },
      {
        extends: true,
        test: { ...everywhere, ...inside, name: 'alone', include: ALONE },
      },
      {
        extends: true,
        test: {
          ...everywhere,
          ...outside,
          name: 'journeys',
          include: ['test/journeys/**/*.test.{ts,tsx}'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          ...everywhere,
          ...outside,
          name: 'faults',
          include: ['test/faults/**/*.test.{ts,tsx}'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
