/** Which of the possible places of a defect are taken, and what is found there. Seeded: always the same. */
import type { Operator, Plant } from './edits.js'
import { edited, newFindings, shipped, type Mutation } from './project.js'

export interface Outcome {
  operator: Operator
  where: string
  /** Findings that neither the operator nor its consequences account for. */
  unexpected: string[]
  isFound: boolean
}

export function* mutants(operator: Operator): Generator<Plant> {
  const all = [...operator.plants(shipped)].map((plant) => ('edits' in plant ? plant : { edits: [plant] }))
  // What needs a document made ready first costs two runs.
  const most = all.some(({ given }) => given) ? 1 : 2
  yield* shuffled(all, operator.name).slice(0, most)
}

export function outcome(operator: Operator, { given = [], edits, isWhole = false }: Plant): Outcome {
  const before = given.length > 0 ? edited(shipped, given) : shipped
  const found = newFindings(edited(shipped, isWhole ? edits : [...given, ...edits]), before)
  const known = [operator.code, ...Object.keys(operator.also ?? {})]
  return {
    operator,
    where: edits.map(({ file, start, text }: Mutation) => `${file} ${start} [${text}]`).join('; '),
    unexpected: found.filter((one) => !known.includes(one.slice(0, 6))),
    isFound: found.some((one) => one.startsWith(operator.code))
  }
}

/** Fisher–Yates with mulberry32, seeded by a name. */
function shuffled<T>(list: readonly T[], name: string): T[] {
  let seed = Array.from(name).reduce((sum, char) => (Math.imul(sum, 31) + char.codePointAt(0)!) | 0, 20260701)
  const random = () => {
    seed = (seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const result = [...list]
  for (let index = result.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1))
    ;[result[index], result[other]] = [result[other]!, result[index]!]
  }
  return result
}
