/** How materials are worded: in which form, why one need not be brought, what is said beside. */
import type { Cond } from '../../condition/cond.js'
import type { Amount, Bundle, Dropping, Material } from '../../merge/bundle.js'
import type { Duty } from '../../link/model.js'
import { unique } from '../../base/text.js'
import type { Note } from './remark-text.js'

const NEEDS: Record<Amount['need'], string> = {
  original: '原件',
  copy: '复印件',
  'original-and-copy': '原件和复印件',
  'inspect-and-copy': '复印件，原件核对后退还',
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

/** “原件 1 份，复印件 2 份，纸质”; empty when the sources do not say. */
export function amountText({ need, copies, originals, medium }: Omit<Amount, 'when'>): string {
  const media = medium === undefined ? '' : (MEDIA[medium] ?? medium)
  const number = copies === undefined ? '' : `${copies} 份`
  const parts =
    originals === undefined
      ? [NEEDS[need], number]
      : [
          `原件 ${originals} 份`,
          number === '' ? '' : `复印件 ${number}`,
          need === 'inspect-and-copy' ? '原件核对后退还' : ''
        ]
  return [...parts, media].filter((part) => part !== '').join('，')
}

/** Where it differs, each with when it is that: “‘X’选‘是’时原件，3 份；……时复印件，1 份”. */
export function formText(
  amounts: readonly Amount[],
  each: string,
  when: (cond: Amount['when']) => string | undefined
): string {
  const texts = amounts.map((amount) => ({ text: amountText(amount), when: amount.when }))
  const isOne = unique(texts.map(({ text }) => text)).length === 1
  // Where it is not stated, nothing is said, as everywhere else.
  const stated = texts.filter(({ text }) => text !== '')
  const said = isOne ? texts[0]!.text : stated.map(({ text, when: cond }) => `${when(cond) ?? ''}时${text}`).join('；')
  return `${each}${each !== '' && said !== '' ? '：' : ''}${said}`
}

/** The same one by one: the first that holds is the one. Empty where it does not differ. */
export function formsOf(
  amounts: readonly Amount[],
  each: string,
  when: (cond: Amount['when']) => string | undefined
): { text: string; when: string; cond: Cond }[] {
  if (unique(amounts.map(amountText)).length < 2) return []
  const lead = each === '' ? '' : `${each}：`
  return amounts.flatMap((amount) => {
    const text = amountText(amount)
    const only = when(amount.when)
    if (text === '' || only === undefined) return []
    return [{ text: `${lead}${text}`, when: only === '' ? '' : `${only}时`, cond: amount.when }]
  })
}

/** “各车辆分别交”: people and things alike, without a measure word. */
export function eachText(
  material: Pick<Material, 'each' | 'subject'> | undefined,
  { subjects }: Pick<Bundle, 'subjects'>
): string {
  if (!material?.each) return ''
  const row = subjects.find(({ name }) => name === material.subject)
  const many = row?.many ? row : subjects.find(({ name }) => name === row?.of)
  return `各${many?.label ?? row?.label ?? '人'}分别交`
}

/** What the catalogue says of a material itself: what it is, how long it is valid, where its form and a sample are. */
export function aboutOf({ description, validity, template, sample }: Material): Note[] {
  const note = (label: string, text: string | string[] = []): Note[] =>
    [text].flat().map((one) => ({ label, text: one }))
  return [
    ...note('说明', description),
    ...note('有效期', validity),
    ...note('空白表格', template),
    ...note('样表', sample)
  ]
}

/** What is listed apart from what must be brought. */
export const BESIDES: Record<Exclude<Duty, 'required'>, string> = {
  fallback: '一般不用带，系统取不到时才上传',
  unclear: '来源标“非必要”，没有写哪些人要交',
  optional: '可交可不交'
}

/** Each reason once; what several items issue is told of all of them together. */
export function whyNotAll(droppings: readonly Dropping[]): string {
  const earlier = unique(droppings.filter(({ reason }) => reason === 'earlier').map(({ name }) => name))
  const others = unique(droppings.filter(({ reason }) => reason !== 'earlier').map(whyNot))
  return [...(earlier.length > 0 ? [earlierText(earlier)] : []), ...others].join('；')
}

function earlierText(names: readonly string[]): string {
  const by = names.length > 3 ? '办理的事项' : `的${names.map((name) => `“${name}”`).join('或')}`
  return `由前面${by}办出，部门之间直接取用`
}

export function whyNot({ reason, name, by }: Dropping): string {
  switch (reason) {
    case 'certificate':
      return '有电子证照，工作人员在线查验'
    case 'resource':
      return `由“${name}”共享核对`
    case 'earlier':
      return earlierText([name])
    case 'prior':
      return `以前办“${name}”时已经有了`
    case 'generated':
      return by === 'window' ? '办理时当场采集' : '按您填写的内容自动生成'
    case 'whole':
      return `交了“${name}”，不用另交`
  }
}

/** “（甲和乙）或丙”: options are told apart, whatever is in each of them. */
export function eitherText(options: readonly (readonly string[])[]): string {
  const some = options.filter(({ length }) => length > 0)
  return unique(
    some.map((names) => (names.length > 1 && some.length > 1 ? `（${names.join('和')}）` : names.join('和')))
  ).join('或')
}

export function labelOf(key: string, materials: readonly Material[]): string {
  return materials.find((material) => material.key === key)?.label ?? key
}
