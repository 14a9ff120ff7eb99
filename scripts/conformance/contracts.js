/**
 * What other people's tools say of the contracts of all services: linters, validators, a parser of AsyncAPI, SHACL, generators of code
 * whose output is compiled, mocks, and requests made up from the contract against ours. The tools are installed into a folder of their own.
 *
 *   node scripts/conformance/contracts.js <output of a build> <folder for tools> [services] [--only lint,generate,mock]
 *
 * Exits 1 when one of them finds an error or a warning. Without Java or Maven, and without Python, their tools are left out, which is
 * said. SHACL of CPSV-AP is judged by the shapes in the file that CPSV_AP_SHAPES names: releases/3.2.0/shacl of SEMICeu/CPSV-AP.
 */
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { generate } from './contracts/generate.js'
import { lint } from './contracts/lint.js'
import { prism } from './contracts/prism.js'
import { requests } from './contracts/requests.js'
import { found, toolsIn } from './contracts/tools.js'

const { positionals, values } = parseArgs({ allowPositionals: true, options: { only: { type: 'string' } } })
const [out, folder, named] = positionals
const services = named?.split(',') ?? readdirSync(out).filter((name) => existsSync(join(out, name, 'integration')))
const parts = values.only?.split(',') ?? ['lint', 'generate', 'mock']
const tools = toolsIn(resolve(folder), services)

if (parts.includes('lint')) lint(out, tools)
if (parts.includes('generate')) generate(out, tools)
if (parts.includes('mock')) {
  await requests(out, tools)
  await prism(out, tools)
}
console.log(found() === 0 ? `${services.length} services: nothing to say` : `${found()} findings`)
process.exitCode = found() === 0 ? 0 : 1
