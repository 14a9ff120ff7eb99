/** “任选其一”: which groups leave the applicant something to bring, and which are met without. */
import { all, any, FALSE, key, not, type Cond } from '../../condition/cond.js'
import { disjoint, implies, type Situations } from '../../situations/index.js'
import type { Alternatives, Bundle, Material, Member } from '../../merge/bundle.js'
import { lexiconOf } from '../../wording/lexicon.js'
import { aboutOf, amountText, eachText, eitherText, formText, labelOf, whyNotAll } from './material-text.js'
import { checkedText, notesOf, type Note } from './remark-text.js'
import type { NotNeeded } from './materials.js'
import type { Conditional } from './rows.js'
import { unique } from '../../base/text.js'

export interface Choice extends Conditional {
  /** What the group as a whole is called; empty when it has no name. */
  name: string
  when: string
  /** The situation says which; else it is the applicant's own choice. */
  isDecided: boolean
  /** “下面的任选” or “按您的情形交下面的”. */
  ask: string
  isFor: string
  /** Of all options alike; else each says its own. */
  form: string
  /** Whether a source states the form of any option. */
  isStated: boolean
  /** “组” when an option has several materials. */
  unit: string
  options: (Conditional & { text: string })[]
  notes: Note[]
}

/** Where some option is had without the applicant: all that is meant of it falls away. */
export function metCond({ options }: Pick<Alternatives, 'options'>, { materials }: Pick<Bundle, 'materials'>): Cond {
  return any(FALSE, ...options.map((option) => metOption(option, materials)))
}

function metOption(option: readonly Member[], materials: Bundle['materials']): Cond {
  const gone = (key: string) =>
    any(FALSE, ...(materials.find((one) => one.key === key)?.dropped.map(({ when }) => when) ?? []))
  return all(
    any(FALSE, ...option.map(({ when }) => when)),
    ...option.map(({ key, when }) => (when.op === 'true' ? gone(key) : any(not(when), gone(key))))
  )
}

/** Where something is still to be chosen: no option is had without the applicant, and none is brought for certain anyway. */
export function openCond(group: Alternatives, bundle: Bundle): Cond {
  return all(group.when, not(metCond(group, bundle)), not(broughtCond(group, bundle)))
}

function broughtCond({ options }: Alternatives, { materials }: Bundle): Cond {
  const gone = (key: string) => {
    const material = materials.find((one) => one.key === key)
    return any(material?.submit ?? FALSE, ...(material?.dropped.map(({ when }) => when) ?? []))
  }
  return any(
    FALSE,
    ...options.map((option) =>
      all(any(FALSE, ...option.map(({ when }) => when)), ...option.map(({ key, when }) => any(not(when), gone(key))))
    )
  )
}

export function choicesOf(bundle: Bundle): { choices: Choice[]; met: NotNeeded[] } {
  const { situations, when } = lexiconOf(bundle)
  const told = bundle.alternatives.map((group) => {
    const met = metCond(group, bundle)
    if (group.when.op === 'false' || when(group.when) === undefined) return { choices: [], met: [] }
    if (implies(group.when, met, situations)) return { choices: [], met: [metGroup(group, group.when, bundle)] }
    if (disjoint(group.when, met, situations)) return { choices: choices(group, group.when, bundle), met: [] }
    return {
      choices: choices(group, all(group.when, not(met)), bundle),
      met: [metGroup(group, all(group.when, met), bundle)]
    }
  })
  return { choices: told.flatMap(({ choices }) => choices), met: told.flatMap(({ met }) => met) }
}

/** What does instead; the choice of another option stays the applicant's. */
function metGroup(group: Alternatives, cond: Cond, bundle: Bundle): NotNeeded {
  const { when, situations } = lexiconOf(bundle)
  const { materials } = bundle
  const open = group.options.filter((option) => option.some((one) => !disjoint(cond, one.when, situations)))
  const always = open.filter((option) => implies(cond, metOption(option, materials), situations))
  const free =
    always.length > 0 ? always : open.filter((option) => !disjoint(cond, metOption(option, materials), situations))
  const names = (options: Member[][]) =>
    eitherText(options.map((option) => unique(option.map((one) => labelOf(one.key, materials)))))
  const reasons = free.flat().flatMap(({ key }) => {
    const dropped = materials.find((one) => one.key === key)?.dropped ?? []
    return dropped.filter((one) => !disjoint(cond, one.when, situations)).slice(0, 1)
  })
  const checked = checkedText([...group.uses, ...free.flat().flatMap(({ remarks }) => remarks)])
  const others = open.filter((option) => !free.includes(option))
  const form = commonForm(group)
  const told = (option: Member[]) => unique(option.map((one) => memberText(one, group, cond, form, bundle)))
  const left =
    others.length === 0 ? '' : `；要改交${eitherText(others.map(told))}也可以${form === '' ? '' : `（${form}）`}`
  const notes = groupNotes(group)
    .map(({ label, text }) => `；${label}：${text}`)
    .filter((note) => !checked.includes(note))
  const why = `${whyNotAll(reasons)}${checked}${left}${notes.join('')}`
  return {
    name: group.label ?? names(free),
    why: `${group.label === undefined ? '' : `用${names(free)}，`}${why}`,
    when: when(cond) ?? '',
    cond
  }
}

