/** “仅限已婚”, and a question whether somebody is married that serves the unmarried as well: one of the two is wrong. */
import { situationFact } from '../../condition/fact.js'
import type { Cond, Scalar } from '../../condition/cond.js'
import type { LinkedItem, LinkedService, Program, SituationQuestion } from '../../link/model.js'
import { linked } from '../parts.js'
import { DOUBTFUL, documentRule } from '../rule.js'
import { conditionsOf, conditionsOfService } from '../used.js'

/** Right before a name: only these. */
const ONLY =
  /(仅|只(?!要)|(?<![有权年期时界上下无])限|面向|须|应(当)?(是|为|系|属)|受理(对象|范围)(是|为)?)[^，。；、]{0,6}$/

/** It admits others as well. */
const OTHERS = /不限|均可|或者?|也可|除外|以外/

/** What the options of a question are called in texts; a yes-no question has its own words, and 未, 不 before them. */
function namesOf({ type, ask, options = [] }: SituationQuestion): [name: string, value: Scalar][] {
  if (type === 'choice')
    return options.map(({ code, name }) => [name.replace(/[（(][^（）()]*[）)]$/, ''), code] as [string, string])
  const words = ask
    .replace(/^(您|你|本人|申请人|当事人)?(是否|是不是|有没有|有无|是)/, '')
    .replace(/[吗么]?[？?]?$/, '')
  return type === 'boolean' ? [[words, true]] : []
}

const DENIAL = /[未不没无非]$/

/** The answers that a text leaves out; undefined when it does not speak of the question, or of all its answers. */
function leftOut(text: string, situation: SituationQuestion): Scalar[] | undefined {
  if (OTHERS.test(text)) return undefined
  const names = namesOf(situation).filter(([name]) => name.length > 1)
  const named = names.filter(([name]) => text.includes(name))
  const before = (name: string) => text.slice(0, text.indexOf(name))
  if (!named.some(([name]) => ONLY.test(before(name)))) return undefined
  // A name within another one (“企业” in “个体企业”) says nothing for sure.
  const isInside = named.some(([one]) => names.some(([other]) => other !== one && other.includes(one)))
  const denied = named.some(([name]) => DENIAL.test(before(name)))
  if (situation.type === 'boolean') return [denied]
  const admitted = new Set(named.map(([, value]) => value))
  return isInside || denied ? undefined : names.flatMap(([, value]) => (admitted.has(value) ? [] : value))
}

/** The answers of which something is said in a condition: what there is only for those who give one of them. */
function servedIn(cond: Cond, fact: string, answers: readonly Scalar[], holds = true): Scalar[] {
  if (cond.op === 'not') return servedIn(cond.of, fact, answers, !holds)
  if (cond.op === 'all' || cond.op === 'any') return cond.of.flatMap((one) => servedIn(one, fact, answers, holds))
  if (cond.op !== 'test' || cond.fact !== fact || cond.is !== 'in') return []
  return answers.filter((answer) => cond.values.includes(answer) === holds)
}

const answersOf = ({ type, options = [] }: SituationQuestion): Scalar[] =>
  type === 'boolean' ? [true, false] : options.map(({ code }) => code)

function served(conds: readonly Cond[], situation: SituationQuestion, name = situation.name): Scalar[] {
  return conds.flatMap((cond) => servedIn(cond, situationFact(name), answersOf(situation)))
}

/** What a service has for an answer, in its items too. */
function servedBy(service: LinkedService, situation: SituationQuestion, program: Program): Scalar[] {
  const own = served(conditionsOfService(service), situation)
  const inItems = [...service.usages.values()].flatMap(({ item, facts }) =>
    [...item.situations.keys()]
      .filter((name) => (facts.get(name) ?? name) === situation.name)
      .flatMap((name) => served(conditionsOf(item, program), situation, name))
  )
  return [...own, ...inItems]
}

export const eligibilityAgainstQuestion = documentRule({
  code: 'LB6512',
  of: ['item', 'service'],
  states: 'eligibility',
  severity: DOUBTFUL,
  title: { zh: '受理条件与问题矛盾', en: 'Eligibility against a question' },
  says: {
    zh: '受理条件不许的人，问题里就没有他们的办法；问题里有办法的，受理条件不能说不受理',
    en: 'Whom the conditions of acceptance leave out, nothing is prepared for; whom something is prepared for, is not left out'
  },
  message: {
    zh: '受理条件写“{text}”，而“{ask}”回答“{answers}”的，这里也有他们要办、要交的',
    en: 'The condition says “{text}”, but whoever answers “{answers}” to “{ask}” is provided for as well'
  },
  hint: {
    zh: '不受理他们，就删去他们那一支；受理他们，就改受理条件，或用 when 写明它对谁说',
    en: 'Drop what is prepared for them, or correct the condition, or say with when whom it concerns'
  },
  source: '审计发现：受理条件与情形选项不一致；GB/T 39554.2-2020 受理条件',
  example: `
# --- items/card.yaml 居住证申领
roles: { holder: person }
situations:
  married: { ask: 是否已婚, type: boolean }
✗ eligibility: [仅限已婚的本市居民]
✓ eligibility: [仅限本市居民]
form:
  - holder.name
  - { element: holder.address, when: { married: false } }
`,
  check(doc, { program, report }) {
    const service = doc.kind === 'service' ? program.services.get(doc.id) : undefined
    const item: LinkedItem | undefined = doc.kind === 'item' ? linked(doc as never, program) : undefined
    const of = service ?? item
    if (!of || of.situations.size === 0) return
    for (const [index, entry] of (doc.data.eligibility ?? []).entries()) {
      const { text, when } = typeof entry === 'string' ? { text: entry, when: undefined } : entry
      if (when !== undefined) continue
      for (const situation of of.situations.values()) {
        const out = leftOut(text, situation)
        if (!out || out.length === 0) continue
        const has = service ? servedBy(service, situation, program) : served(conditionsOf(item!, program), situation)
        const both = out.filter((answer) => has.includes(answer))
        if (both.length === 0) continue
        const answers = both.map((answer) => wordsOf(answer, situation))
        report({ doc, path: ['eligibility', index] }, { text, ask: situation.ask, answers })
      }
    }
  }
})

function wordsOf(answer: Scalar, { options = [] }: SituationQuestion): string {
  if (typeof answer === 'boolean') return answer ? '是' : '否'
  return options.find(({ code }) => code === answer)?.name ?? String(answer)
}
