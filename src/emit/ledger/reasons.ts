/** Why a published figure and a computed one differ, as far as the specs can tell. Nothing is tuned to make them agree. */
import type { Bundle } from '../../merge/bundle.js'
import { saysMaterials, saysNothing } from '../../merge/ledger/errands.js'
import { isTotal } from '../../link/terms.js'
import type { Measure } from './figures.js'

interface Differs {
  before: boolean
  after: boolean
  /** The computed figure is not the same in all situations. */
  varies: boolean
}

export function reasonsOf(bundle: Bundle, key: Measure, differs: Differs): string[] {
  if (!differs.before && !differs.after) return []
  const reasons = [
    ...(WAYS[key] ?? []).filter(({ of }) => differs[of]).map(({ text }) => text),
    ...unstated(bundle, key),
    ...(differs.after && key === 'materials' ? spared(bundle) : [])
  ]
  return [...reasons, ...(differs.varies ? ['来源只公布一个数，没有说是哪种情形；这里各种情形分开算'] : [])]
}

/** How it is counted here; the source does not always say how it counts. */
const WAYS: Partial<Record<Measure, { of: 'before' | 'after'; text: string }[]>> = {
  steps: [
    { of: 'before', text: '这里整合前一个事项算一个环节，来源可能按办事步骤数' },
    { of: 'after', text: '这里整合后申请一次算一个环节' }
  ],
  days: [
    { of: 'before', text: '这里整合前各事项承诺时限相加，不能同时办' },
    {
      of: 'after',
      text: '这里整合后按各事项的承诺时限取写明的先后中最长的一条路，没有写能不能同时办的不相加，也不用服务另外承诺的总时限'
    }
  ],
  visits: [
    { of: 'before', text: '这里整合前每个事项算跑 1 次' },
    { of: 'after', text: '这里整合后只计规定须到现场的次数' }
  ],
  materials: [
    { of: 'before', text: '这里数的是材料的样数，几个事项都要的重复计；来源可能数份数' },
    { of: 'after', text: '这里任选其一的取最少的一组，不计免交的' }
  ]
}

/** Items whose documents leave the measure open: the computed sum lacks them. */
function unstated({ items }: Bundle, key: Measure): string[] {
  if (key === 'materials') {
    const silent = items.filter(({ doc }) => saysNothing(doc))
    const local = items.filter(({ doc }) => !saysNothing(doc) && !saysMaterials(doc))
    return [
      ...(silent.length > 0 ? [`${named(silent)}没有写要什么材料，没有算进来`] : []),
      ...(local.length > 0 ? [`${named(local)}另有由地方定的材料，没有算进来`] : [])
    ]
  }
  if (key === 'days') {
    const silent = items.filter(({ limits }) => !isTotal(limits.promised))
    return silent.length > 0 ? [`${named(silent)}没有写承诺时限，办到它们的情形算不出`] : []
  }
  if (key === 'fields' || key === 'forms') {
    const silent = items.filter(({ form }) => form.fields.length === 0)
    return silent.length > 0 ? [`${named(silent)}没有写表单，没有算进来`] : []
  }
  return []
}

const MOST_NAMES = 4

function named(items: Bundle['items']): string {
  const names = items.slice(0, MOST_NAMES).map(({ name }) => `“${name}”`)
  return items.length > MOST_NAMES ? `${names.join('')}和另外 ${items.length - MOST_NAMES} 个事项` : names.join('')
}

const WHY = {
  certificate: '有电子证照',
  resource: '数据共享',
  earlier: '是前面事项的结果',
  prior: '以前办过',
  generated: '自动生成'
} as const

function spared({ materials }: Bundle): string[] {
  const counts = Object.entries(WHY).flatMap(([reason, text]) => {
    const count = materials.filter(({ dropped }) => dropped.some((one) => one.reason === reason)).length
    return count > 0 ? [`${text} ${count} 样`] : []
  })
  return counts.length > 0 ? [`免交的材料（有的只在部分情形）：${counts.join('、')}`] : []
}
