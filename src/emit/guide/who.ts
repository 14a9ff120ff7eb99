/** 谁能办、什么情形：conditions of acceptance, the questions, and what each class of situations comes to. */
import { facts, type Cond } from '../../condition/cond.js'
import { choiceFact, isFact } from '../../condition/fact.js'
import { answererText } from '../../wording/answerer.js'
import type { Bundle, Question } from '../../merge/bundle.js'
import { countText } from '../../wording/counts.js'
import type { LedgerClass, Measured } from '../../merge/ledger/model.js'
import { classFigure } from '../numbers.js'
import { bare, lexiconOf, type Lexicon } from '../../wording/lexicon.js'
import { UNSTATED } from './rows.js'
import { list, unique } from '../../base/text.js'

export interface WhoView {
  eligibility: string[]
  /** Of these, what keeps anybody: what depends on his answers comes after the questions. */
  first: string[]
  questions: QuestionView[]
  /** What departments find out: nobody is asked, and what follows from it comes after. */
  foundOut: (QuestionView & { by: string })[]
  /** Items that are handled in every class. */
  always: string[]
  optional: string[]
  /** How many of them, where a group says so. */
  optionalNotes: string[]
  classes: ClassRow[]
  hasAlways: boolean
  /** So many that they are folded. */
  manyClasses: boolean
  /** Materials and fields depend on more than what makes these rows. */
  coarse: boolean
  hasMaterials: boolean
  hasFields: boolean
  hasDays: boolean
}

interface QuestionView {
  ask: string
  options: string
  when: string
  help: string
}

/** A longer table, or rows that take more characters to tell apart, nobody reads to find his own. */
const MOST_ROWS = 12
const LONGEST_LABEL = 100

interface ClassRow {
  label: string
  items: string
  materials: string
  fields: string
  days: string
}

export function whoView(bundle: Bundle): WhoView {
  const { asked, common, when } = lexiconOf(bundle)
  const { classes } = bundle.ledger
  const isCoarse =
    classes.length === 0 || classes.length > MOST_ROWS || classes.some(({ label }) => label.length > LONGEST_LABEL)
  const always = bundle.items.filter((item) => !item.optional && when(item.when) === '')
  const own = eligibilityTexts(bundle.eligibility, asked, bundle)
  const rows = isCoarse ? coarseRows(bundle, always) : classes.map((one) => classRow(one, bundle, always))
  return {
    eligibility: [...own, ...ofItems(bundle, always), ...concerned(asked(common))],
    // Items with conditions that depend on the situation are left out: some of their conditions alone would mislead.
    first: [
      ...own,
      ...ofItems(
        bundle,
        always.filter(({ eligibility }) => eligibility.every((one) => when(one.when) === ''))
      ),
      ...concerned(asked(common))
    ],
    questions: bundle.questions
      .filter(({ fact, answeredBy }) => !isChoice(fact) && !answeredBy)
      .flatMap((question) => questionView(question, bundle)),
    foundOut: bundle.questions.flatMap((question) =>
      question.answeredBy
        ? questionView(question, bundle).map((view) => ({
            ...view,
            ask: bare(question.ask),
            by: answererText(question.answeredBy!)
          }))
        : []
    ),
    always: always.map(({ name }) => name),
    optional: bundle.questions.filter(({ fact }) => isChoice(fact)).flatMap((question) => choiceText(question, bundle)),
    optionalNotes: bundle.choose.map((group) => choiceNote(group, bundle)),
    classes: rows.length > (isCoarse ? 0 : 1) ? rows : [],
    manyClasses: rows.length > 8,
    hasAlways: always.length > 0,
    coarse: isCoarse,
    // A column that is the same in all rows is left out.
    hasMaterials: unique(rows.map(({ materials }) => materials)).length > 1,
    hasFields: unique(rows.map(({ fields }) => fields)).length > 1,
    // What the service promises as a whole stands above; a second number beside it would be another promise.
    hasDays: bundle.limits.promised.length === 0 && unique(rows.map(({ days }) => days)).length > 1
  }
}

/** Whoever applies needs the items that are always handled: what these ask for keeps him from the whole. */
function ofItems(bundle: Bundle, always: Bundle['items']): string[] {
  const { when } = lexiconOf(bundle)
  const known = new Set(bundle.eligibility.map(({ text }) => text))
  const texts = always.flatMap(({ name, eligibility }) => {
    const own = eligibilityTexts(
      eligibility.filter(({ text }) => !known.has(text)),
      when,
      bundle
    )
    return own.length > 0 ? [[name, own.join('；')] as const] : []
  })
  const byText = new Map<string, string[]>()
  for (const [name, text] of texts) byText.set(text, [...(byText.get(text) ?? []), name])
  return [...byText].map(([text, names]) => `${list(names.map((name) => `“${name}”`))}：${text}`)
}

/** What all items share is said once, here, and nowhere again. */
function concerned(common: string | undefined): string[] {
  return common === undefined || common === '' ? [] : [`${common}时，才有要办的事项`]
}

