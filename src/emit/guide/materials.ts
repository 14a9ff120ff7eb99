/** What to bring, what not to bring and why, and where one of several will do. Shared with the target `materials`. */
import { all, any, facts, FALSE, not, type Cond } from '../../condition/cond.js'
import { implies } from '../../situations/index.js'
import type { Bundle, Demand, Material } from '../../merge/bundle.js'
import type { Duty } from '../../link/model.js'
import { choice, choicesOf, type Choice } from './choice.js'
import { lexiconOf } from '../../wording/lexicon.js'
import { aboutOf, BESIDES, eachText, formsOf, formText, labelOf, whyNotAll } from './material-text.js'
import { checkedOf, notesOf, notesOfBrought, type Note } from './remark-text.js'
import type { Conditional } from './rows.js'
import { groupBy } from '../../base/group.js'
import { unique } from '../../base/text.js'

export interface BroughtMaterial extends Conditional {
  key: string
  name: string
  /** “原件，1 份” ; empty when the sources do not say. */
  form: string
  /** The same apart, where it differs. */
  forms: (Conditional & { text: string; when: string })[]
  /** Who wants it, apart, where not all of them do whenever it is brought. */
  users: (Conditional & { name: string })[]
  /** Empty for always. */
  when: string
  /** The same for people to read, with what it means when it need not be brought. */
  told: string
  isFor: string
  issuer: string
  spec: string
  /** Acceptance standard, later submission, pledge, basis: label and text. */
  notes: Note[]
}

export interface NotNeeded extends Conditional {
  name: string
  why: string
  when: string
}

/** What is not counted among what must be brought, under its own heading. */
export interface Beside extends Conditional {
  duty: Exclude<Duty, 'required'>
  heading: string
  materials: BroughtMaterial[]
  choices: Choice[]
  count: number
  /** Some of them is asked of some only. */
  hasWhen: boolean
}

/** Materials that are brought under one condition; `when` is empty where each says its own. */
export interface MaterialGroup extends Conditional {
  when: string
  materials: BroughtMaterial[]
}

export interface ToBring {
  always: BroughtMaterial[]
  sometimes: BroughtMaterial[]
  /** The same, what several share said once: as many as share it, or one by one. */
  groups: MaterialGroup[]
  /** When any of them is brought; so are `checked` and `spared` of the others. */
  some: Conditional
  checked: Conditional
  spared: Conditional
  /** Demanded only after a department has found something out. */
  afterCheck: BroughtMaterial[]
  choices: Choice[]
  /** The same, those that the situation decides apart from those that are the applicant's. */
  choiceGroups: (Conditional & { heading: string; choices: Choice[] })[]
  besides: Beside[]
  notNeeded: NotNeeded[]
  /** Of some material no source says in which form it is handed in. */
  hasUnknownForm: boolean
}

export function toBring(bundle: Bundle): ToBring {
  const rows = rowsOf('required', bundle)
  const { choices, met } = choicesOf(bundle)
  const foundOut = new Set(bundle.questions.flatMap(({ fact, answeredBy }) => (answeredBy ? [fact] : [])))
  const isAfterCheck = ({ key }: BroughtMaterial) =>
    bundle.materials.some(
      (material) => material.key === key && facts(material.submit).some((fact) => foundOut.has(fact))
    )
  const sometimes = rows.filter((row) => row.when !== '' && !isAfterCheck(row))
  const afterCheck = rows.filter((row) => row.when !== '' && isAfterCheck(row))
  const needless = [...bundle.materials.flatMap((material) => notNeeded(material, bundle)), ...met]
  return {
    always: rows.filter((row) => row.when === ''),
    sometimes,
    groups: groupsOfAlike(sometimes),
    some: someOf(sometimes),
    afterCheck,
    checked: someOf(afterCheck),
    choices,
    choiceGroups: [
      { heading: '任选其一', choices: choices.filter(({ isDecided }) => !isDecided) },
      { heading: '按您的情形交其一', choices: choices.filter(({ isDecided }) => isDecided) }
    ].flatMap((group) => (group.choices.length > 0 ? [{ ...group, ...someOf(group.choices) }] : [])),
    besides: (['fallback', 'unclear', 'optional'] as const).flatMap((duty) => {
      const [materials, groups] = [rowsOf(duty, bundle), groupsOf(duty, bundle)]
      const count = materials.length + groups.length
      return count > 0
        ? [
            {
              duty,
              heading: BESIDES[duty],
              materials,
              choices: groups,
              count,
              ...someOf([...materials, ...groups]),
              hasWhen: materials.some(({ when: one }) => one !== '')
            }
          ]
        : []
    }),
    notNeeded: needless,
    spared: someOf(needless),
    hasUnknownForm: rows.some(({ form }) => form === '')
  }
}

/** Whenever one of them concerns the applicant. */
function someOf(lines: readonly Conditional[]): Conditional {
  return lines.every(({ cond }) => cond) ? { cond: any(FALSE, ...lines.map(({ cond }) => cond!)) } : {}
}

/** What is said of several is said above them; of one it stands beside it. */
function groupsOfAlike(materials: readonly BroughtMaterial[]): MaterialGroup[] {
  const groups = [...groupBy(materials, ({ when }) => when)]
  const alone = groups.flatMap(([, own]) => (own.length === 1 ? own : []))
  return [
    ...groups.flatMap(([when, own]) => (own.length > 1 ? [{ when, materials: own, ...someOf(own) }] : [])),
    ...(alone.length > 0 ? [{ when: '', materials: alone, ...someOf(alone) }] : [])
  ]
}

