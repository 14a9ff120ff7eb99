/** A competitor: reads the specs below a folder and does nothing with them. */
import { readFileSync } from 'node:fs'
import { filesBelow } from './files-below.js'

for (const file of filesBelow(process.argv[2])) readFileSync(file)
