/** All conditions of a bundle, wherever they stand. */
import { tests, type Cond } from '../condition/cond.js'
import { inputsOf } from '../condition/derived.js'
import type { Bundle } from '../merge/bundle.js'

/** Over the facts of the service; an item's own form and documents speak of their own. */
const ELSEWHERE: ReadonlySet<string> = new Set(['ledger', 'form', 'doc', 'service', 'origin'])

const known = new WeakMap<object, Cond[]>()

export function condsIn(value: object): readonly Cond[] {
  let found = known.get(value)
  if (!found) known.set(value, (found = [...walk(value)]))
  return found
}

function* walk(value: object): Generator<Cond> {
  if (isCond(value)) {
    yield value
    return
  }
  for (const [name, one] of Object.entries(value) as [string, unknown][])
    if (one !== null && typeof one === 'object' && !ELSEWHERE.has(name)) yield* walk(one)
}

export function isCond(value: object): value is Cond {
  return 'op' in value && typeof value.op === 'string'
}

/** Whether anything comes of the answer: another question, an item, a field, a material, what a department is sent. */
export function isUsed(fact: string, bundle: Bundle): boolean {
  const looks = (conds: readonly Cond[]) => conds.some((cond) => tests(cond).some((test) => looksAt(test, fact)))
  const { questions, dispatch, ...rest } = bundle
  const isSent = dispatch.some(({ situations }) => situations.some((one) => one.fact === fact))
  return isSent || looks(condsIn({ ...rest, dispatch, questions: questions.filter((one) => one.fact !== fact) }))
}

function looksAt(test: ReturnType<typeof tests>[number], fact: string): boolean {
  return (
    inputsOf(test.fact).includes(fact) ||
    ('value' in test && typeof test.value === 'object' && test.value.fact === fact)
  )
}

/** The numbers that a fact is compared with, sorted. */
export function comparedWith(fact: string, bundle: Bundle): number[] {
  const found = new Set<number>()
  for (const cond of condsIn(bundle))
    for (const test of tests(cond))
      if (test.fact === fact && 'value' in test && typeof test.value === 'number') found.add(test.value)
  return [...found].sort((a, b) => a - b)
}
