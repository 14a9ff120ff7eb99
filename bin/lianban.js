#!/usr/bin/env node
// Start-up and nothing else. There is no handler for Ctrl-C: the compiler works without a pause in which one could run,
// so the signal must end the process itself (130 in a shell), and outputs are whole whenever that happens.
import { readFileSync } from 'node:fs'

const args = process.argv.slice(2)
const isEnglish = args.includes('--lang=en') || args[args.indexOf('--lang') + 1] === 'en'

function fail(zh, en) {
  process.exitCode = 2
  process.stderr.write(`${isEnglish ? en : zh}\n`)
}

process.stdout.on('error', ({ code }) => {
  // The reader of a pipe (`| head`) may leave early; that is no fault, and the exit code still tells what was found.
  if (code !== 'EPIPE') fail(`错误：写不了标准输出（${code}）`, `error: cannot write to standard output (${code})`)
})
process.stderr.on('error', ({ code }) => {
  if (code !== 'EPIPE') process.exitCode = 2
})

function currentFolder() {
  try {
    return process.cwd()
  } catch ({ code }) {
    fail(`错误：当前文件夹不在了（${code}）`, `error: the current folder is gone (${code})`)
    return undefined
  }
}

/** What scripts and newcomers ask for is printed before anything is imported; undefined for every other command. */
function printedAtOnce() {
  const here = (file) => readFileSync(new URL(file, import.meta.url), 'utf8')
  const asked = args.join(' ')
  if (/^(--version|-V)$/.test(asked)) return `${JSON.parse(here('../package.json')).version}\n`
  if (!/^((--help|-h|help)( --lang[ =](zh|en))?)?$/.test(asked)) return undefined
  return here(`../dist/cli/help.${isEnglish ? 'en' : 'zh'}.txt`)
}

const text = printedAtOnce()
if (text !== undefined) process.stdout.write(text)
else {
  const cwd = currentFolder()
  if (cwd !== undefined) {
    try {
      const { main } = await import('../dist/cli/main.js')
      const { env, stdin, stdout, stderr } = process
      const code = await main(args, { cwd, env, stdin, stdout, stderr })
      process.exitCode = Math.max(code, process.exitCode ?? 0)
    } catch (error) {
      // `main` tells every error itself, unless what it tells them with cannot be loaded.
      fail(
        `错误：lianban 的文件读不了（${error.code ?? error.message}）`,
        `error: cannot read files of lianban (${error.code ?? error.message})`
      )
    }
  }
}
