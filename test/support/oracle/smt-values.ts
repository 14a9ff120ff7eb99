/** Terms for an SMT solver over the answers themselves – numbers, days, places, codes – and not over parts of them. */
import type { Cond, Scalar, Test } from '../../../src/condition/cond.js'
import { tests as testsOf } from '../../../src/condition/cond.js'
import { inputsOf, parseDerived, type Derived } from '../../../src/condition/derived.js'
import type { Program } from '../../../src/link/model.js'
import type { Bundle } from '../../../src/merge/bundle.js'
import { elementAccepts } from './items.js'
import { said, type Logic } from './logic.js'
import { lookedAt } from './looked-at.js'
import { conditionsOf } from './situations.js'

const OPS = { lt: '<', lte: '<=', gt: '>', gte: '>=' }

/** All numbers of random specs are whole, or halves. */
function number(value: number): string {
  return value < 0 ? `(- ${-value})` : String(value)
}

export interface ValueTerms extends Logic<string> {
  /** Declarations, and what makes the answers possible. */
  lines(): string[]
}

type Kind =
  | { sort: 'number'; isWhole: boolean; minimum?: number | undefined; maximum?: number | undefined }
  | { sort: 'day'; earliest?: string | undefined; latest?: string | undefined }
  | { sort: 'place' }
  | {
      sort: 'one' | 'several'
      values: Scalar[]
      isOpen: boolean
      alone?: readonly string[]
      most?: number | undefined
      under?: { fact: string; parents: ReadonlyMap<string, string> } | undefined
    }

