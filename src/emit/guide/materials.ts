/** What to bring, what not to bring and why, and where one of several will do. Shared with the target `materials`. */
import { all, any, type Cond } from '../../condition/cond.js'
import { implies } from '../../situations/index.js'
import type { Alternatives, Bundle, Material } from '../../merge/bundle.js'
import { lexiconOf } from './lexicon.js'
import { list, unique } from './text.js'

export interface BroughtMaterial {
  key: string
  name: string
  /** “原件 1 份” ; empty when the sources do not say. */
  form: string
  /** Empty for always. */
  when: string
  isNecessary: boolean
  isFor: string
  issuer: string
  spec: string
  /** Acceptance standard, later submission, pledge, basis: label and text. */
  notes: { label: string; text: string }[]
}

export interface NotNeeded {
  name: string
  why: string
  when: string
}

export interface Choice {
  when: string
  isFor: string
  options: string[]
}

export interface ToBring {
  always: BroughtMaterial[]
  sometimes: BroughtMaterial[]
  choices: Choice[]
  notNeeded: NotNeeded[]
}

const NEEDS: Record<Material['need'], string> = {
  original: '原件',
  copy: '复印件',
  'original-and-copy': '原件和复印件',
  electronic: '电子件',
  inspect: '原件，核对后退还',
  any: '原件或复印件',
  unknown: ''
}
const MEDIA: Record<string, string> = {
  paper: '纸质',
  electronic: '电子',
  'paper-and-electronic': '纸质和电子',
  'paper-or-electronic': '纸质或电子'
}

export function toBring(bundle: Bundle): ToBring {
  const { when } = lexiconOf(bundle)
  const brought = bundle.materials.filter((material) => when(material.submit) !== undefined)
  const rows = brought.map((material) => broughtMaterial(material, bundle))
  const covered = new Map(bundle.alternatives.map((group) => [group, coveredOption(group, bundle)]))
  return {
    always: rows.filter((row) => row.when === '' && row.isNecessary),
    sometimes: rows.filter((row) => row.when !== '' || !row.isNecessary),
    choices: bundle.alternatives.flatMap((group) =>
      covered.get(group) || when(group.when) === undefined ? [] : [choice(group, bundle)]
    ),
    notNeeded: [
      ...bundle.materials.flatMap((material) => notNeeded(material, bundle)),
      ...[...covered].flatMap(([group, option]) => (option ? [coveredChoice(group, option, bundle)] : []))
    ]
  }
}

function broughtMaterial(material: Material, bundle: Bundle): BroughtMaterial {
  const { when } = lexiconOf(bundle)
  const note = (label: string, texts: (string | undefined)[]) =>
    unique(texts.filter((text) => text !== undefined)).map((text) => ({ label, text }))
  const { uses } = material
  return {
    key: material.key,
    name: material.label,
    form: formText(material),
    when: when(material.submit) ?? '',
    isNecessary: material.necessary,
    isFor: usersOf(material, bundle),
    issuer: material.issuer ?? '',
    spec: material.spec ?? '',
    notes: [
      ...(material.onlyIfSharingFails ? [{ label: '说明', text: '数据共享或电子证照取不到时才要' }] : []),
      ...note(
        '也叫',
        uses.map(({ label }) => (label === material.name || label === material.label ? undefined : label))
      ),
      ...note(
        '受理标准',
        uses.map(({ standard }) => standard)
      ),
      ...note(
        '容缺后补',
        uses.map(({ deferrable }) => deferrable)
      ),
      ...note(
        '告知承诺',
        uses.map(({ pledge }) => pledge)
      ),
      ...note(
        '依据',
        uses.map(({ basis }) => basis)
      )
    ]
  }
}

