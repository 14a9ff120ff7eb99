/** Executable examples: what a spec expects of a situation must come out. */
import { facts, FALSE, mapTests, TRUE } from '../../condition/cond.js'
import { holds } from '../../condition/evaluate.js'
import { diagnose } from '../../diagnostics/catalogue.js'
import type { Text } from '../../diagnostics/entry.js'
import { below, spanOf } from '../../link/context.js'
import type { Cond } from '../../condition/cond.js'
import { splitElement } from '../../condition/fact.js'
import { answersOf, type Answers } from './answers.js'
import type { Bundle, Gate, Question } from '../bundle.js'
import { countText } from '../../wording/counts.js'
import { unmet } from '../../wording/refusal.js'
import { subjectOf, type MergeContext } from '../context.js'
import { gatesOf } from '../interview/possible.js'
import { outcomeOf, type Outcome } from '../outcome.js'

export function checkExamples(
  bundle: Pick<
    Bundle,
    'calendar' | 'items' | 'fields' | 'materials' | 'alternatives' | 'process' | 'service' | 'presence'
  >,
  context: MergeContext
): void {
  const gates = gatesOf(context.service, context.uses)
  for (const { name, given, expect, at } of context.service.examples) {
    const answers = answersOf(context.questions, given, bundle.calendar)
    const is = (cond: Cond) => holds(cond, answers.read)
    const why = impossible(context, gates, answers, is) ?? refusal(answers)
    if (why) {
      context.report(diagnose('LB4011', { example: name, why }, spanOf(below(at, 'given'))))
      continue
    }
    // What must hold is asked of all situations that agree with the answers, so that any may be left out.
    if (Object.keys(expect).some((key) => key !== 'holds'))
      for (const why of [...unfit(answers), ...unstated(context, gates, answers, is)])
        context.report(diagnose('LB4012', { example: name, why }, spanOf(below(at, 'given'))))
    const outcome = outcomeOf(bundle, is)
    const mismatch = (key: string, what: Text, expected: Text | string, actual: Text | string) =>
      context.report(diagnose('LB4006', { example: name, what, expected, actual }, spanOf(below(at, 'expect', key))))
    const lists: [keyof typeof expect, Text, string[]][] = [
      ['items', { zh: '事项', en: 'items' }, outcome.items],
      ['asked', { zh: '填写项', en: 'fields asked' }, outcome.asked],
      ['materials', { zh: '材料', en: 'materials' }, outcome.materials]
    ]
    for (const [key, what, actual] of lists) {
      const expected = expect[key]
      if (typeof expected === 'number' && expected !== actual.length)
        mismatch(key, what, String(expected), String(actual.length))
      if (!Array.isArray(expected)) continue
      const difference = compare(expected, actual)
      if (difference) mismatch(key, what, difference.expected, difference.actual)
    }
    const wrongly = expect.notAsked?.filter((key) => outcome.asked.includes(key)) ?? []
    if (wrongly.length > 0)
      mismatch(
        'notAsked',
        { zh: '不问项', en: 'fields not asked' },
        { zh: '不问', en: 'not asked' },
        { zh: `仍问 ${wrongly.join('、')}`, en: `still asked: ${wrongly.join(', ')}` }
      )
    figures(expect, outcome, mismatch)
  }
}

/** Why nobody can be in this situation; undefined when somebody can. */
function impossible(
  context: MergeContext,
  gates: readonly Gate[],
  answers: Answers,
  is: (cond: Cond) => boolean
): Text | undefined {
  const { service, uses } = context
  const gate = gates.find(({ must }) => !is(must) && openIn(must, context, answers, is).length === 0)
  if (gate) return unmet(gate.text)
  for (const { name, of, min = 0, max = of.length } of service.data.choose ?? []) {
    const taken = of.filter((item) => uses.some(({ usage, applies }) => usage.name === item && is(applies))).length
    if (taken < min || taken > max)
      return {
        zh: `“${name}”要${countText({ min, max }, of.length)}，这里办 ${taken} 项`,
        en: `“${name}” takes ${min} to ${max} items, here ${taken}`
      }
  }
  return undefined
}

/** What could still let an application through a gate that it fails as it stands: facts that it has and the example does not state. */
function openIn(must: Cond, context: MergeContext, answers: Answers, is: (cond: Cond) => boolean): string[] {
  const asked = new Set(answers.open.map(({ fact }) => fact))
  const isOpen = (fact: string) => {
    if (answers.read(fact) !== undefined) return false
    const subject = subjectOf(context.service, splitElement(fact).owner)
    return asked.has(fact) || (subject !== undefined && is(subject.when))
  }
  const left = mapTests(must, (test) => (facts(test).some(isOpen) ? test : is(test) ? TRUE : FALSE))
  return left.op === 'false' ? [] : facts(left)
}