/** `heard`: all tests that will be asked about. */
export function valueTerms(program: Program, bundle: Bundle, heard: readonly Test[]): ValueTerms {
  const names = new Map<string, Test[]>()
  const question = (name: string) => bundle.questions.find(({ fact }) => fact === name)
  const compared = new Map<string, Test>()
  const hear = (test: Test): void => {
    const { name, inputs } = lookedAt(test)
    if (inputs.length > 0) {
      if (name !== test.fact) compared.set(name, test)
      for (const fact of inputs) hear({ op: 'test', fact, is: 'known' })
      return
    }
    const isNew = !names.has(test.fact)
    names.set(test.fact, [...(names.get(test.fact) ?? []), test])
    const own = kindOf(test.fact, [], program, bundle)
    if (isNew && 'under' in own && own.under) hear({ op: 'test', fact: own.under.fact, is: 'known' })
    const asked = isNew && question(test.fact)
    if (asked) for (const cond of conditionsOf(asked)) testsOf(cond).forEach(hear)
  }
  heard.forEach(hear)
  const places = new Map([...names.keys()].map((name, index) => [name, index]))
  const kinds = new Map([...names].map(([name, tests]) => [name, kindOf(name, tests, program, bundle)]))
  const text = (kind: Kind, value: Scalar): string => {
    if (kind.sort === 'day')
      return String(Math.round(Date.parse(String(value)) / 86_400_000)).replace(/^-(.*)/, '(- $1)')
    if (kind.sort === 'number' || kind.sort === 'place')
      return Number(value) < 0
        ? `(- ${-Number(value)})`
        : kind.sort === 'number' && !kind.isWhole
          ? Number(value).toFixed(4)
          : String(Number(value))
    return String(kind.values.indexOf(value))
  }
  const answered = (fact: string) => `k${places.get(fact)!}`
  /** What it comes to, of the answers themselves: here it is known what follows from them. */
  const ofSeveral = (one: Test, derived: Derived): string => {
    const known = inputsOf(one.fact).map(answered).join(' ')
    if ('same' in derived) {
      const [a, b] = derived.same
      const is = alike(a, b)
      const parts = one.is === 'in' ? one.values.map((value) => (value === true ? is : `(not ${is})`)) : ['true']
      return `(and ${known} (or ${parts.join(' ')} false))`
    }
    const bounds = one.is === 'in' ? one.values : 'value' in one ? [one.value as number] : []
    const op = one.is === 'known' || one.is === 'within' || one.is === 'in' ? '=' : OPS[one.is]
    if ('ratio' in derived) {
      const [over, under] = derived.ratio.map((fact) => `v${places.get(fact)!}`)
      const parts = bounds.map((bound) => `(${op} ${over} (* ${number(bound as number)} ${under}))`)
      return `(and ${known} (> ${under} 0) (or ${one.is === 'known' ? 'true' : parts.join(' ')} false))`
    }
    const terms = derived.sum.map(([fact, times]) => `(* ${number(times)} v${places.get(fact)!})`)
    const parts = bounds.map((bound) => `(${op} (+ 0 ${terms.join(' ')}) ${number(bound as number)})`)
    return `(and ${known} (or ${one.is === 'known' ? 'true' : parts.join(' ')} false))`
  }
  const alike = (a: string, b: string): string => {
    const [own, other] = [kinds.get(a)!, kinds.get(b)!]
    const [m, n] = [places.get(a)!, places.get(b)!]
    if (!('values' in own) || !('values' in other)) return `(= v${m} v${n})`
    const both = own.values.flatMap((value, index) => {
      const place = other.values.indexOf(value)
      return place < 0 ? [] : [`(and (= v${m} ${index}) (= v${n} ${place}))`]
    })
    return `(or ${both.join(' ')} false)`
  }
  const test = (one: Test): string => {
    const derived = parseDerived(one.fact)
    if (derived) return ofSeveral(one, derived)
    const { name, inputs } = lookedAt(one)
    if (inputs.length > 0) return `r${[...compared.keys()].indexOf(name)}`
    const kind = kinds.get(one.fact)!
    const n = places.get(one.fact)!
    const known = (...parts: string[]) => `(and k${n} ${parts.join(' ')} true)`
    if (one.is === 'known') return `k${n}`
    if (one.is === 'within') return known(`(or ${one.values.map((code) => within(`v${n}`, code)).join(' ')} false)`)
    if (one.is === 'in') {
      const own = one.values.filter((value) => !('values' in kind) || kind.values.includes(value))
      const is = (value: Scalar) =>
        kind.sort === 'several' ? `v${n}x${kind.values.indexOf(value)}` : `(= v${n} ${text(kind, value)})`
      return known(`(or ${own.map(is).join(' ')} false)`)
    }
    return known(`(${OPS[one.is]} v${n} ${text(kind, one.value as Scalar)})`)
  }
  /** Chosen under another: with its own parent, or where that is not known. */
  const beneath = (n: number, kind: Kind): string[] => {
    if (!('under' in kind) || !kind.under) return []
    const { fact, parents } = kind.under
    const above = kinds.get(fact)!
    const m = places.get(fact)!
    return [...parents].map(([code, parent]) => {
      const is = 'values' in above ? `(= v${m} ${above.values.indexOf(parent)})` : 'false'
      return `(assert (=> (and k${n} (= v${n} ${'values' in kind ? kind.values.indexOf(code) : 0}) k${m}) ${is}))`
    })
  }
  const logic: Logic<string> = {
    test,
    all: (...parts) => (parts.length === 0 ? 'true' : `(and ${parts.join(' ')})`),
    any: (...parts) => (parts.length === 0 ? 'false' : `(or ${parts.join(' ')})`),
    not: (part) => `(not ${part})`
  }
  return {
    ...logic,
    lines: () => [
      ...[...kinds].flatMap(([name, kind]) => declared(places.get(name)!, kind, (value) => text(kind, value))),
      // Of two days it is not said here when the one is so long after the other.
      ...[...compared.values()].flatMap((one, n) => [
        `(declare-const r${n} Bool)`,
        `(assert (=> r${n} (and ${lookedAt(one).inputs.map(answered).join(' ')})))`
      ]),
      ...[...names.keys()].flatMap((name) => {
        const asked = question(name)
        const n = places.get(name)!
        if (!asked) return beneath(n, kinds.get(name)!)
        const options = (asked.options ?? []).filter(({ when }) => when)
        return [
          `(assert (= k${n} ${said(asked.when, logic)}))`,
          ...options.map(({ code, when }) => {
            const chosen = test({ op: 'test', fact: name, is: 'in', values: [code] })
            return `(assert (=> ${chosen} ${said(when!, logic)}))`
          })
        ]
      })
    ]
  }
}

