/** Terms for an SMT solver over the regions of a model's facts, as SMT-LIB text: each term is named once. */
import type { FormulaId, FormulaNode } from '../../../src/situations/formula.js'
import type { NormalForm } from '../../../src/prove/normal-form/model.js'
import type { Logic } from './logic.js'
import type { Test } from '../../../src/condition/cond.js'

export interface Terms extends Logic<string> {
  /** A formula of the model. */
  formula(id: FormulaId): string
  /** All facts lie in one of their regions, and their answers are possible. */
  valid: string
  /** The facts named are in these regions. */
  at(situation: Record<string, number>): string
  /** Everything named so far. */
  lines(): readonly string[]
}

/** `of`: the formula of a test in the space of the model. */
export function termsOf(
  { facts, formulas }: Pick<NormalForm, 'facts'> & { formulas: readonly FormulaNode[] },
  of: (test: Test) => FormulaId
): Terms {
  const bits = facts.map(({ regions }) => Math.max(1, Math.ceil(Math.log2(regions.length))))
  const literal = (fact: number, region: number) => `#b${region.toString(2).padStart(bits[fact]!, '0')}`
  const is = (fact: number, region: number) => `(= f${fact} ${literal(fact, region)})`
  const lines = facts.map((_, fact) => `(declare-const f${fact} (_ BitVec ${bits[fact]}))`)
  const names = new Map<string, string>()
  const named = (term: string): string => {
    let name = names.get(term)
    if (name === undefined) {
      names.set(term, (name = `t${names.size}`))
      lines.push(`(define-fun ${name} () Bool ${term})`)
    }
    return name
  }
  /** The parts of what is combined already: equal formulas shall be equal terms. */
  const inner = new Map<string, string[]>()
  const combined = (op: 'and' | 'or', parts: readonly string[]): string => {
    const [neutral, absorbing] = op === 'and' ? ['true', 'false'] : ['false', 'true']
    const some = new Set(parts.flatMap((part) => inner.get(`${op} ${part}`) ?? [part]))
    some.delete(neutral)
    if (some.has(absorbing)) return absorbing
    if (some.size <= 1) return [...some][0] ?? neutral
    const sorted = [...some].sort()
    const name = named(`(${op} ${sorted.join(' ')})`)
    inner.set(`${op} ${name}`, sorted)
    return name
  }
  const known = new Map<FormulaId, string>()
  const formula = (id: FormulaId): string => {
    let term = known.get(id)
    if (term === undefined) known.set(id, (term = written(id)))
    return term
  }
  const written = (id: FormulaId): string => {
    const node = formulas[id]!
    if (node[0] === 'T') return 'true'
    if (node[0] === 'F') return 'false'
    if (node[0] === 'is') {
      const [, fact, ...regions] = node
      return combined(
        'or',
        regions.map((region) => named(is(fact, region)))
      )
    }
    return combined(node[0] === 'all' ? 'and' : 'or', (node.slice(1) as FormulaId[]).map(formula))
  }
  const inside = facts.map(({ regions }, fact) => named(`(bvule f${fact} ${literal(fact, regions.length - 1)})`))
  const places = new Map(facts.map(({ name }, fact) => [name, fact]))
  return {
    test: (test) => formula(of(test)),
    all: (...parts) => combined('and', parts),
    any: (...parts) => combined('or', parts),
    not: (part) => (part === 'true' ? 'false' : part === 'false' ? 'true' : named(`(not ${part})`)),
    formula,
    valid: combined('and', [...inside, ...facts.map(({ valid }) => formula(valid))]),
    at: (situation) =>
      combined(
        'and',
        Object.entries(situation).map(([name, region]) => named(is(places.get(name)!, region)))
      ),
    lines: () => lines
  }
}
