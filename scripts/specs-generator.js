/**
 * Realistic specs in any number, for measuring: the same numbers give the same bytes on every machine.
 *
 *   node scripts/specs-generator.js <folder> [--files 2000] [--seed 1]
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { itemSpec } from './bench/group-items.js'
import { library } from './bench/group-library.js'
import { overlaySpecs, serviceSpec } from './bench/group-service.js'
import { random } from './bench/random.js'
import { sharedSpecs } from './bench/shared-specs.js'
import { ELEMENTS, ITEMS, SITUATIONS, topicOf } from './bench/vocabulary.js'
import { specText } from './bench/yaml-text.js'

const FOLDERS = { standard: 'standard', entity: 'entities' }

/**
 * Specs that `check` finds no error in. The library grows with the services, as it does in a province: each group of
 * twenty files is one service with eight items, and what they need.
 *
 * @param {{ files: number, seed?: number }} options how many files; a prefix of a longer list with the same seed
 * @returns {{ path: string, text: string }[]} paths are relative to the folder of the specs
 */
export function generateSpecs({ files, seed = 1 }) {
  const specs = sharedSpecs()
  const groups = []
  while (specs.length < files) {
    const rng = random(seed * 100_003 + groups.length)
    const group = groupOf(groups.length, rng)
    const other = groups.length > 0 ? rng.pick(groups) : undefined
    specs.push(...library(group, rng), ...ITEMS.map((_, index) => itemSpec(group, index, rng)))
    specs.push(serviceSpec(group, other, rng), ...overlaySpecs(group, rng))
    groups.push(group)
  }
  return specs.slice(0, files).map((spec) => ({
    path: `${FOLDERS[spec.kind] ?? spec.kind + 's'}/${spec.id}.yaml`,
    text: specText(spec)
  }))
}

function groupOf(index, rng) {
  const always = new Set(['name', 'address', 'employees', 'licenseNumber', 'leaseFrom', 'leaseTo', 'remark', 'tenure'])
  const optional = rng.some(
    ELEMENTS.filter(([key]) => !always.has(key)),
    rng.between(16, 22)
  )
  const first = index % SITUATIONS.length
  return {
    index,
    id: String(index + 1).padStart(4, '0'),
    ...topicOf(index),
    elements: ELEMENTS.filter((element) => always.has(element[0]) || optional.includes(element)),
    situations: [...SITUATIONS.slice(first), ...SITUATIONS.slice(0, first)].slice(0, 5)
  }
}

/** Writes generated specs below a folder. */
export function writeSpecs(folder, options) {
  for (const { path, text } of generateSpecs(options)) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    options: { files: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' } },
    allowPositionals: true
  })
  if (positionals.length !== 1) throw new Error('Name the folder to write to')
  writeSpecs(positionals[0], { files: Number(values.files), seed: Number(values.seed) })
}
