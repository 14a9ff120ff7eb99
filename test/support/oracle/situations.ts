/** All situations of a small service, one by one: concrete answers, around the constants that conditions name. */
import type { Cond, Scalar, Test } from '../../../src/condition/cond.js'
import { tests } from '../../../src/condition/cond.js'
import { parseDerived } from '../../../src/condition/derived.js'
import type { Value } from '../../../src/condition/evaluate.js'
import type { Program } from '../../../src/link/model.js'
import type { Bundle } from '../../../src/merge/bundle.js'
import { elementAccepts } from './items.js'
import { setsOf, type Accepted } from './values.js'
import { said, type Logic } from './logic.js'
import { holdsIn, lookedAt } from './looked-at.js'

export type Situation = ReadonlyMap<string, Value>

export interface Fact {
  name: string
  answers: Value[]
  /** All that is asked of it. */
  tests: Test[]
  /** Its answers are all there are, not one for each part that the tests tell apart. */
  isListed: boolean
  /** Whether its answer, or that it has none, is possible; looks at the facts in `reads`. */
  isPossible(situation: Situation): boolean
  reads: string[]
}

const MOST = 1000
const MOST_TRIED = 20_000

/** What the tests look at, and what decides whether that is asked, in the order in which it is asked. */
export function factsOf(program: Program, bundle: Bundle, heard: Iterable<Test>): Fact[] {
  const looked = new Map<string, Test[]>()
  const made = new Map<string, string[]>()
  const hear = (test: Test): void => {
    const { name, inputs } = lookedAt(test)
    const isNew = !looked.has(name)
    looked.set(name, [...(looked.get(name) ?? []), test])
    if (!isNew) return
    made.set(name, inputs)
    for (const fact of inputs) hear({ op: 'test', fact, is: 'known' })
    const question = bundle.questions.find(({ fact }) => fact === name)
    if (question) for (const cond of conditionsOf(question)) tests(cond).forEach(hear)
    for (const fact of aboveOf(name, program, bundle)) hear({ op: 'test', fact, is: 'known' })
  }
  for (const test of heard) hear(test)
  // What is asked later depends on what was asked before, and what is worked out on all that it is made of.
  const asked = new Map(bundle.questions.map(({ fact }, index) => [fact, index]))
  const place = ({ name, inputs }: { name: string; inputs: string[] }) =>
    inputs.length > 0 ? asked.size : (asked.get(name) ?? -1)
  return [...looked]
    .map(([name, own]) => ({ name, own, inputs: made.get(name)! }))
    .sort((a, b) => place(a) - place(b))
    .map(({ name, own, inputs }) =>
      inputs.length > 0 ? madeOf(name, inputs, own, program, bundle) : factOf(name, own, program, bundle)
    )
}

/**
 * Undefined when there are more than can be gone through, and when a question can be asked that has no possible answer: then
 * what is possible for one answer depends on answers that do not matter to it, and the prover looks only at those that do.
 */
export function situationsAmong(all: readonly Fact[]): Situation[] | undefined {
  const order = all.map(({ name }) => name)
  // Each is looked at as soon as everything it depends on is decided.
  const ready = all.map(({ name, reads }) => Math.max(...[name, ...reads].map((one) => order.indexOf(one))))
  let found: Map<string, Value>[] = [new Map()]
  let tried = 0
  for (const [index, { name, answers }] of all.entries()) {
    const due = all.filter((_, other) => ready[other] === index)
    const next: Map<string, Value>[] = []
    for (const before of found) {
      const sofar = next.length
      for (const answer of [undefined, ...answers]) {
        if (++tried > MOST_TRIED) return undefined
        const after = answer === undefined ? before : new Map(before).set(name, answer)
        if (due.every((fact) => fact.isPossible(after))) next.push(after)
      }
      if (next.length === sofar) return undefined
    }
    found = next
  }
  return found.length > MOST ? undefined : found
}

/** What an element is chosen under. */
function aboveOf(name: string, program: Program, bundle: Bundle): string[] {
  const [subject = '', element = ''] = name.split('.')
  const entity = program.services.get(bundle.id)!.subjects.get(subject)?.entity
  const under = entity === undefined ? undefined : elementAccepts(program, entity, element).under
  return under ? [`${subject}.${under.element}`] : []
}

