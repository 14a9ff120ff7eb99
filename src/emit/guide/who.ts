/** 谁能办、什么情形：conditions of acceptance, the questions, and what each class of situations comes to. */
import type { Bundle, LedgerClass, Question } from '../../merge/bundle.js'
import { bare, lexiconOf } from './lexicon.js'
import { list } from './text.js'

export interface WhoView {
  eligibility: string[]
  questions: { ask: string; options: string; when: string; help: string }[]
  /** Items that are handled in every class. */
  always: string[]
  classes: ClassRow[]
  /** So many that they are folded. */
  manyClasses: boolean
  /** Materials and days depend on more than what makes these rows. */
  coarse: boolean
  hasMaterials: boolean
  hasDays: boolean
}

interface ClassRow {
  label: string
  items: string
  materials: string
  fields: string
  days: string
}

export function whoView(bundle: Bundle): WhoView {
  const { when } = lexiconOf(bundle)
  const { classes, truncated } = bundle.ledger
  const always = bundle.items.filter(({ usage }) => classes.every(({ items }) => items.includes(usage)))
  const rows = classes.map((one) => classRow(one, bundle, always))
  return {
    eligibility: bundle.eligibility.flatMap(({ text, when: cond }) => {
      const only = when(cond)
      return only === undefined ? [] : [only === '' ? text : `${text}（${only}时）`]
    }),
    questions: bundle.questions.flatMap((question) => questionView(question, bundle)),
    always: always.map(({ name }) => name),
    classes: rows.length > 1 ? rows : [],
    manyClasses: rows.length > 8,
    coarse: truncated,
    hasMaterials: !truncated && classes.some(({ after }) => after.materials !== null),
    hasDays: classes.some(({ after }) => after.days !== null)
  }
}

function questionView(question: Question, bundle: Bundle): WhoView['questions'] {
  const { when } = lexiconOf(bundle)
  const asked = when(question.when)
  if (asked === undefined) return []
  const options = question.options?.map(({ name }) => name) ?? (question.type === 'boolean' ? ['是', '否'] : [])
  return [{ ask: `${bare(question.ask)}？`, options: options.join('／'), when: asked, help: question.help ?? '' }]
}

function classRow(one: LedgerClass, { items }: Bundle, always: Bundle['items']): ClassRow {
  const more = items.filter((item) => one.items.includes(item.usage) && !always.includes(item))
  const { materials, fields, days } = one.after
  return {
    label: one.label,
    items: list(more.map(({ name }) => name)),
    materials: materials === null ? '' : `${materials} 样`,
    fields: `${fields} 项`,
    days: days === null ? '' : `${days} 个工作日`
  }
}
