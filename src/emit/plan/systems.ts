/** The systems in which departments handle the items, and how what comes in reaches those without an interface. */
import type { Bundle } from '../../merge/bundle.js'
import { UNSTATED } from '../guide/rows.js'

const LEVELS = { national: '国家垂直系统', provincial: '省建系统', municipal: '市建系统' } as const
const TRANSFERS = { interface: '接口对接', 'manual-bridge': '线下流转（一事一策）' } as const

export function systemRows({ items, process }: Bundle) {
  return items.map(({ usage, name, doc: { system } }) => {
    const bridge = process.tasks.find(({ item }) => item === usage)?.bridge
    const told = bridge && [
      `交接：${bridge.handoff}`,
      `责任部门：${bridge.responsible}`,
      ...(bridge.deadline === undefined ? [] : [`时限：${bridge.deadline}`]),
      `对账：${bridge.reconcile}`
    ]
    return {
      item: name,
      name: system?.name ?? UNSTATED,
      level: system?.level === undefined ? UNSTATED : LEVELS[system.level],
      transfer: system?.transfer === undefined ? UNSTATED : TRANSFERS[system.transfer],
      bridge: told?.join('；') ?? ''
    }
  })
}
