/** Parses the conditions of a document and words what is wrong with them. */
import type { Condition, Values } from '../../language/generated/types.js'
import { diagnose } from '../../diagnostics/catalogue.js'
import { suggest } from '../../diagnostics/suggest.js'
import type { Text } from '../../diagnostics/entry.js'
import { countsWorkdays, tests, type Cond, type Scalar } from '../../condition/cond.js'
import { checkValue } from '../../condition/named-quantities.js'
import { parseCondition, type FactInfo, type FactType, type Flaw, type Scope } from '../../condition/parse.js'
import { splitElement } from '../../condition/fact.js'
import type { Document } from '../../schema/document.js'
import { below, spanOf, type LinkContext } from '../context.js'
import type { At } from '../model.js'
import { standardOf } from '../standard.js'

/** What conditions of one document may refer to. */
export interface Names {
  facts: Map<string, FactInfo>
  /** Facts that are only known by looking them up, such as `role.element`. */
  lookup?(name: string): FactInfo | undefined
  conditions: Map<string, { when: Condition; at: At }>
  parameters: Map<string, Scalar>
  values: Values
  /** Whose conditions they are: the standard that it follows says which days are working days. */
  doc: Document
  /** The lists that a role or subject is in, itself among them if it is one. */
  lists(owner: string): string[]
  /** A fact that cannot be judged, since the document that would tell is missing or wrong: that is reported there. */
  isOpaque?(name: string): boolean
}

/** `inside` is the role or subject in whose row the condition stands; `anywhere` for one that others will use. */
export type ConditionParser = (raw: Condition | undefined, at: At, inside?: string) => Cond

/** No role has such a name. */
export const ANYWHERE = '*'

export const TYPE_NAMES: Record<FactType, Text> = {
  boolean: { zh: '是非', en: 'yes-no value' },
  code: { zh: '代码', en: 'code' },
  number: { zh: '数', en: 'number' },
  date: { zh: '日期', en: 'date' },
  region: { zh: '行政区划', en: 'region' },
  text: { zh: '文字', en: 'text' }
}

export function conditionParser(context: LinkContext, names: Names): ConditionParser {
  const circles = new Set<string>()
  const hasCalendar = standardOf(names.doc, context)?.data.calendar !== undefined
  const scopeAt = (at: At, inside?: string): Scope => {
    const around = inside === undefined || inside === ANYWHERE ? [] : names.lists(inside)
    return {
      hasCalendar,
      hasRows: (fact) =>
        inside !== ANYWHERE && names.lists(splitElement(fact).owner).some((list) => !around.includes(list)),
      fact: (name) => names.facts.get(name) ?? names.lookup?.(name),
      named: (name) => names.conditions.get(name)?.when,
      parameter: (name) => names.parameters.get(name),
      value: (name) => (Object.hasOwn(names.values, name) ? names.values[name] : undefined),
      flaw: (flaw) => {
        if (flaw.flaw === 'unknown-fact' && names.isOpaque?.(flaw.fact)) return
        // Every use of a condition that names itself would find the same circle.
        if (flaw.flaw === 'circular') {
          const circle = [...new Set(flaw.names)].sort().join(' ')
          if (circles.has(circle)) return
          circles.add(circle)
        }
        context.report(word(flaw, at, names))
      }
    }
  }
  const parse: ConditionParser = (raw, at, inside) => {
    const cond = parseCondition(raw, scopeAt(at, inside))
    if (tests(cond).some(countsWorkdays)) context.counting.add(`${names.doc.kind}/${names.doc.id}`)
    return cond
  }
  const own = (names.doc.data as { values?: Values }).values ?? {}
  for (const [name, value] of Object.entries(own))
    checkValue(name, value, scopeAt({ doc: names.doc, path: ['values'] }, ANYWHERE), [name])
  return parse
}

function word(flaw: Flaw, at: At, names: Names) {
  const place = below(at, ...flaw.path)
  const near = (name: string, known: Iterable<string>) => {
    const suggestion = suggest(name, known)
    return suggestion === undefined ? {} : { suggestion }
  }
  switch (flaw.flaw) {
    case 'unknown-fact':
      return diagnose('LB3005', { fact: flaw.fact }, spanOf(place, 'key'), near(flaw.fact, names.facts.keys()))
    case 'unknown-option': {
      const codes = flaw.info.codes ?? new Map<string, string>()
      const byName = [...codes].find(([, name]) => name === flaw.value)?.[0]
      const known = [...codes].map(([code, name]) => `${code} ${name}`)
      return diagnose(
        'LB3006',
        { fact: flaw.name, value: flaw.value, known },
        spanOf(place),
        byName === undefined ? near(flaw.value, codes.keys()) : { suggestion: byName }
      )
    }
    case 'bad-comparison':
      return diagnose('LB3007', { fact: flaw.name, type: TYPE_NAMES[flaw.info.type] }, spanOf(place))
    case 'bad-value':
      return diagnose('LB3132', { name: flaw.name }, spanOf(place))
    case 'no-such-day':
      return diagnose('LB3050', { value: flaw.value }, spanOf(place))
    case 'no-date-length':
      return diagnose('LB3052', { plus: flaw.plus }, spanOf(place))
    case 'no-calendar':
      return diagnose('LB3051', { plus: flaw.plus }, spanOf(place))
    case 'many-rows':
      return diagnose('LB3053', { fact: flaw.fact }, spanOf(place))
    case 'unknown-condition':
      return diagnose('LB3008', { name: flaw.name }, spanOf(place), near(flaw.name, names.conditions.keys()))
    case 'unknown-parameter':
      return diagnose('LB3010', { name: flaw.name }, spanOf(place), near(flaw.name, names.parameters.keys()))
    case 'too-big':
      return diagnose('LB3041', { limit: flaw.limit }, spanOf(place))
    case 'circular':
      return diagnose(
        'LB3009',
        { what: { zh: '命名的条件', en: 'named conditions' }, path: flaw.names.join(' → ') },
        spanOf(place)
      )
  }
}
