/**
 * The page that answers, without a script: which classes its lines have, and the rules that show and hide them by the
 * buttons that are chosen. A line is grey while the answers leave it open, plain once it is certain, and gone once it
 * is certain that it does not hold. Numbers appear where they are certain, and are made where a trial makes them.
 */
import type { Cond } from '../../../condition/cond.js'
import type { Bundle } from '../../../merge/bundle.js'
import type { FormulaId } from '../../../situations/formula.js'
import { spaceOf } from '../../../situations/space.js'
import { askingsOf, type Asking } from './asking.js'
import { condsOf } from './conds.js'
import { selectorsOf } from './selectors.js'

export interface Live {
  /** The classes of a line; empty where it always holds. */
  classOf(cond: Cond): string
  /** The class of a line that is there only once the condition is certain. */
  stopOf(cond: Cond): string
  /** One class for each outcome, and one for what is said as long as none is certain. Undefined where there is but one. */
  outcomesOf(conds: readonly Cond[], textOf: (is: Is) => string): Outcomes | undefined
  /** The classes of a number that is reckoned on the page as a sum of parts, and of what is said until it is certain. */
  sumOf(parts: readonly Part[]): { sum: string; until: string } | undefined
  askings(): Asking[]
  /** Classes of a question or one of its answers. */
  questionClass(asking: Asking): string
  groupClass(group: readonly Asking[]): string
  optionClass(asking: Asking, code: string | undefined): string
  /** The rules, in a fixed order. */
  rules(): string
}

type Is = (cond: Cond) => boolean

export interface Part {
  conds: readonly Cond[]
  count(is: Is): number
}

export interface Outcomes {
  texts: { text: string; css: string }[]
  until: string
}

export function liveOf(bundle: Bundle): Live {
  const { domains, constraints } = bundle.situations
  const space = spaceOf(condsOf(bundle), domains, constraints)
  const askings = askingsOf(bundle, space)
  const { certain, outcomes, shown, used } = selectorsOf(space, askings)
  const rules: string[] = []
  const rule = (when: string | undefined, what: string, body: string) => {
    if (when !== undefined) rules.push(`main${when} ${what}{${body}}`)
  }
  const names = new Map<string, string>()
  /** A new class for what has none yet, with its rules. */
  const named = (kind: string, id: string, write: (name: string) => void): string => {
    const key = `${kind} ${id}`
    let name = names.get(key)
    if (name === undefined) {
      names.set(key, (name = `${kind}${names.size + 1}`))
      write(name)
    }
    return name
  }
  const formulaOf = (cond: Cond): FormulaId | undefined => (space.says(cond) ? space.of(cond) : undefined)
  const isOf =
    (holds: (formula: FormulaId) => boolean): Is =>
    (cond) =>
      space.says(cond) && holds(space.of(cond))
  const gates = bundle.gates.map(({ must }) => space.formulas.not(space.of(must)))
  const choices = space.constraints.map((one) => space.formulas.not(one))
  let sums = 0

  return {
    classOf: (cond) => {
      const formula = formulaOf(cond)
      if (formula === 1) return ''
      if (formula === undefined) return 'm'
      const name = named('c', String(formula), (made) => {
        rule(certain(formula), `.${made}`, '--w:none;--k:var(--ink);--t:none;--d:grid')
        rule(certain(space.formulas.not(formula)), `.${made}`, 'display:none')
      })
      return `m ${name}`
    },
    stopOf: (cond) => {
      const formula = formulaOf(cond) ?? 0
      return `n ${named('s', String(formula), (made) => rule(certain(formula), `.${made}`, 'display:revert'))}`
    },
    outcomesOf: (conds, textOf) => {
      if (!conds.every(space.says)) return undefined
      const found = outcomes(conds.map(space.of), (holds) => textOf(isOf(holds)))
      if (!found || found.every(({ when }) => when === '')) return undefined
      const until = named('r', found.map(({ outcome, when }) => `${outcome} ${when}`).join(), (made) =>
        rule(`:is(${found.map(({ when }) => when).join()})`, `.${made}`, 'display:none')
      )
      const texts = found.map(({ outcome, when }) => ({
        text: outcome,
        css: `n ${named('n', `${outcome} ${when}`, (made) => rule(when, `.${made}`, 'display:block'))}`
      }))
      return { texts, until }
    },
    sumOf: (parts) => {
      const known = parts.map(({ conds, count }) =>
        conds.every(space.says) ? outcomes(conds.map(space.of), (holds) => count(isOf(holds))) : null
      )
      if (known.some((part) => part === null || part.length === 0)) return undefined
      const open = known.flatMap((part) => (part!.every(({ when }) => when === '') ? [] : [part!]))
      if (open.length === 0) return undefined
      const base = known.reduce((sum, part) => sum + (part!.find(({ when }) => when === '')?.outcome ?? 0), 0)
      const variables = open.map((part) => {
        const variable = `--n${++sums}`
        for (const { outcome, when } of part) if (outcome > 0) rule(when, '', `${variable}:${outcome}`)
        return `var(${variable},0)`
      })
      const all = open.map((part) => `:is(${part.map(({ when }) => when).join()})`).join('')
      const until = named('r', all, (made) => rule(all, `.${made}`, 'display:none'))
      const sum = named('n', all, (made) => {
        rule(all, `.${made}`, 'display:block')
        rules.push(
          `.${made} .sum::before{counter-reset:n calc(${[base, ...variables].join(' + ')});content:counter(n)}`
        )
      })
      return { sum: `n ${sum}`, until }
    },
    askings: used,
    questionClass: (asking) => {
      const when = shown(asking)
      if (when === '') return ''
      const body = `display:${asking.isBox ? 'flex' : 'block'}`
      return `n ${named('q', asking.id, (made) => rule(when, `.${made}`, body))}`
    },
    groupClass: (group) => {
      const whens = group.map(shown)
      if (whens.includes('')) return ''
      const some = whens.filter((when) => when !== undefined)
      const id = group.map(({ id: one }) => one).join()
      return `n ${named('g', id, (made) => rule(`:is(${some.join()})`, `.${made}`, 'display:block'))}`
    },
    optionClass: ({ question }, code) => {
      const when = question.options?.find((option) => option.code === code)?.when
      if (when === undefined) return ''
      const never = space.formulas.not(space.of(when))
      return named('o', String(never), (made) => rule(certain(never), `.${made}`, 'display:none'))
    },
    rules: () => {
      const refused = [...gates, ...choices].flatMap((formula) => certain(formula) ?? [])
      if (refused.length > 0) rules.push(`main:is(${refused.join()}) .mine{display:none}`)
      return rules.join('\n')
    }
  }
}
