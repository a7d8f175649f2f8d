import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const below = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Payload and its database adapters look at these before anything else runs. */
const environment = {
  NODE_ENV: 'test' as const,
  PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true',
  PAYLOAD_FORCE_DRIZZLE_PUSH: 'true',
  DO_NOT_TRACK: '1',
}

/**
 * Payload answers a query by what is hidden with 400, but checks paths over two relationships a second time behind its own
 * back: that second refusal is a rejection that nobody waits for, and no fault of a test.
 */
const isStrayRefusal = ({ name, message }: { name?: string; message?: string }): boolean =>
  name === 'QueryError' && /cannot be queried/.test(message ?? '')

/** What was on its way when a test was over and PostgreSQL cut the connections of its database. */
const wasCut = (error: { message?: string }): boolean =>
  ('code' in error && error.code === '57P01') || error.message === 'Connection terminated unexpectedly'

/** Tests of what people get, the package and the demo: once, on whatever database that is. */
const SHIPPED = ['test/integration/package.test.ts', 'test/e2e/demo.test.ts']

/** Tests of what one database alone has, in a directory that has its name. */
const OF_OTHER_DATABASES = process.env.TEST_DATABASE === 'postgres' ? [] : ['test/integration/postgres/**']

export default defineConfig({
  resolve: {
    alias: {
      'payload-playbooks/rsc': below('./src/admin/rsc.ts'),
      'payload-playbooks/client': below('./src/admin/client.ts'),
      'payload-playbooks': below('./src/index.ts'),
      '@payload-config': below('./payload.config.ts'),
      // Payload loads GraphQL's CommonJS build; a second copy would refuse schemas of the first.
      graphql: below('./node_modules/graphql/index.js'),
    },
  },
  test: {
    env: environment,
    onUnhandledError: (error) => (isStrayRefusal(error) || wasCut(error) ? false : undefined),
    coverage: {
      provider: 'v8',
      include: ['src/engine/**/*.ts', 'src/definition/**/*.ts'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: {
        'src/engine/**/*.ts': { branches: 95 },
        'src/definition/**/*.ts': { branches: 95 },
      },
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          // What they load is the same, and loading takes longer than many files.
          isolate: false,
          setupFiles: 'test/support/alone.ts',
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          exclude: [...SHIPPED, ...OF_OTHER_DATABASES],
          // Every file has a database of its own.
          maxWorkers: 2,
          isolate: false,
          globalSetup: 'test/support/test-run.ts',
          setupFiles: 'test/support/alone.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'shipped',
          include: SHIPPED,
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          exclude: SHIPPED,
          // Each has a server, a database and a browser of its own; none of them keeps a processor busy.
          maxWorkers: 2,
          globalSetup: 'test/e2e/support/build-once.ts',
          testTimeout: 180_000,
          hookTimeout: 600_000,
          // A page's own pace, on a machine that may have other work.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
})