/** Where what each option consists of goes by the same conditions, each of them has its own choice. */
function choices(group: Alternatives, cond: Cond, bundle: Bundle): Choice[] {
  const { when, situations } = lexiconOf(bundle)
  const whens = group.options.map((option) => new Map(option.map((one) => [key(one.when), one.when])))
  const [first] = whens
  const isAlike = whens.every((own) => own.size === first!.size && [...own.keys()].every((id) => first!.has(id)))
  const parts = [...(first?.values() ?? [])].map((part) => all(cond, part))
  const isApart = parts.every((part, at) => parts.slice(at + 1).every((other) => disjoint(part, other, situations)))
  if (parts.length < 2 || !isAlike || !isApart) return [choice(group, cond, bundle)]
  return parts.flatMap((part) => (when(part) === undefined ? [] : [choice(group, part, bundle)]))
}

export function choice(group: Alternatives, cond: Cond, bundle: Bundle): Choice {
  const { when, itemNames, situations } = lexiconOf(bundle)
  const form = commonForm(group)
  const open = group.options.flatMap((option) => {
    const own = option.filter((one) => !disjoint(cond, one.when, situations))
    return own.length > 0 ? [own] : []
  })
  const isDecided = neverTogether(open, cond, situations)
  return {
    name: group.label ?? '',
    cond: all(cond, not(broughtCond(group, bundle))),
    when: when(cond) ?? '',
    isDecided,
    ask: isDecided ? '按您的情形交下面的' : '下面的任选',
    isFor: itemNames(group.items),
    form,
    isStated: open.flat().some(({ amounts }) => amounts.some((amount) => amountText(amount) !== '')),
    unit: open.some((option) => new Set(option.map(({ key }) => key)).size > 1) ? '组' : '样',
    options: open.map((option) => ({
      text: option.map((one) => memberText(one, group, cond, form, bundle)).join('和'),
      ...only(any(FALSE, ...option.map((one) => one.when)), cond, situations)
    })),
    notes: groupNotes(group)
  }
}

/** What goes without saying where the whole is said is not said again. */
function only(cond: Cond, whole: Cond, situations: Situations): Conditional {
  return implies(whole, cond, situations) ? {} : { cond: all(whole, cond) }
}

/** Nobody has a choice: in each situation at most one of the options is meant. */
function neverTogether(options: readonly Member[][], cond: Cond, situations: Situations): boolean {
  const meant = options.map((option) => all(cond, any(FALSE, ...option.map((one) => one.when))))
  return (
    meant.length > 1 && meant.every((one, at) => meant.slice(at + 1).every((other) => disjoint(one, other, situations)))
  )
}

function groupNotes({ uses, label }: Alternatives): Note[] {
  return notesOf(
    uses.map(({ label: _, ...rest }) => rest),
    [label ?? '']
  )
}

/** Empty when the options differ, or nothing is said. */
function commonForm({ options }: Alternatives): string {
  const texts = unique(options.flat().flatMap(({ amounts }) => amounts.map(amountText)))
  return texts.length === 1 ? texts[0]! : ''
}

/** Of an option with several materials, one may be had without the applicant, who brings the others. */
function freeText({ dropped }: Material, cond: Cond, bundle: Bundle): string {
  const { when, situations } = lexiconOf(bundle)
  const reasons = dropped.filter((one) => !disjoint(cond, one.when, situations))
  const gone = any(FALSE, ...reasons.map((one) => one.when))
  if (reasons.length === 0) return ''
  const only = implies(cond, gone, situations) ? '' : `${when(gone) ?? ''}时`
  return `${only}不用带：${whyNotAll(reasons)}`
}

/** “居民户口簿（迁入地户口本；原件；‘X’选‘是’时）” */
function memberText(
  { key, when: only, amounts, remarks }: Member,
  group: Alternatives,
  whole: Cond,
  common: string,
  bundle: Bundle
): string {
  const { when, situations } = lexiconOf(bundle)
  const material = bundle.materials.find((one) => one.key === key)
  const name = material?.label ?? key
  const each = eachText(material, bundle)
  const form = common === '' ? formText(amounts, each, when) : each
  const told = groupNotes(group).map(({ text }) => text)
  const notes = notesOf(remarks, [name, material?.name ?? ''])
    .filter(({ text }) => !told.includes(text))
    .map(({ label, text }) => (label === '也叫' ? text : `${label}：${text}`))
  // What the group says already is not said of each.
  const cond = implies(whole, only, situations) ? '' : (when(only) ?? '')
  const about = material ? aboutOf(material).map(({ label, text }) => `${label}：${text}`) : []
  const free = material ? freeText(material, all(whole, only), bundle) : ''
  const parts = [free, ...notes, form, material?.spec ?? '', ...about, cond === '' ? '' : `${cond}时`].filter(
    (text) => text !== ''
  )
  return `${name}${parts.length > 0 ? `（${parts.join('；')}）` : ''}`
}
