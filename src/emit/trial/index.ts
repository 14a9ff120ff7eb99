/** One applicant with the answers given: what is asked, brought, not brought and why, how it runs. */
import { disputedTexts } from '../disputed.js'
import { facts, type Cond, type Scalar } from '../../condition/cond.js'
import { holds } from '../../condition/evaluate.js'
import { isFact } from '../../condition/fact.js'
import { answersOf } from '../../merge/examples/answers.js'
import { localText } from '../materials/silent-items.js'
import type { Alternatives, Bundle, Question } from '../../merge/bundle.js'
import { openGroups } from '../../merge/materials/brought.js'
import { outcomeOf, type Is, type Outcome } from '../../merge/outcome.js'
import { unmet } from '../../wording/refusal.js'
import { answererText } from '../../wording/answerer.js'
import { bare, lexiconOf } from '../../wording/lexicon.js'
import { partition } from '../form/submission.js'
import { amountText, BESIDES, eachText, eitherText, labelOf, whyNotAll } from '../guide/material-text.js'
import { checkedOf, toDo } from '../guide/remark-text.js'
import { channelsFor } from '../channels.js'
import { textsIn } from '../benefits.js'
import { feesIn } from '../guide/fees.js'
import { placesIn } from '../guide/where.js'
import { whereFrom } from '../guide/fill.js'
import { visitsByChannel } from '../guide/first-screen.js'
import { saysNothing } from '../../merge/ledger/errands.js'
import { eligibilityTexts } from '../guide/who.js'
import { allPresence, presenceTexts } from '../guide/where.js'
import { daysIn, isOpenIn } from '../../link/terms.js'
import { groupBy } from '../../base/group.js'
import { list, unique } from '../../base/text.js'
import { nameOf, takesOf } from './given.js'
import type { Trial, TrialBranch, TrialQuestion } from './model.js'
import { promiseIn } from './promise.js'

/** @param given facts and their values, as `readGiven` makes them */
export function trialOf(bundle: Bundle, given: ReadonlyMap<string, Scalar>): Trial {
  return trialWith(bundle, given, true)
}

