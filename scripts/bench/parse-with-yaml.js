/** A competitor: reads the specs below a folder and parses them with the `yaml` package alone. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { filesBelow } from './files-below.js'

const texts = filesBelow(process.argv[2]).map((file) => readFileSync(file, 'utf8'))
const start = performance.now()
for (const text of texts) parse(text)
process.stderr.write(`yaml ${(performance.now() - start).toFixed(1)} ms\n`)
