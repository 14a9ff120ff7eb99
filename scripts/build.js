// Builds what a user installs: the validators, the bundled JavaScript, and the declarations of the public API.
import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import ts from 'typescript'
import { validatorModule } from './validators.js'

mkdirSync('src/schema/generated', { recursive: true })
writeFileSync('src/schema/generated/validators.js', await validatorModule())
rmSync('dist', { recursive: true, force: true })
const withoutExamples = {
  name: 'without-examples',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]rules[\\/][a-z]+[\\/][^\\/]+\.ts$/ }, ({ path }) => ({
      contents: strip(readFileSync(path, 'utf8')),
      loader: 'ts'
    }))
  }
}

/**
 * The parser of options is at every start: bundled, it is one file less for each of its own, and what it needs only to
 * start other programs, of which there are none, is not loaded.
 */
const withParser = {
  name: 'with-parser',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^commander$/ }, () => ({ path: createRequire(import.meta.url).resolve('commander') }))
    onLoad({ filter: /[\\/]commander[\\/]lib[\\/]command\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8')
        .replace("require('node:child_process')", '{}')
        .replace(/require\('(node:\w+)'\)/g, "globalThis.process.getBuiltinModule('$1')"),
      loader: 'js'
    }))
  }
}
await Promise.all([
  bundle(),
  page('page/main', 'form'),
  page('module', 'check', { globalName: 'lianbanForm' }),
  declarations()
])
await help()
writeFileSync('dist/LICENSE-commander', readFileSync('node_modules/commander/LICENSE'))
const leaking = readdirSync('dist/chunks').filter((name) =>
  readFileSync(`dist/chunks/${name}`, 'utf8').includes('# --- ')
)
if (leaking.length > 0) throw new Error(`examples of rules in dist/chunks: ${leaking.join(', ')}`)

/** Few files to load at start-up; what is imported on demand stays in files of its own. */
function bundle() {
  return build({
    entryPoints: [
      'src/index.ts',
      'src/verbs.ts',
      'src/stages.ts',
      'src/diagnostics/index.ts',
      'src/testing/index.ts',
      'src/recheck/index.ts',
      'src/cli/main.ts'
    ],
    outdir: 'dist',
    outbase: 'src',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    charset: 'utf8',
    // Printed in full, the validators would be twice as long, and every start reads what is written here.
    minify: true,
    legalComments: 'none',
    plugins: [withoutExamples, withParser],
    chunkNames: 'chunks/[name]-[hash]',
    logLevel: 'warning'
  })
}

/**
 * What runs in the page of the one form, and what its module for others does: the runtime of the dispatch and what is around
 * it, for browsers of some years ago.
 */
function page(entry, name, more) {
  return build({
    entryPoints: [`templates/web/${entry}.ts`],
    outfile: `dist/web/${name}.js`,
    bundle: true,
    format: 'iife',
    platform: 'neutral',
    target: ['es2022', 'chrome94', 'safari15.4', 'firefox93'],
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    ...more
  })
}

/** The examples of rules are for tests and pages; in what is installed they would be read at every start of `check`. */
function strip(text) {
  const source = ts.createSourceFile('rule.ts', text, ts.ScriptTarget.Latest)
  const found = []
  const look = (node) => {
    if (ts.isPropertyAssignment(node) && node.name.getText(source) === 'example') found.push(node.initializer)
    else ts.forEachChild(node, look)
  }
  look(source)
  return found.reduceRight((rest, { pos, end }) => `${rest.slice(0, pos)} ''${rest.slice(end)}`, text)
}

/** The help is the same for everybody, so bin/lianban.js prints it without loading the parser of options. */
async function help() {
  const { main } = await import(`${pathToFileURL('dist/cli/main.js')}`)
  for (const lang of ['zh', 'en']) {
    let text = ''
    const stdout = { write: (more) => (text += more) }
    await main(['--help', '--lang', lang], {
      cwd: process.cwd(),
      env: {},
      stdin: process.stdin,
      stdout,
      stderr: stdout
    })
    writeFileSync(`dist/cli/help.${lang}.txt`, text)
  }
}

/** Types are checked by `npm run typecheck`; leaving that out here halves the time of a build. */
function declarations() {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  const run = spawn(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { stdio: 'inherit' })
  return new Promise((done, fail) => {
    run.on('error', fail)
    run.on('exit', (code) => (code === 0 ? done() : fail(new Error(`tsc ended with ${code}`))))
  })
}