function trialWith(bundle: Bundle, given: ReadonlyMap<string, Scalar>, isBranching: boolean): Trial {
  const { fieldName, itemName, words } = lexiconOf(bundle)
  const { questions } = bundle
  const { read, open: unanswered, refused } = answersOf(questions, given, bundle.calendar)
  const [open, awaited] = partition(unanswered)
  const is: Is = (cond) => holds(cond, read)
  const outcome = outcomeOf(bundle, is)
  const asked = new Set(outcome.asked)
  const order = new Map(bundle.interview.map((name, index) => [name, index]))
  const inOrder = <T>(list: readonly T[], key: (one: T) => string) =>
    [...list].sort((a, b) => (order.get(key(a)) ?? Infinity) - (order.get(key(b)) ?? Infinity))
  // An optional item of which nothing is said is left out; a person is asked about it all the same.
  const choices = questions.filter(({ fact, when }) => isFact('choice', fact) && !given.has(fact) && is(when))
  /** What could still be told. */
  const isOpen = (fact: string) =>
    read(fact) === undefined && (isFact('element', fact) || unanswered.some((question) => question.fact === fact))
  const applicable = bundle.items.filter(({ when }) => is(when))
  const fields = inOrder(
    bundle.fields.filter(({ when }) => is(when)),
    ({ key }) => key
  )
  const inForce = (cond: Cond) => (is(cond) ? '' : undefined)
  return {
    service: { id: bundle.id, name: bundle.name, isDraft: bundle.status === 'draft', digest: bundle.digest },
    answers: inOrder(questions, ({ fact }) => fact).flatMap((question) => {
      const value = read(question.fact)
      return value === undefined
        ? []
        : [
            {
              fact: question.fact,
              ask: question.ask,
              value: value as Scalar,
              text: answerText(question, value as Scalar)
            }
          ]
    }),
    open: inOrder([...open, ...choices], ({ fact }) => fact).map((question) => questionOf(question, is)),
    awaited: awaited.map((question) => ({ ...questionOf(question, is), by: answererText(question.answeredBy!) })),
    branches:
      isBranching && open.length === 0 && awaited.length > 0 && refused.length === 0 ? branchesOf(bundle, given) : [],
    complete: unanswered.length === 0,
    refused: [
      ...refused.map(({ question, option }) => `“${question.ask}”这时没有“${option.name}”这个选项`),
      ...bundle.gates
        .filter(({ must }) => !is(must) && !facts(must).some(isOpen))
        .map(({ text, item }) => unmet(text, item && itemName(item)).zh)
    ],
    conditions: conditionsIn(bundle, applicable, is, isOpen),
    items: applicable.map(({ usage, owner }) => ({
      usage,
      name: itemName(usage),
      owner: owner.name,
      ...promisedIn(bundle, usage, is),
      after: unique(
        bundle.process.edges
          .filter(({ to, from, when }) => to === usage && outcome.items.includes(from) && is(when))
          .map(({ from }) => itemName(from))
      )
    })),
    asked: fields
      .filter(({ key }) => asked.has(key))
      .map(({ key, required }) => ({ key, name: fieldName(key), required: is(required) })),
    notAsked: fields
      .filter(({ key }) => !asked.has(key))
      .map(({ key, sources }) => {
        const source = sources.find(({ when }) => is(when))
        return { key, name: fieldName(key), why: source ? whereFrom(source) : '' }
      }),
    ...materialsOf(bundle, outcome, is),
    ...(outcome.days !== undefined && { days: outcome.days }),
    ...(outcome.openDays > 0 && { openDays: outcome.openDays }),
    promise: outcome.days === undefined ? promiseIn(bundle, is) : '',
    waiting: outcome.waiting,
    ...(outcome.openWaiting > 0 && { openWaiting: outcome.openWaiting }),
    visits: outcome.visits,
    visitsOf: outcome.visits === 0 ? visitsByChannel(bundle, is) : { lead: '', others: [] },
    presence: presenceTexts(allPresence({ ...bundle, items: applicable }), bundle, inForce),
    fees: feesIn(bundle, applicable, is),
    disputed: [
      ...disputedTexts(bundle.service),
      ...applicable.flatMap(({ usage, doc }) => disputedTexts(doc).map((text) => `${itemName(usage)}：${text}`))
    ],
    channels: channelsFor(bundle, is),
    delivery: bundle.service.delivery ?? '',
    benefits: textsIn(bundle, 'benefits', applicable, is),
    periods: textsIn(bundle, 'periods', applicable, is),
    places: placesIn(bundle, applicable, is),
    silent: {
      materials: applicable.filter(({ doc }) => saysNothing(doc)).map(({ usage }) => itemName(usage)),
      local: applicable.flatMap(({ usage, doc }) => localText(doc).map((text) => `${itemName(usage)}：${text}`)),
      form: applicable.filter(({ doc }) => saysNoForm(doc)).map(({ usage }) => itemName(usage)),
      conditions: [bundle, ...applicable].every(({ eligibility }) => eligibility.length === 0)
    },
    assumed: unique(assumedIn(bundle, applicable).filter((fact) => read(fact) === undefined)).map((fact) =>
      words.fieldName(fact)
    ),
    example: exampleText(questions, given, outcome)
  }
}

/** What has to hold of the whole and of each item, unless the answers show that it does. */
function conditionsIn(bundle: Bundle, items: Bundle['items'], is: Is, isOpen: (fact: string) => boolean): string[] {
  const textsIn = (stated: Bundle['eligibility']) =>
    eligibilityTexts(
      stated.filter(({ must }) => must === undefined || facts(must).some(isOpen)),
      (cond) => (is(cond) ? '' : undefined),
      bundle
    )
  const known = new Set(bundle.eligibility.map(({ text }) => text))
  const each = items.flatMap(({ name, eligibility }) => {
    const own = textsIn(eligibility.filter(({ text }) => !known.has(text)))
    return own.length > 0 ? [{ name, text: own.join('；') }] : []
  })
  const shared = groupBy(each, ({ text }) => text)
  return [
    ...textsIn(bundle.eligibility),
    ...[...shared].map(([text, own]) => `${list(unique(own.map(({ name }) => `“${name}”`)))}：${text}`)
  ]
}

function promisedIn({ process }: Bundle, usage: string, is: Is): { days?: number; openDays?: number } {
  const task = process.tasks.find(({ item }) => item === usage)
  const days = task && daysIn(task.promised, is)
  return days === undefined ? {} : { days, ...(isOpenIn(task!.promised, is) && { openDays: days }) }
}

/** More ways in which checks may come out are not told one by one. */
const MOST_BRANCHES = 16