type Question = Bundle['questions'][number]

/** When it is asked, and when its options can be chosen. */
export function conditionsOf({ when, options = [] }: Question): Cond[] {
  return [when, ...options.flatMap((option) => option.when ?? [])]
}

export function factOf(name: string, own: Test[], program: Program, bundle: Bundle): Fact {
  const question = bundle.questions.find(({ fact }) => fact === name)
  if (question) return asked(name, question, own)
  const [subject = '', element = ''] = name.split('.')
  const entity = program.services.get(bundle.id)!.subjects.get(subject)?.entity
  const free = { name, tests: own, isListed: false, reads: [], isPossible: () => true }
  if (entity === undefined) return { ...free, answers: around(own, {}) }
  const { type, codes, alone, under, constraints } = elementAccepts(program, entity, element)
  if (type === 'boolean') return { ...free, answers: [true, false], isListed: true }
  if (type === 'codes') return { ...free, answers: setsOf(codes!, alone ?? [], constraints.maxItems), isListed: true }
  if (under && type === 'code') {
    const above = `${subject}.${under.element}`
    const isPossible = (situation: Situation) => {
      const [own, other] = [situation.get(name), situation.get(above)]
      const parent = typeof own === 'string' ? under.parents.get(own) : undefined
      return parent === undefined || other === undefined || other === parent
    }
    return { ...free, answers: codes!, isListed: true, reads: [above], isPossible }
  }
  return { ...free, isListed: codes !== undefined, answers: codes ?? around(own, { ...constraints, type }) }
}

function asked(name: string, question: Question, own: Test[]): Fact {
  const { type, options, minimum, maximum } = question
  const choices = options?.map(({ code }) => code) ?? (type === 'boolean' ? [true, false] : undefined)
  return {
    name,
    answers: choices ?? around(own, { minimum, maximum, type }),
    tests: own,
    isListed: choices !== undefined,
    reads: conditionsOf(question).flatMap((cond) => tests(cond).map((test) => lookedAt(test).name)),
    isPossible: (situation) => {
      const answer = situation.get(name)
      if (holds(question.when, situation) !== (answer !== undefined)) return false
      const option = options?.find(({ code }) => code === answer)
      return !option?.when || holds(option.when, situation)
    }
  }
}

/** There when all are that it is made of; of two codes it is known when they are alike. */
function madeOf(name: string, inputs: string[], own: Test[], program: Program, bundle: Bundle): Fact {
  const parts = inputs.map((input) => factOf(input, [], program, bundle))
  const derived = parseDerived(name)
  const isAnswered = (situation: Situation) => inputs.every((input) => situation.get(input) !== undefined)
  const fact = { name, tests: own, reads: inputs }
  if (!derived)
    return {
      ...fact,
      answers: [true],
      isListed: true,
      isPossible: (situation) => !situation.has(name) || isAnswered(situation)
    }
  const isPossible = (situation: Situation) => situation.has(name) === isAnswered(situation)
  if ('same' in derived) {
    const isKnown = parts.every(({ isListed, answers }) => isListed && !answers.some(Array.isArray))
    const [a, b] = derived.same
    return {
      ...fact,
      answers: [true, false],
      isListed: true,
      isPossible: (situation) =>
        isPossible(situation) &&
        (!isKnown || !situation.has(name) || situation.get(name) === (situation.get(a) === situation.get(b)))
    }
  }
  if ('ratio' in derived) {
    const [, under] = derived.ratio
    const above: Test = { op: 'test', fact: under, is: 'gt', value: 0 }
    return {
      ...fact,
      answers: around(own, {}),
      isListed: false,
      isPossible: (situation) => situation.has(name) === (isAnswered(situation) && holdsIn(above, situation))
    }
  }
  const limits = inputs.map((input) => limitsOf(input, program, bundle))
  const end = (isLeast: boolean) =>
    derived.sum.reduce((sum, [, times], n) => {
      const { minimum = -Infinity, maximum = Infinity } = limits[n]!
      return sum + times * (isLeast === times > 0 ? minimum : maximum)
    }, 0)
  return {
    ...fact,
    answers: around(own, { type: 'integer', minimum: end(true), maximum: end(false) }),
    isListed: false,
    isPossible
  }
}

