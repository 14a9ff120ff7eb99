#!/usr/bin/env node
// Start-up and nothing else. There is no handler for Ctrl-C: the compiler works without a pause in which one could run,
// so the signal must end the process itself (130 in a shell), and outputs are whole whenever that happens.
import { readFileSync } from 'node:fs'

const args = process.argv.slice(2)

if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  // Before anything is imported: scripts ask for it.
  process.stdout.write(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version + '\n')
} else {
  // The reader of a pipe (`| head`) may leave early; that is no fault.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      if (error.code !== 'EPIPE') throw error
      process.exit()
    })
  }
  const { main } = await import('../dist/cli/main.js')
  const { env, stdout, stderr } = process
  process.exitCode = await main(args, { cwd: process.cwd(), env, stdout, stderr })
}