function rowsOf(duty: Duty, bundle: Bundle): BroughtMaterial[] {
  const { when } = lexiconOf(bundle)
  return bundle.materials.flatMap((material) => {
    const demands = material.demands.filter((one) => one.duty === duty && when(one.when) !== undefined)
    const cond = duty === 'required' ? material.submit : any(FALSE, ...demands.map((demand) => demand.when))
    return demands.length > 0
      ? [broughtMaterial(material, demands, duty, { cond, when: when(cond) ?? '' }, bundle)]
      : []
  })
}

function groupsOf(duty: Duty, bundle: Bundle): Choice[] {
  const { when } = lexiconOf(bundle)
  return bundle.alternatives.flatMap((group) => {
    const own = group.others.find((one) => one.duty === duty)
    return own && when(own.when) !== undefined ? [choice(group, own.when, bundle)] : []
  })
}

function broughtMaterial(
  material: Material,
  demands: Demand[],
  duty: Duty,
  { cond, when }: { cond: Cond; when: string },
  bundle: Bundle
): BroughtMaterial {
  const { itemNames, within, when: whenOf, situations } = lexiconOf(bundle)
  const own = material.uses.filter((use) => !use.inChoice && use.duty === duty)
  const uses = unique(own.map(({ item }) => item))
  /** The items differ, or the situations in which one and the same item says it. */
  const whose = (use: (typeof own)[number]) => {
    const told = whenOf(use.cond) ?? ''
    return told === '' ? itemNames([use.item]) : `${told}时`
  }
  const each = eachText(material, bundle)
  const inside = within(any(FALSE, ...demands.map((one) => one.when)))
  /** What is said by somebody whenever the material is brought needs no condition of its own. */
  const withoutCond = ({ cond: said, ...note }: Note): Note =>
    said && !implies(cond, said, situations) ? { ...note, cond: said } : note
  return {
    key: material.key,
    name: material.label,
    form: formText(demands, each, inside),
    forms: formsOf(demands, each, inside),
    users: usersOf(own, cond, bundle),
    cond,
    when,
    told: when === '' ? (duty === 'required' ? '都要带' : '') : `${when}时`,
    isFor: uses.length === bundle.items.length && uses.length > MANY ? '全部事项' : itemNames(uses),
    issuer: material.issuer ?? '',
    spec: material.spec ?? '',
    notes: [
      ...aboutOf(material),
      ...wholeNote(material, bundle),
      ...(duty === 'required'
        ? notesOfBrought(own, material, whose)
        : notesOf(own, [material.name, material.label], whose)),
      ...choiceNotes(material, bundle)
    ].map(withoutCond)
  }
}

/** None where all of them want it, or where they go by the name of a choice. */
function usersOf(uses: readonly { item: string; cond: Cond }[], whole: Cond, bundle: Bundle): BroughtMaterial['users'] {
  const { itemName, situations } = lexiconOf(bundle)
  const byName = groupBy(uses, ({ item }) => itemName(item))
  const users = [...byName].map(([name, own]) => ({ name, cond: any(...own.map(({ cond }) => cond)) }))
  return users.every(({ cond }) => implies(whole, cond, situations)) ? [] : users
}

/** A page that has to be brought now is not brought by whoever brings the document, be it as one of several. */
function wholeNote({ partOf = [] }: Material, { materials }: Bundle): Note[] {
  const names = partOf.map((key) => `“${labelOf(key, materials)}”`)
  return names.length > 0
    ? [{ label: '不用另交', text: `已交${names.join('或')}，形式和份数都够的，不用另交这一样` }]
    : []
}

/** It may be one of several alternatives as well, in another form. */
function choiceNotes({ key }: Material, bundle: Bundle): Note[] {
  const { within, itemNames } = lexiconOf(bundle)
  return bundle.alternatives.flatMap((group) => {
    const member = group.options.flat().find((one) => one.key === key)
    if (!member || group.when.op === 'false') return []
    const form = formText(member.amounts, '', within(group.when))
    const name = group.label === undefined ? `${itemNames(group.items)}用` : `“${group.label}”`
    // Without a stated form in the group, the row of the material already says everything.
    if (form === '') return []
    const { isDecided } = choice(group, group.when, bundle)
    return [{ label: isDecided ? '按您的情形交的里也有' : '任选其一里也有', text: `${name}（${form}）` }]
  })
}

/** More items than this, and all there are, are not named one by one. */
const MANY = 4

function notNeeded(material: Material, bundle: Bundle): NotNeeded[] {
  const { when } = lexiconOf(bundle)
  if (when(material.when) === undefined) return []
  const reasons = new Map<string, { why: string; conds: Cond[] }>()
  const earlier = material.dropped.filter(({ reason }) => reason === 'earlier')
  for (const dropping of material.dropped) {
    const why = `${whyNotAll(dropping.reason === 'earlier' ? earlier : [dropping])}${checkedOf(dropping, material)}`
    const known = reasons.get(why) ?? { why, conds: [] }
    known.conds.push(dropping.when)
    reasons.set(why, known)
  }
  // Materials that may still have to be uploaded are not listed as needless.
  const spare = any(FALSE, ...material.demands.filter(({ duty }) => duty === 'fallback').map((demand) => demand.when))
  const needed = spare.op === 'false' ? material.when : all(material.when, not(spare))
  return [...reasons.values()].flatMap(({ why, conds }) => {
    const gone = any(...conds)
    // What always falls away whenever it would be needed needs no condition of its own.
    const text = implies(needed, gone, bundle.situations) ? when(needed) : when(all(needed, gone))
    return text === undefined ? [] : [{ name: material.label, why, when: text, cond: all(needed, gone) }]
  })
}
