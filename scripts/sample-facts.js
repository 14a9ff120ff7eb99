/**
 * Facts of specs/ at random, for a review against their sources: what is stated, where, whose word it is and what is quoted
 * of it. node scripts/sample-facts.js [--count 40] [--seed 1] [--in services/newborn,items/birth]
 *
 * The same seed draws the same facts while the specs stay. What is presumed is marked: the sentence that it was read from
 * must be quoted beside it.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import { factsOf } from './facts.js'
import { random } from './fuzz/mutate.js'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    in: { type: 'string', default: '' }
  }
})
const FOLDERS = ['services', 'items', 'materials', 'overlays']
const titles = Object.assign(
  {},
  ...readdirSync('specs/sources').map((file) => parse(readFileSync(join('specs/sources', file), 'utf8')).sources)
)
const all = FOLDERS.flatMap((folder) => readdirSync(join('specs', folder)).map((file) => `${folder}/${file}`))
  .filter((file) => values.in.split(',').some((part) => file.includes(part)))
  .flatMap((file) => {
    const text = readFileSync(join('specs', file), 'utf8')
    const own = parse(text).sources ?? {}
    return factsOf(text).map((fact) => ({
      ...fact,
      file,
      sources: fact.source.map((name) => own[name] ?? titles[name] ?? name)
    }))
  })

/** Without drawing one twice: the drawn one changes places with the last. */
function drawn(list, count, chance) {
  const left = [...list]
  return Array.from({ length: Math.min(count, left.length) }, () => {
    const index = chance.below(left.length)
    ;[left[index], left[left.length - 1]] = [left.at(-1), left[index]]
    return left.pop()
  })
}

const titleOf = (source) => (typeof source === 'string' ? source : [source.title, source.url].filter(Boolean).join(' '))
const sample = drawn(all, Number(values.count), random(Number(values.seed)))
for (const [index, { file, line, path, says, sources, quotes, remarks, presumed }] of sample.entries()) {
  console.log(`${index + 1}. specs/${file}:${line} ${path}${presumed ? '（推定）' : ''}`)
  console.log(`   ${says}`)
  console.log(`   出处：${sources.map(titleOf).join('；') || '没有写'}`)
  for (const quoted of quotes.slice(0, 3)) console.log(`   引：“${quoted}”`)
  if (presumed && quotes.length === 0) console.log(`   说明：${remarks.find((remark) => remark.includes('推定'))}`)
}
const without = all.filter(({ source }) => source.length === 0).length
console.log(`共 ${all.length} 条事实，抽 ${sample.length} 条；没有写出处的 ${without} 条`)