/** 行政区划代码 of six figures. */
function within(place: string, code: string): string {
  const size = code.endsWith('0000') ? 10_000 : code.endsWith('00') ? 100 : 1
  return `(and (>= ${place} ${code}) (< ${place} ${Number(code) + size}))`
}

function declared(n: number, kind: Kind, text: (value: Scalar) => string): string[] {
  const known = `(declare-const k${n} Bool)`
  const bound = (op: string, value: Scalar | undefined) =>
    value === undefined ? [] : [`(assert (${op} v${n} ${text(value)}))`]
  switch (kind.sort) {
    case 'number':
      return [
        known,
        `(declare-const v${n} ${kind.isWhole ? 'Int' : 'Real'})`,
        ...bound('>=', kind.minimum),
        ...bound('<=', kind.maximum)
      ]
    case 'day':
      return [known, `(declare-const v${n} Int)`, ...bound('>=', kind.earliest), ...bound('<=', kind.latest)]
    case 'place':
      return [known, `(declare-const v${n} Int)`, `(assert (and (>= v${n} 110000) (<= v${n} 999999)))`]
    case 'one':
      // Where there is no list, it may be none of the values that are named.
      return [
        known,
        `(declare-const v${n} Int)`,
        `(assert (and (>= v${n} 0) (${kind.isOpen ? '<=' : '<'} v${n} ${kind.values.length})))`
      ]
    case 'several': {
      const each = kind.values.map((_, index) => `v${n}x${index}`)
      // Without any value it is not answered.
      return [
        ...each.map((one) => `(declare-const ${one} Bool)`),
        `(define-fun k${n} () Bool (or ${each.join(' ')} false))`,
        ...(kind.most === undefined
          ? []
          : [`(assert (<= (+ 0 ${each.map((one) => `(ite ${one} 1 0)`).join(' ')}) ${kind.most}))`]),
        ...(kind.alone ?? []).map((code) => {
          const own = each[kind.values.indexOf(code)]!
          const others = each.filter((one) => one !== own)
          return `(assert (=> ${own} (not (or ${others.join(' ')} false))))`
        })
      ]
    }
  }
}

function kindOf(name: string, tests: readonly Test[], program: Program, bundle: Bundle): Kind {
  const question = bundle.questions.find(({ fact }) => fact === name)
  const named = tests.flatMap((test) => ('values' in test ? test.values : []))
  const kind = (
    type: string,
    limits: { minimum?: number; maximum?: number; earliest?: string; latest?: string }
  ): Kind => {
    if (type === 'integer' || type === 'decimal')
      return { sort: 'number', isWhole: type === 'integer', minimum: limits.minimum, maximum: limits.maximum }
    if (type === 'date') return { sort: 'day', earliest: limits.earliest, latest: limits.latest }
    if (type === 'region') return { sort: 'place' }
    return { sort: 'one', values: type === 'boolean' ? [true, false] : [...new Set(named)], isOpen: type !== 'boolean' }
  }
  if (question) {
    const { type, options, minimum, maximum } = question
    if (options) return { sort: 'one', values: options.map(({ code }) => code), isOpen: false }
    return kind(type, { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) })
  }
  const [subject = '', element = ''] = name.split('.')
  const entity = program.services.get(bundle.id)!.subjects.get(subject)!.entity
  const { type, codes, alone = [], under, constraints } = elementAccepts(program, entity, element)
  if (codes && type === 'codes')
    return { sort: 'several', values: codes, isOpen: false, alone, most: constraints.maxItems }
  if (codes)
    return {
      sort: 'one',
      values: codes,
      isOpen: false,
      under: under && { fact: `${subject}.${under.element}`, parents: under.parents }
    }
  return kind(type, constraints)
}

/** For conditions as they are. */
export const asConds = (make: {
  all(...conds: Cond[]): Cond
  any(...conds: Cond[]): Cond
  not(cond: Cond): Cond
}): Logic<Cond> => ({ test: (test) => test, ...make })
