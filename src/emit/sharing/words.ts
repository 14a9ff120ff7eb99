/** What the sheets call things. */
import { UNSTATED } from '../../wording/unstated.js'
import type { LegalBasis } from '../../language/generated/types.js'

export { UNSTATED }

export const CYCLES: Readonly<Record<string, string>> = {
  realtime: '实时',
  daily: '每日',
  weekly: '每周',
  monthly: '每月',
  quarterly: '每季度',
  semiannual: '每半年',
  yearly: '每年',
  other: '其他'
}

export const DELIVERIES: Readonly<Record<string, string>> = { interface: '接口', table: '库表', file: '文件' }

export const SHARING: Readonly<Record<string, string>> = {
  unconditional: '无条件共享',
  conditional: '有条件共享',
  'not-shared': '不予共享'
}

export const STATES: Readonly<Record<string, string>> = {
  available: '可用',
  requested: '已申请，还没有接通',
  unavailable: '还没有',
  planned: '计划中'
}

/** “《…条例》第七条” */
export function basisText(entry: LegalBasis[number]): string {
  return typeof entry === 'string' ? entry : `${entry.title}${entry.article ?? ''}`
}

/** A value in words; what no source states is said to be so. */
export function said(words: Readonly<Record<string, string>>, value: string | undefined): string {
  return value === undefined ? UNSTATED : (words[value] ?? value)
}