/** Every way in which the checks may come out together; none where they are no closed lists, or too many. */
function branchesOf(bundle: Bundle, given: ReadonlyMap<string, Scalar>): TrialBranch[] {
  const found: TrialBranch[] = []
  const explore = (known: ReadonlyMap<string, Scalar>, said: string[]): boolean => {
    const trial = trialWith(bundle, known, false)
    const [next] = trial.awaited
    if (!next || trial.refused.length > 0) return found.push({ found: said.join('，'), trial }) <= MOST_BRANCHES
    const question = bundle.questions.find((one) => nameOf(one) === next.name)!
    const values: Scalar[] = question.type === 'boolean' ? [true, false] : next.options.map(({ code }) => code)
    const answer = (value: Scalar) => `核查发现“${bare(question.ask)}”为“${answerText(question, value)}”`
    return (
      values.length > 0 &&
      values.every((value) => explore(new Map(known).set(question.fact, value), [...said, answer(value)]))
    )
  }
  return explore(given, []) ? found : []
}

function questionOf(question: Question, is: Is): TrialQuestion {
  const { ask, type, options = [], help } = question
  return {
    name: nameOf(question),
    ask,
    options: options.filter(({ when }) => when === undefined || is(when)).map(({ code, name }) => ({ code, name })),
    takes: options.length > 0 ? '' : takesOf(type).zh,
    help: help ?? ''
  }
}

function answerText({ options, unit }: Question, value: Scalar): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  const name = options?.find(({ code }) => code === value)?.name
  return name ?? `${value}${unit === undefined ? '' : ` ${unit}`}`
}

function materialsOf(
  bundle: Bundle,
  { brought }: Outcome,
  is: Is
): Pick<Trial, 'brought' | 'bring' | 'choices' | 'besides' | 'notNeeded'> {
  const { materials } = bundle
  const direct = new Set(
    materials
      .filter(({ demands }) => demands.some(({ duty, when }) => duty === 'required' && is(when)))
      .map(({ key }) => key)
  )
  // What is handed in for certain may be one of the options, which is then met.
  const open = openGroups(bundle, is).filter(
    ({ options }) =>
      options.every(({ length }) => length > 0) && !options.some((keys) => keys.every((key) => direct.has(key)))
  )
  const { itemName } = lexiconOf(bundle)
  const namesOf = (usages: readonly string[]) => unique(usages.map((usage) => itemName(usage)))
  const formOf = (key: string) => {
    const amount = brought.find((one) => one.key === key)
    const each = eachText(
      materials.find((one) => one.key === key),
      bundle
    )
    return [each, amount ? amountText(amount) : ''].filter((text) => text !== '').join('：')
  }
  const besides = besidesOf(bundle, direct, is)
  return {
    brought: brought.length,
    bring: materials
      .filter(({ key }) => direct.has(key))
      .map(({ key, label, uses, issuer }) => {
        const own = uses.filter(({ cond, inChoice }) => !inChoice && is(cond))
        return {
          key,
          name: label,
          form: formOf(key),
          notes: toDo(own).map(({ label: about, text }) => `${about}：${text}`),
          issuer: issuer ?? '',
          isFor: namesOf(own.map(({ item }) => item))
        }
      }),
    choices: open.map(({ group, options }) => ({
      options: unique(options.map((keys) => keys.map((key) => optionText(key, group, materials, is)).join(' + '))),
      isFor: namesOf(group.uses.filter(({ cond }) => is(cond)).map(({ item }) => item))
    })),
    besides: besides.map(({ name, form, duty, items }) => ({ name, form, duty, isFor: namesOf(items) })),
    notNeeded: toldOnce([
      ...materials.flatMap((material) => {
        const { key, label, when, dropped } = material
        const own = dropped.filter((one) => is(one.when))
        // What is uploaded where sharing fails is not needless.
        const isBeside = besides.some((one) => one.key === key)
        return is(when) && !direct.has(key) && !isBeside && own.length > 0
          ? [{ name: label, why: `${whyNotAll(own)}${checkedOf(own[0]!, material)}` }]
          : []
      }),
      ...openGroups(bundle, is).flatMap(({ group, options }) => metBy(group, options, bundle, is))
    ])
  }
}