/** “每位股东各：原件和复印件，1 份，纸质” */
export function formText({ need, copies, medium, each }: Material): string {
  const media = medium === undefined ? [] : [list(medium.split('、').map((one) => MEDIA[one] ?? one))]
  const parts = [NEEDS[need], copies === undefined ? '' : `${copies} 份`, ...media].filter((part) => part !== '')
  return `${each ? '每人各交' : ''}${each && parts.length > 0 ? '：' : ''}${parts.join('，')}`
}

function usersOf({ uses }: Material, bundle: Bundle): string {
  return lexiconOf(bundle).itemNames(uses.map(({ item }) => item))
}

function notNeeded(material: Material, bundle: Bundle): NotNeeded[] {
  const { when } = lexiconOf(bundle)
  if (when(material.when) === undefined) return []
  const reasons = new Map<string, { why: string; conds: Cond[] }>()
  const earlier = material.dropped.filter(({ reason }) => reason === 'earlier')
  for (const dropping of material.dropped) {
    const isOneOfMany = dropping.reason === 'earlier' && earlier.length > 3
    const why = isOneOfMany ? '由前面办理的事项办出，部门之间直接取用' : whyNot(dropping)
    const known = reasons.get(why) ?? { why, conds: [] }
    known.conds.push(dropping.when)
    reasons.set(why, known)
  }
  return [...reasons.values()].flatMap(({ why, conds }) => {
    const { situations } = lexiconOf(bundle)
    const gone = any(...conds)
    // What always falls away whenever it would be needed needs no condition of its own.
    const text = implies(material.when, gone, situations) ? when(material.when) : when(all(material.when, gone))
    return text === undefined ? [] : [{ name: material.label, why, when: text }]
  })
}

export function whyNot({ reason, name }: Material['dropped'][number]): string {
  switch (reason) {
    case 'certificate':
      return '有电子证照，工作人员在线查验'
    case 'resource':
      return `由“${name}”共享核对`
    case 'earlier':
      return `由前面的“${name}”办出，部门之间直接取用`
    case 'prior':
      return `以前办“${name}”时已经有了`
    case 'generated':
      return '按您填写的内容自动生成'
  }
}

/** The option whose materials all fall away whenever the group is needed: then nothing is to be brought. */
function coveredOption({ options, when }: Alternatives, bundle: Bundle): Alternatives['options'][number] | undefined {
  const { situations } = lexiconOf(bundle)
  const gone = (key: string) =>
    any(...(bundle.materials.find((material) => material.key === key)?.dropped.map((dropping) => dropping.when) ?? []))
  return options.find(
    (option) => option.length > 0 && option.every((one) => implies(all(when, one.when), gone(one.key), situations))
  )
}

function coveredChoice(group: Alternatives, option: Alternatives['options'][number], bundle: Bundle): NotNeeded {
  const { when } = lexiconOf(bundle)
  const byKey = new Map(bundle.materials.map((material) => [material.key, material]))
  const reasons = option.flatMap(({ key }) => byKey.get(key)?.dropped.slice(0, 1) ?? [])
  const used = list(unique(option.map(({ key }) => byKey.get(key)?.label ?? key)))
  return {
    name: `${list(unique(group.options.flat().map(({ key }) => byKey.get(key)?.label ?? key)))}（任选其一）`,
    why: `用${used}，${list(unique(reasons.map(whyNot)))}`,
    when: when(group.when) ?? ''
  }
}

function choice({ options, when: needed, items }: Alternatives, bundle: Bundle): Choice {
  const { when, itemNames } = lexiconOf(bundle)
  const labels = new Map(bundle.materials.map(({ key, label }) => [key, label]))
  const oneText = (one: { key: string; when: Cond }) => {
    const only = when(one.when)
    return only === undefined ? [] : [`${labels.get(one.key) ?? one.key}${only === '' ? '' : `（${only}时）`}`]
  }
  return {
    when: when(needed) ?? '',
    isFor: itemNames(items),
    options: options.map((option) => option.flatMap(oneText).join('；')).filter((text) => text !== '')
  }
}
