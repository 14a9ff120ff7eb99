/** A competitor: reads the specs below a folder and parses them with the `yaml` package alone. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { filesBelow } from './files-below.js'

for (const file of filesBelow(process.argv[2])) parse(readFileSync(file, 'utf8'))