/** A group of which one option is had without the applicant asks for nothing more. */
function metBy(group: Alternatives, left: readonly string[][], { materials }: Bundle, is: Is): Trial['notNeeded'] {
  if (left.every(({ length }) => length > 0)) return []
  const byKey = new Map(materials.map((material) => [material.key, material]))
  const gone = (key: string) => byKey.get(key)?.dropped.filter(({ when }) => is(when)) ?? []
  const met = group.options
    .map((option) => option.filter(({ when }) => is(when)).map(({ key }) => key))
    .find((keys) => keys.length > 0 && keys.every((key) => gone(key).length > 0))
  if (!met) return []
  return [
    { name: group.label ?? met.map((key) => labelOf(key, materials)).join('、'), why: whyNotAll(met.flatMap(gone)) }
  ]
}

/** Two items may ask for the same alternatives. */
function toldOnce<T extends { name: string; why: string }>(list: readonly T[]): T[] {
  return [...new Map(list.map((one) => [`${one.name} ${one.why}`, one])).values()]
}

/** Materials of other duties than the required ones, in this situation; the strictest duty of each. */
function besidesOf(
  { materials, alternatives }: Bundle,
  direct: ReadonlySet<string>,
  is: Is
): { key: string; name: string; form: string; duty: string; items: string[] }[] {
  const usersOf = (uses: readonly { item: string; cond: Cond }[]) =>
    uses.filter(({ cond }) => is(cond)).map(({ item }) => item)
  const single = materials.flatMap(({ key, label, demands, uses }) => {
    const own = demands.find(({ duty, when }) => duty !== 'required' && is(when))
    if (!own || direct.has(key)) return []
    const duty = BESIDES[own.duty as keyof typeof BESIDES]
    return [{ key, name: label, form: amountText(own), duty, items: usersOf(uses) }]
  })
  const groups = alternatives.flatMap(({ options, others, uses }) => {
    const own = others.find(({ when }) => is(when))
    if (!own) return []
    const meant = options.map((option) =>
      option.filter(({ when }) => is(when)).map(({ key }) => labelOf(key, materials))
    )
    const duty = BESIDES[own.duty as keyof typeof BESIDES]
    return [{ key: '', name: eitherText(meant), form: '', duty, items: usersOf(uses) }]
  })
  return [...single, ...groups]
}

function optionText(key: string, { options }: Alternatives, materials: Bundle['materials'], is: Is): string {
  const member = options.flat().find((one) => one.key === key && is(one.when))
  const amount = member?.amounts.find(({ when }) => is(when))
  const form = amount ? amountText(amount) : ''
  return `${labelOf(key, materials)}${form === '' ? '' : `（${form}）`}`
}

/** An item that asks for nothing by itself has no form. */
function saysNoForm({ form, nature }: Bundle['items'][number]['doc']): boolean {
  return form === undefined && nature !== 'verification'
}

/** Fields that decide what is to be done and that nobody is asked about beforehand. */
function assumedIn(bundle: Bundle, items: Bundle['items']): string[] {
  const usages = new Set(items.map(({ usage }) => usage))
  const conds: Cond[] = [
    ...bundle.items.map(({ when }) => when),
    ...bundle.materials.flatMap(({ uses }) => uses.filter(({ item }) => usages.has(item)).map(({ cond }) => cond)),
    ...bundle.alternatives.map(({ when }) => when),
    ...bundle.gates.map(({ must }) => must)
  ]
  return conds.flatMap(facts).filter((fact) => isFact('element', fact))
}

/** In the layout of `fmt`. */
function exampleText(questions: readonly Question[], given: ReadonlyMap<string, Scalar>, outcome: Outcome): string {
  const { items, asked, materials, days, visits } = outcome
  const names = new Map(questions.map((question) => [question.fact, nameOf(question)]))
  const pairs = [...given].map(([fact, value]) => `${names.get(fact) ?? fact}: ${scalar(value)}`)
  const expect = [
    `items: [${items.join(', ')}]`,
    `asked: ${asked.length}`,
    `materials: [${materials.join(', ')}]`,
    ...(days === undefined ? [] : [`days: ${days}`]),
    ...(visits === null ? [] : [`visits: ${visits}`])
  ]
  return `- name: 试办\n  given: {${pairs.join(', ')}}\n  expect:\n${expect.map((line) => `    ${line}\n`).join('')}`
}

function scalar(value: Scalar): string {
  return typeof value === 'string' && !/^[A-Za-z][\w-]*$/.test(value) ? JSON.stringify(value) : String(value)
}