function unstated(
  context: MergeContext,
  gates: readonly Gate[],
  answers: Answers,
  is: (cond: Cond) => boolean
): Text[] {
  const asked = new Set(context.questions.map(({ fact }) => fact))
  return gates.flatMap(({ text, must }) => {
    const open = is(must) ? [] : openIn(must, context, answers, is).filter((fact) => !asked.has(fact))
    return open.length === 0
      ? []
      : [
          {
            zh: `没有写 ${open.join('、')}，受理条件“${text}”要看`,
            en: `it does not state ${open.join(', ')}, which the condition of acceptance “${text}” looks at`
          }
        ]
  })
}

function refusal({ refused }: Answers): Text | undefined {
  const [first] = refused
  return (
    first && {
      zh: `“${first.question.ask}”这时没有“${first.option.name}”这个选项`,
      en: `“${first.question.ask}” has no option “${first.option.name}” then`
    }
  )
}

function unfit({ open, idle }: Answers): Text[] {
  const listed = (list: Question[]) => list.map(({ ask }) => `“${ask}”`)
  return [
    ...(open.length > 0
      ? [{ zh: `没有回答${listed(open).join('、')}`, en: `it leaves ${listed(open).join(', ')} unanswered` }]
      : []),
    ...(idle.length > 0
      ? [
          {
            zh: `回答了这时不问的${listed(idle).join('、')}，不算数`,
            en: `${listed(idle).join(', ')} is not asked then, so the answer counts nowhere`
          }
        ]
      : [])
  ]
}

function figures(
  expect: { days?: number; visits?: number },
  outcome: Outcome,
  mismatch: (key: string, what: Text, expected: Text | string, actual: Text | string) => void
): void {
  if (expect.days !== undefined && expect.days !== outcome.days)
    mismatch(
      'days',
      { zh: '工作日', en: 'working days' },
      String(expect.days),
      outcome.days === undefined
        ? { zh: '未知（有事项没有承诺时限）', en: 'unknown (an item promises nothing)' }
        : String(outcome.days)
    )
  if (expect.visits !== undefined && expect.visits !== outcome.visits)
    mismatch(
      'visits',
      { zh: '到场次数', en: 'visits' },
      String(expect.visits),
      outcome.visits === null
        ? {
            zh: '未知（没有写谁须到场，或者到哪里、隔多久）',
            en: 'unknown (who has to come, where or when is not stated)'
          }
        : String(outcome.visits)
    )
}

/** Only what differs, so that a long list is not repeated. */
function compare(expected: string[], actual: string[]): { expected: Text; actual: Text } | undefined {
  const whose = actual.find((name) => !expected.includes(name) && expected.includes(name.split(' of ')[0]!))
  if (whose !== undefined) {
    const material = whose.split(' of ')[0]!
    if (!actual.includes(material))
      return {
        expected: { zh: material, en: material },
        actual: {
          zh: `${whose}：材料连同是谁的一起写，要写 ${whose}`,
          en: `${whose}: a material is written with whose it is, as ${whose}`
        }
      }
  }
  const missing = expected.filter((name) => !actual.includes(name))
  const extra = actual.filter((name) => !expected.includes(name))
  if (missing.length === 0 && extra.length === 0) return undefined
  const less = few(missing)
  const more = few(extra)
  if (missing.length === 0)
    return {
      expected: { zh: `没有 ${more.zh}`, en: `without ${more.en}` },
      actual: { zh: `有 ${more.zh}`, en: `with ${more.en}` }
    }
  const it = missing.length > 1 ? { zh: '没有它们', en: 'without them' } : { zh: '没有它', en: 'without it' }
  return {
    expected: { zh: `有 ${less.zh}`, en: `with ${less.en}` },
    actual: extra.length > 0 ? { zh: `${it.zh}，却有 ${more.zh}`, en: `${it.en}, but with ${more.en}` } : it
  }
}

function few(names: string[]): Text {
  const first = names.slice(0, 6)
  return names.length > 6
    ? { zh: `${first.join('、')}、等 ${names.length} 项`, en: `${first.join(', ')} and ${names.length - 6} more` }
    : { zh: names.join('、'), en: names.join(', ') }
}
