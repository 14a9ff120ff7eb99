/** The parts of lianban that are fuzzed, from their sources, and a small project to begin with. */
import { build } from 'esbuild'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = join(import.meta.dirname, '..', '..')

const ENTRY = `
export { parse } from './src/syntax/index.ts'
export { parseSlow } from './src/syntax/slow/index.ts'
export { formatText } from './src/format/index.ts'
export { recheck } from './src/recheck/index.ts'
export { statementOf } from './src/prove/certificate/index.ts'
export { faultIn } from './src/base/template.ts'
export { main } from './src/cli/main.ts'
export { mergeOne } from './src/api/try.ts'
export { mockOf } from './src/mock/index.ts'
export { contractDigest } from './src/emit/contract-digest.ts'
`

export async function bundled() {
  // Another run at the same time has its own.
  const outfile = join(root, 'dist', `fuzz-${process.pid}`, 'lianban.mjs')
  await build({
    stdin: { contents: ENTRY, resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'error'
  })
  const lib = await import(pathToFileURL(outfile).href)
  // It must not get into a package; until then it is asked for its time.
  process.on('exit', () => rmSync(join(outfile, '..'), { recursive: true, force: true }))
  const templates = files(join(root, 'templates')).filter(([path]) => path.endsWith('.hbs'))
  const run = async (argv, cwd, cache) => {
    let printed = ''
    const sink = { write: (text) => (printed += text) }
    const exit = await lib.main(argv, { cwd, env: { XDG_CACHE_HOME: cache }, stdout: sink, stderr: sink })
    return { exit, printed }
  }
  const { start, bundle } = await project(run, lib)
  return { ...lib, run, templates: templates.map(([, text]) => text), start, mocked: bundle }
}

/** The project of `lianban init`, checked, built and proved: path → text; the cache is below `cache/`. And its service, merged. */
async function project(run, { mergeOne }) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lianban-fuzz-start-')))
  const [cwd, cache] = ['project', 'cache'].map((name) => join(folder, name))
  mkdirSync(cwd)
  for (const command of ['init', 'check', 'build', 'prove']) {
    const { exit, printed } = await run(command.split(' '), cwd, cache)
    if (exit !== 0) throw new Error(`${command}: ${printed}`)
  }
  const service = readdirSync(join(cwd, 'specs', 'services'))[0].replace('.yaml', '')
  const { bundle } = await mergeOne({ service, cwd })
  const start = new Map([...files(cwd), ...files(cache).map(([path, text]) => [`cache/${path}`, text])])
  rmSync(folder, { recursive: true, force: true })
  return { start, bundle }
}

function files(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')])
}
