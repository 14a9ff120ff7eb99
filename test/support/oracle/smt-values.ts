/** Terms for an SMT solver over the answers themselves – numbers, days, places, codes – and not over parts of them. */
import type { Cond, Scalar, Test } from '../../../src/condition/cond.js'
import { tests as testsOf } from '../../../src/condition/cond.js'
import type { Program } from '../../../src/link/model.js'
import type { Bundle } from '../../../src/merge/bundle.js'
import { elementAccepts } from './items.js'
import { said, type Logic } from './logic.js'
import { conditionsOf } from './situations.js'

export interface ValueTerms extends Logic<string> {
  /** Declarations, and what makes the answers possible. */
  lines(): string[]
}

type Kind =
  | { sort: 'number'; isWhole: boolean; minimum?: number | undefined; maximum?: number | undefined }
  | { sort: 'day'; earliest?: string | undefined; latest?: string | undefined }
  | { sort: 'place' }
  | { sort: 'one' | 'several'; values: Scalar[]; isOpen: boolean }

/** `heard`: all tests that will be asked about. */
export function valueTerms(program: Program, bundle: Bundle, heard: readonly Test[]): ValueTerms {
  const names = new Map<string, Test[]>()
  const question = (name: string) => bundle.questions.find(({ fact }) => fact === name)
  const hear = (test: Test): void => {
    const isNew = !names.has(test.fact)
    names.set(test.fact, [...(names.get(test.fact) ?? []), test])
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
  const test = (one: Test): string => {
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
    const op = { lt: '<', lte: '<=', gt: '>', gte: '>=' }[one.is]
    return known(`(${op} v${n} ${text(kind, one.value as Scalar)})`)
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
      ...[...names.keys()].flatMap((name) => {
        const asked = question(name)
        if (!asked) return []
        const n = places.get(name)!
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
        `(define-fun k${n} () Bool (or ${each.join(' ')} false))`
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
  const { type, codes, constraints } = elementAccepts(program, entity, element)
  if (codes) return { sort: type === 'codes' ? 'several' : 'one', values: codes, isOpen: false }
  return kind(type, constraints)
}

/** For conditions as they are. */
export const asConds = (make: {
  all(...conds: Cond[]): Cond
  any(...conds: Cond[]): Cond
  not(cond: Cond): Cond
}): Logic<Cond> => ({ test: (test) => test, ...make })
