/**
 * Tests in tiers, so that the loop of an author is quick:
 *
 *   npm run test:quick   units, rules and cases of the command line
 *   npm test             these, what needs the library in specs/, and what takes random input or processes of its own
 *   npm run conformance  the judges that take hours
 *
 * Files share a worker and its modules (no isolation): what one file compiled – the library in specs/ above all – the
 * next one finds. A file that puts another module in the place of one needs a worker of its own: `mocked`.
 */
import { defineConfig } from 'vitest/config'

/** Need the library in specs/ compiled; see test/support/corpus.ts. */
const CORPUS = [
  'test/agreement/**',
  'test/diff/**',
  'test/emit/{catalogue,guide,ledger,materials,notice,process}/*.test.ts',
  'test/emit/chart/shipped.test.ts',
  'test/emit/bpmn/shipped.test.ts',
  'test/emit/dispatch/{file,portions-shipped,producible}.test.ts',
  'test/emit/engines/shipped.test.ts',
  'test/emit/form/files.test.ts',
  'test/emit/integration/{consumer,integration}.test.ts',
  'test/format/shipped.test.ts',
  'test/mistakes/shipped.test.ts',
  'test/mutations/**',
  'test/prove/certificates.test.ts',
  'test/untrusted/{forgeries,hostile/outputs}.test.ts',
  'test/prove/mutations/**',
  'test/emit/proof/**',
  'test/readme/**',
  'test/recheck/services.test.ts',
  'test/rules/states.test.ts',
  'test/truth/code-lists-keep-their-order/**',
  'test/values/shipped.test.ts'
]

/** Random input by the hundred, processes of their own, types, or a clock. */
const SLOW = [
  'test/api/examples.test.ts',
  'test/ci/**',
  'test/cli/bin.test.ts',
  'test/emit/dispatch/shipped.test.ts',
  'test/emit/output-schemas.test.ts',
  'test/emit/stubs.test.ts',
  'test/emit/form/conditions.test.ts',
  'test/emit/pages/browser.test.ts',
  'test/emit/web/browser.test.ts',
  'test/emit/write-processes.test.ts',
  'test/format/hostile.test.ts',
  'test/library/packed.test.ts',
  'test/merge/ledger-oracle.test.ts',
  'test/prove/oracle*.test.ts',
  'test/recheck/oracle.test.ts',
  'test/schema/walk/**',
  'test/situations/{agreement,situations,stress}.test.ts',
  'test/support/**',
  'test/syntax/{differential,hostile}.test.ts',
  'test/truth/numeric-thresholds-amended/**'
]

const MOCKED = ['test/api/build.test.ts', 'test/{merge,prove}/too-hard.test.ts']

const tier = (name: string, include: string[], exclude: string[] = [], isolate = false) => ({
  extends: true as const,
  test: { name, include: include.map(onlyTests), exclude: exclude.map(onlyTests), isolate, env: { LIANBAN_TIER: name } }
})
const onlyTests = (glob: string) => (glob.endsWith('/**') ? `${glob}/*.test.ts` : glob)

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: '100%',
    globalSetup: ['test/support/temporary.ts'],
    projects: [
      tier('quick', ['test/**'], [...CORPUS, ...SLOW, ...MOCKED]),
      tier('mocked', MOCKED, [], true),
      tier('corpus', CORPUS),
      tier('slow', SLOW)
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**'],
      exclude: ['src/**/generated/**'],
      reporter: ['text-summary', 'html']
    }
  }
})
