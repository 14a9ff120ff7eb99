/** What items say beside a material, as label and text; each text once. */
import { any, type Cond } from '../../condition/cond.js'
import type { Remarks } from '../../link/model.js'
import type { Dropping, Material } from '../../merge/bundle.js'
import type { Conditional } from './rows.js'
import { groupBy } from '../../base/group.js'
import { unique } from '../../base/text.js'

export interface Note extends Conditional {
  label: string
  text: string
}

const ORIGINS: Record<NonNullable<Remarks['origin']>, string> = {
  applicant: '申请人自备',
  government: '政府部门核发',
  other: '其他'
}

interface Kind {
  label: string
  text(remarks: Remarks): string | undefined
  /** Of several texts each says whose it is: only one of them holds for the reader. */
  isOneOf?: true
}

const AS_LISTED: Kind[] = [
  { label: '材料编码', text: ({ code }) => code, isOneOf: true },
  { label: '来源渠道', text: ({ origin }) => origin && ORIGINS[origin], isOneOf: true }
]
const TO_DO: Kind[] = [
  { label: '填报须知', text: ({ filling }) => filling, isOneOf: true },
  { label: '上传的文件', text: ({ file }) => file && fileText(file), isOneOf: true },
  { label: '原件', text: ({ returned }) => told(returned, '办完退还', '收回，不退还'), isOneOf: true }
]
const CHECKED: Kind[] = [
  { label: '核验方式', text: ({ verification }) => verification, isOneOf: true },
  { label: '持证人', text: ({ consent }) => told(consent, '须本人同意才能核验', '不用另外同意'), isOneOf: true }
]
const REST: Kind[] = [
  { label: '受理标准', text: ({ standard }) => standard },
  { label: '容缺后补', text: ({ deferrable }) => deferrable },
  { label: '告知承诺', text: ({ pledge }) => pledge },
  { label: '依据', text: ({ basis }) => basis }
]
const ALL = [...AS_LISTED, ...TO_DO, ...CHECKED, ...REST]

function told(fact: boolean | undefined, yes: string, no: string): string | undefined {
  return fact === undefined ? undefined : fact ? yes : no
}

/** “jpg、png 格式，20 KB 至 50 KB，358×441 像素” */
export function fileText({ formats, minSize, maxSize, pixels }: NonNullable<Remarks['file']>): string {
  const size = minSize !== undefined && maxSize !== undefined ? `${minSize} 至 ${maxSize}` : ''
  return [
    formats ? `${formats.join('、')} 格式` : '',
    size,
    size === '' && minSize !== undefined ? `不小于 ${minSize}` : '',
    size === '' && maxSize !== undefined ? `不大于 ${maxSize}` : '',
    pixels === undefined ? '' : `${pixels.replace('x', '×')} 像素`
  ]
    .filter((part) => part !== '')
    .join('，')
}

type Whose<R> = (remarks: R) => string

/** @param known names that are said already @param whose for which item, or when; empty where that is clear */
export function notesOf<R extends Remarks>(
  remarks: readonly R[],
  known: readonly string[],
  whose: Whose<R> = () => ''
): Note[] {
  const labels = unique(remarks.flatMap(({ label }) => (label === undefined || known.includes(label) ? [] : [label])))
  return [...labels.map((text) => ({ label: '也叫', text })), ...ALL.flatMap((kind) => notes(kind, remarks, whose))]
}

/** What whoever hands it in has to know. */
export function toDo<R extends Remarks>(remarks: readonly R[]): Note[] {
  return TO_DO.flatMap((kind) => notes(kind, remarks, () => ''))
}

/** How it is checked where it need not be handed in: to be put behind the reason. */
export function checkedText(remarks: readonly Remarks[]): string {
  return CHECKED.flatMap((kind) => notes(kind, remarks, () => ''))
    .map(({ label, text }) => `；${label}：${text}`)
    .join('')
}

/** Only what the system fetches is checked; what is made or was had before is simply there. */
const isFetched = ({ reason }: Dropping) => reason === 'certificate' || reason === 'resource'

export function checkedOf(dropping: Dropping, { uses }: Pick<Material, 'uses'>): string {
  return isFetched(dropping) ? checkedText(uses) : ''
}

/** Whoever has to bring it is not told how it would be checked if not: that is said where it need not be brought. */
export function notesOfBrought<R extends Remarks>(
  remarks: readonly R[],
  { name, label, dropped }: Material,
  whose: Whose<R>
): Note[] {
  const elsewhere = dropped.some(isFetched) ? CHECKED.map((kind) => kind.label) : []
  return notesOf(remarks, [name, label], whose).filter((note) => !elsewhere.includes(note.label))
}

function notes<R extends Remarks & { cond?: Cond }>(
  { label, text, isOneOf }: Kind,
  remarks: readonly R[],
  whose: Whose<R>
): Note[] {
  const said = remarks.flatMap((one) => {
    const own = text(one)
    return own === undefined ? [] : [{ own, of: whose(one), cond: one.cond }]
  })
  const isApart = isOneOf && unique(said.map(({ own }) => own)).length > 1
  const byText = groupBy(said, ({ own, of }) => (isApart && of !== '' ? `${own}（${of}）` : own))
  return [...byText].map(([one, all]) => {
    const conds = all.flatMap(({ cond }) => cond ?? [])
    return { label, text: one, ...(conds.length === all.length && { cond: any(...conds) }) }
  })
}