/** What only one way of applying asks for does not keep anybody from the other. */
const CHANNELS = { online: '网上', window: '到窗口' } as const

/** Conditions of acceptance, each with the case in which it matters: those of one case together. */
export function eligibilityTexts(
  stated: Bundle['eligibility'],
  when: Lexicon['when'],
  { questions }: Pick<Bundle, 'questions'>
): string[] {
  const leads = new Map<string, string[]>()
  const texts = stated.flatMap(({ text: own, when: cond, must, channel }) => {
    const only = when(cond)
    const text = `${own}${checkedBy(must, questions)}`
    if (only === undefined) return []
    const lead = [
      ...(channel === undefined ? [] : [`${CHANNELS[channel]}办理的`]),
      ...(only === '' ? [] : [`${only}时`])
    ].join('，')
    if (lead === '') return [() => text]
    const known = leads.get(lead)
    if (known) known.push(text)
    else leads.set(lead, [text])
    return known ? [] : [() => `${lead}：${leads.get(lead)!.join('；')}`]
  })
  return texts.map((text) => text())
}

/** A condition that turns on what a department finds out is not for the applicant to answer. */
function checkedBy(must: Cond | undefined, questions: readonly Question[]): string {
  const read = must ? facts(must) : []
  const by = questions.flatMap(({ fact, answeredBy }) =>
    answeredBy && read.includes(fact) ? [answererText(answeredBy)] : []
  )
  return by.length === 0 ? '' : `（${unique(by).join('、')}，不符合的不予受理）`
}

const MOST_CONDITIONS = 2

/** More names than this are not said again: they stand in the list below. */
const MOST_NAMES = 6

/** “二者互斥：甲、乙，至多办 1 项”: the name of a group does not always say how many, and never of which. */
function choiceNote({ name, items, min, max }: Bundle['choose'][number], bundle: Bundle): string {
  const names = list(items.map((item) => lexiconOf(bundle).itemName(item)))
  return `${name}：${items.length > MOST_NAMES ? `${items.length} 项里` : `${names}，`}${countText({ min, max }, items.length)}`
}

/** Whether an optional item is wanted is asked in one list, not item by item. */
function isChoice(fact: string): boolean {
  return isFact('choice', fact)
}

function choiceText({ fact, when: asked }: Question, bundle: Bundle): string[] {
  const item = bundle.items.find(({ usage }) => choiceFact(usage) === fact)
  const only = lexiconOf(bundle).asked(asked)
  if (only === undefined || !item) return []
  const conditions = eligibilityTexts(item.eligibility, lexiconOf(bundle).when, bundle)
  const told = [
    ...(only === '' ? [] : [`${only}时`]),
    // Many conditions are shown in the section of the item instead.
    ...(conditions.length > MOST_CONDITIONS ? [] : conditions)
  ]
  return [told.length === 0 ? item.name : `${item.name}（${told.join('；')}）`]
}

function questionView(question: Question, bundle: Bundle): WhoView['questions'] {
  const asked = lexiconOf(bundle).asked(question.when)
  if (asked === undefined) return []
  const stated = question.options?.map(({ name, help }) => (help === undefined ? name : `${name}（${help}）`))
  const options = stated ?? (question.type === 'boolean' ? ['是', '否'] : [])
  return [{ ask: `${bare(question.ask)}？`, options: options.join('／'), when: asked, help: question.help ?? '' }]
}

/** Names, but “all the optional ones” as such: the list of them stands above. */
function itemsText(more: Bundle['items'], items: Bundle['items']): string {
  const optional = items.filter((item) => item.optional)
  const all = optional.length > 3 && optional.every((item) => more.includes(item))
  const named = (all ? more.filter((item) => !item.optional) : more).map(({ name }) => name)
  return list(all ? [...named, `可选的 ${optional.length} 项`] : named)
}

function classRow(one: LedgerClass, { items }: Bundle, always: Bundle['items']): ClassRow {
  const more = items.filter((item) => one.items.includes(item.usage) && !always.includes(item))
  const said = (key: Measured, unit: string, none: string) => {
    const figure = classFigure(one, key)
    return figure === '' || figure === '至少 0' ? UNSTATED : figure === '0' ? none : `${figure} ${unit}`
  }
  return {
    label: one.label,
    items: itemsText(more, items),
    materials: said('materials', '样', '不用带'),
    fields: said('fields', '项', '不用填'),
    days: said('days', '个工作日', '0 个工作日')
  }
}

/** Too many classes to list: then each item by its own condition, those that share one together. */
function coarseRows(bundle: Bundle, always: Bundle['items']): ClassRow[] {
  const { when } = lexiconOf(bundle)
  const rows = new Map<string, string[]>()
  for (const item of bundle.items) {
    const label = item.optional || always.includes(item) ? undefined : when(item.when)
    if (label !== undefined) rows.set(label, [...(rows.get(label) ?? []), item.name])
  }
  return [...rows].map(([label, names]) => ({ label, items: list(names), materials: '', fields: '', days: '' }))
}
