/**
 * Run by write.test.ts in a process that gets killed: replaces a folder by two outputs in turn, for ever. With `shared`,
 * other processes do the same and may get in the way.
 */
import { writeOutput } from '../../src/emit/write.js'
import { outputs } from './outputs.js'

const out = process.argv[2]!
process.send?.('started')
for (let turn = Number(process.argv[3]); ; turn++) {
  const { files, digests } = outputs[turn % 2]!
  const written = writeOutput(out, files, digests)
  if ('diagnostic' in written && process.argv[4] !== 'shared') throw new Error(JSON.stringify(written))
}
