/** Things of which published texts may say different things: paths in a document, and what people call them. */
import type { Disputed } from '../language/generated/types.js'

export const DISPUTED: Record<Disputed[number]['about'], string> = {
  'limits.promised': '承诺时限',
  'limits.statutory': '法定时限',
  fee: '收费',
  materials: '材料',
  eligibility: '受理条件',
  presence: '到场',
  visits: '跑几次',
  channels: '办理渠道',
  places: '办理地点',
  legalBasis: '依据',
  results: '办理结果'
}

/** Whether somebody has decided which of the values holds. */
export function isSettled({ values }: Disputed[number]): boolean {
  return values.some(({ chosen }) => chosen)
}
