/**
 * What a window works with in one situation, as plain data: 受理清单, against which it takes in the papers, and a 分发清单
 * for each department, with what goes there and the fields of its system in that system's own order.
 */
import { groupBy } from '../../../base/group.js'
import { clean, cssString, list, mapStrings } from '../../../base/text.js'
import { all, equals } from '../../../condition/cond.js'
import type { Bundle } from '../../../merge/bundle.js'
import { bare, lexiconOf } from '../../../wording/lexicon.js'
import { UNSTATED } from '../../guide/rows.js'
import type { Trial } from '../../trial/model.js'
import { daysText } from '../../trial/words.js'
import { fieldsFor, type WindowField } from './fields.js'

export interface WindowView {
  title: string
  /** 草案 or empty. */
  mark: string
  region: string
  answers: { ask: string; text: string }[]
  /** Why there is no list: somebody is not accepted, or a department has to find something out first. */
  stops: string[]
  /** What the window takes in; what must not be asked for is listed beside it. */
  papers: WindowPaper[]
  notTaken: { why: string; names: string[] }[]
  /** What no source states, and what is left open. */
  notes: string[]
  departments: WindowDepartment[]
  version: string
  digest: string
  shortDigest: string
  cssHeader: string
}

export interface WindowPaper {
  name: string
  form: string
  /** Where it goes: names of departments. */
  goesTo: string
}

export interface WindowDepartment {
  name: string
  items: WindowItem[]
}

export interface WindowItem {
  name: string
  days: string
  after: string
  /** The department's system and how the portion comes there. */
  system: string
  handoff: string
  papers: { name: string; form: string }[]
  /** What of the papers no source states. */
  gap: string
  fields: WindowField[]
  /** What of its form no source states; else how many fields there are. */
  fieldNote: string
}

/** @param trial with all questions answered */
export function windowView(bundle: Bundle, trial: Trial): WindowView {
  const { service, answers, refused, awaited, silent } = trial
  const stops = [
    ...refused.map((text) => `不能办：${text}`),
    ...(refused.length > 0 ? [] : awaited.map(({ ask, by }) => `先核查，再印清单：${bare(ask)}（${by}）`))
  ]
  const [items, notNeeded] = stops.length > 0 ? [[], []] : [trial.items, trial.notNeeded]
  const owners = new Map(items.map(({ name, owner }) => [name, ownerOf(owner)]))
  const mark = service.isDraft ? '草案' : ''
  const goesTo = (names: readonly string[]) => list([...new Set(names.flatMap((name) => owners.get(name) ?? []))])
  const papers = stops.length > 0 ? [] : papersOf(trial)
  const answered = all(...answers.map(({ fact, value }) => equals(fact, value)))
  const view: Omit<WindowView, 'cssHeader'> = {
    title: service.name,
    mark,
    region: bundle.region?.name ?? '',
    answers: answers.map(({ ask, text }) => ({ ask: bare(ask), text })),
    stops,
    papers: papers.map(({ name, form, isFor }) => ({ name, form, goesTo: goesTo(isFor) })),
    notTaken: [...groupBy(notNeeded, ({ why }) => why)].map(([why, own]) => ({
      why,
      names: own.map(({ name }) => name)
    })),
    notes: [
      ...(silent.materials.length > 0 ? [`${list(silent.materials)}要什么材料，${UNSTATED}`] : []),
      ...silent.local
    ],
    departments: [...groupBy(items, ({ owner }) => ownerOf(owner))].map(([name, own]) => ({
      name,
      items: own.map((item) => itemOf(item, papers, bundle, trial, answered))
    })),
    version: bundle.service.version ?? '',
    digest: service.digest,
    shortDigest: service.digest.slice(0, 12)
  }
  const header = [mark, '受理清单和分发清单', view.title].filter((text) => text !== '').join(' · ')
  return { ...mapStrings(view, clean), cssHeader: cssString(clean(header)) }
}

const ownerOf = (owner: string) => (owner === '' ? `实施机关${UNSTATED}` : owner)

interface Paper {
  name: string
  form: string
  isFor: string[]
}

/** One line for each thing that may be handed over at the window. */
function papersOf({ bring, choices, besides }: Trial): Paper[] {
  return [
    ...bring.map(({ name, form, isFor }) => ({ name, form: form === '' ? UNSTATED : form, isFor })),
    ...choices.map(({ options, isFor }) => ({ name: options.join('，或者 '), form: '任选一样', isFor })),
    ...besides.map(({ name, form, duty, isFor }) => ({ name, form: [form, duty].filter(Boolean).join('；'), isFor }))
  ]
}

function itemOf(
  { usage, name, days, openDays, after }: Trial['items'][number],
  papers: readonly Paper[],
  bundle: Bundle,
  { silent }: Trial,
  answered: Parameters<typeof fieldsFor>[2]
): WindowItem {
  const task = bundle.process.tasks.find(({ item }) => item === usage)
  const system = bundle.items.find((item) => item.usage === usage)?.doc.system
  const { bridge } = task ?? {}
  const fields = fieldsFor(bundle, usage, answered)
  const isSilent = silent.form.includes(lexiconOf(bundle).itemName(usage))
  return {
    name,
    days: daysText({ days, openDays }, 'zh'),
    after: list(after),
    system: system?.name ?? UNSTATED,
    handoff: bridge
      ? `没有接口，人工转接：${bridge.handoff}；${bridge.responsible}交，${bridge.deadline === undefined ? `几时交到${UNSTATED}` : `${bridge.deadline}以内`}；对账：${bridge.reconcile}`
      : '',
    papers: papers.filter(({ isFor }) => isFor.includes(name)).map((paper) => ({ name: paper.name, form: paper.form })),
    gap: silent.materials.includes(name) ? `要什么材料，${UNSTATED}` : '',
    fields,
    fieldNote: fields.length > 0 ? `各栏（${fields.length} 栏）` : isSilent ? `要填什么，${UNSTATED}` : '没有要填的'
  }
}