/** Of a whole number. */
function limitsOf(name: string, program: Program, bundle: Bundle): Loose<Limits> {
  const question = bundle.questions.find(({ fact }) => fact === name)
  if (question) return { minimum: question.minimum, maximum: question.maximum }
  const [subject = '', element = ''] = name.split('.')
  const entity = program.services.get(bundle.id)!.subjects.get(subject)!.entity
  return elementAccepts(program, entity, element).constraints
}

/** In one situation everything holds or does not. */
export function deciding(situation: Situation): Logic<boolean> {
  return {
    test: (test) => holdsIn(test, situation),
    all: (...parts) => !parts.includes(false),
    any: (...parts) => parts.includes(true),
    not: (part) => !part
  }
}

function holds(cond: Cond, situation: Situation): boolean {
  return said(cond, deciding(situation))
}

type Loose<T> = { [key in keyof T]?: T[key] | undefined }
type Limits = Pick<Accepted['constraints'], 'minimum' | 'maximum' | 'earliest' | 'latest'>

/** Without a list: the constants, something on each side of them, and something else. */
function around(own: Test[], { type, ...limits }: Loose<Limits> & { type?: string }): Scalar[] {
  const constants = own.flatMap((test): Scalar[] =>
    test.is === 'known' ? [] : 'values' in test ? test.values : typeof test.value === 'object' ? [] : [test.value]
  )
  if (constants.some((one) => typeof one === 'boolean')) return [true, false]
  const numbers = constants.filter((one) => typeof one === 'number')
  const texts = constants.filter((one) => typeof one === 'string')
  if (type === 'date') return daysAround(texts, limits)
  if (type === 'region') return placesAround(texts)
  if (type !== 'integer' && numbers.length === 0) return [...new Set([...constants, '别的'])]
  const { minimum = -Infinity, maximum = Infinity } = limits
  const step = type === 'integer' ? 1 : 0.5
  const near = numbers.flatMap((one) => [one - step, one, one + step])
  const ends = [limits.minimum ?? 0, limits.maximum ?? 0].filter(Number.isFinite)
  return [...new Set([...near, ...ends])].filter((one) => one >= minimum && one <= maximum)
}

const DAY = 86_400_000

function daysAround(constants: string[], { earliest, latest }: Loose<Limits>): string[] {
  const ends = [earliest, latest].filter((one) => one !== undefined)
  const near = [...constants, ...ends, '1980-01-01'].flatMap((day) =>
    [-1, 0, 1].map((more) => new Date(Date.parse(day) + more * DAY).toISOString().slice(0, 10))
  )
  return [...new Set(near)].filter((one) => one >= (earliest ?? '') && one <= (latest ?? '9999'))
}

/** Each place that is named, another in it for each level below, and one elsewhere. */
export function placesAround(constants: string[]): string[] {
  const below = constants.flatMap((code) =>
    [code.replace(/0000$/, '9900'), code.replace(/00$/, '99')].filter((one) => one !== code)
  )
  return [...new Set([...constants, ...below, '110000'])]
}

/** A formula is the set of the situations in which it holds: bit n is situation n. */
export function counting(situations: readonly Situation[]): Logic<bigint> {
  const every = (1n << BigInt(situations.length)) - 1n
  const known = new Map<string, bigint>()
  return {
    test: (test) => {
      const id = JSON.stringify(test)
      let set = known.get(id)
      if (set === undefined) {
        const bits = situations.map((one) => (holdsIn(test, one) ? '1' : '0'))
        known.set(id, (set = BigInt(`0b0${bits.reverse().join('')}`)))
      }
      return set
    },
    all: (...parts) => parts.reduce((a, b) => a & b, every),
    any: (...parts) => parts.reduce((a, b) => a | b, 0n),
    not: (part) => every & ~part
  }
}
