/**
 * One service whose answers combine in more than 10^18 ways: 40 questions, a third of them asked only after others, 24 items
 * with conditions over several of them, 240 fields. What a proof has to decide without going through the combinations.
 */
import { random } from './random.js'
import { specText } from './yaml-text.js'

const FACTS = 40
const ITEMS = 24

/** @returns {{ path: string, text: string }[]} paths are relative to the folder of the specs */
export function stressSpecs(seed = 1) {
  const rng = random(seed)
  const elements = Object.fromEntries(
    Array.from({ length: 120 }, (_, n) => [`e${n}`, { name: `要素${n}`, type: 'text', maxLength: 20 + (n % 30) }])
  )
  const organization = { kind: 'organization', id: 'office', name: '压力测试局' }
  const entity = { kind: 'entity', id: 'thing', name: '对象', elements }
  const facts = Array.from({ length: FACTS }, (_, n) => `q${n}`)
  const test = () => {
    const fact = rng.pick(facts)
    const values = rng.some(['a', 'b', 'c'], rng.between(1, 2))
    return { [fact]: values.length === 1 ? values[0] : values }
  }
  const cond = (depth) => {
    if (depth === 0) return test()
    const parts = Array.from({ length: rng.between(2, 3) }, () => cond(depth - 1))
    return rng.between(0, 1) === 0 ? { all: parts } : { any: parts }
  }
  const items = Array.from({ length: ITEMS }, (_, n) => ({
    kind: 'item',
    id: `item-${n}`,
    name: `事项${n}`,
    owner: 'office',
    roles: { one: 'thing' },
    form: rng.some(Object.keys(elements), 20).map((element) => `one.${element}`)
  }))
  const service = {
    kind: 'service',
    id: 'stress',
    name: '压力测试“一件事”',
    status: 'draft',
    subjects: { one: { entity: 'thing', name: '对象' } },
    situations: Object.fromEntries(
      facts.map((fact, n) => [
        fact,
        {
          ask: `第 ${n} 问`,
          options: { a: '甲', b: '乙', c: '丙' },
          ...(n % 3 === 2 && {
            when: { [facts[rng.between(Math.max(0, n - 6), n - 1)]]: rng.some(['a', 'b', 'c'], 2) }
          })
        }
      ])
    ),
    items: Object.fromEntries(
      items.map(({ id }, n) => [
        id,
        { use: id, bind: { one: 'one' }, ...(n > 0 && { when: cond(n % 3 === 0 ? 2 : 1) }) }
      ])
    )
  }
  return [organization, entity, ...items, service].map((spec) => ({
    path: `${spec.kind}-${spec.id}.yaml`,
    text: specText(spec)
  }))
}
