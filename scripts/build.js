// Builds what a user installs: the validators, the bundled JavaScript, and the declarations of the public API.
import { spawn } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { build } from 'esbuild'
import { validatorModule } from './validators.js'

mkdirSync('src/schema/generated', { recursive: true })
writeFileSync('src/schema/generated/validators.js', await validatorModule())
rmSync('dist', { recursive: true, force: true })
await Promise.all([bundle(), declarations()])

/** Few files to load at start-up; what is imported on demand stays in files of its own. */
function bundle() {
  return build({
    entryPoints: ['src/index.ts', 'src/cli/main.ts'],
    outdir: 'dist',
    outbase: 'src',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    charset: 'utf8',
    // Printed with white space, the validators would be twice as long.
    minifyWhitespace: true,
    legalComments: 'none',
    chunkNames: 'chunks/[name]-[hash]',
    logLevel: 'warning'
  })
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
