/** “任选其一”: the same options are one group, whoever asks for it. */
import { all, any, FALSE, type Cond } from '../../condition/cond.js'
import { implies, type Situations } from '../../situations/index.js'
import type { Span } from '../../diagnostics/types.js'
import { remarksOf } from '../../link/item/remarks.js'
import { DUTIES, type MaterialUse, type Need, type Remarks } from '../../link/model.js'
import type { Alternatives } from '../bundle.js'
import type { MergeContext } from '../context.js'
import { amountsOf, isNever, without } from './amounts.js'

/** A group as one item asks for it. */
export interface BoundGroup {
  need: Extract<Need, { kind: 'anyOf' }>
  /** Each material with when it is that one, and what is asked of it. */
  options: { key: string; when: Cond; use: MaterialUse }[][]
  item: string
  when: Cond
  origin: Span
}

export function mergeGroups(groups: readonly BoundGroup[], { situations }: MergeContext): Alternatives[] {
  const same = new Map<string, BoundGroup[]>()
  for (const group of groups) {
    if (group.options.every((option) => option.length === 0)) continue
    const id = JSON.stringify(group.options.map((option) => option.map(({ key }) => key).sort()).sort())
    same.set(id, [...(same.get(id) ?? []), group])
  }
  return [...same.values()].map((those) => mergeGroup(those, situations))
}

function mergeGroup(groups: readonly BoundGroup[], situations: Situations): Alternatives {
  const [first] = groups as [BoundGroup]
  const uses = groups.map((group) => {
    const { necessity, duty, remarks } = group.need
    return { ...remarks, item: group.item, necessity, duty, cond: present(group, situations) }
  })
  const labels = [...new Set(uses.flatMap(({ label }) => label ?? []))]
  const whole = (duty: string) => any(FALSE, ...uses.filter((use) => use.duty === duty).map(({ cond }) => cond))
  const duties = DUTIES.map((duty, rank) => {
    const stricter = any(FALSE, ...DUTIES.slice(0, rank).map(whole))
    return {
      duty,
      when: implies(whole(duty), stricter, situations) ? FALSE : without(whole(duty), stricter, situations)
    }
  })
  return {
    ...(labels.length > 0 && { label: labels.join('、') }),
    options: first.options.map((option) =>
      option.map(({ key, when }) => {
        const asks = groups.flatMap(({ options, ...group }) =>
          options
            .flat()
            .flatMap((one) => (one.key === key ? [{ when: all(group.when, one.when), terms: one.use }] : []))
        )
        return { key, when, amounts: amountsOf(asks, situations), remarks: distinct(asks.map(({ terms }) => terms)) }
      })
    ),
    when: duties[0]!.when,
    others: duties.slice(1).filter(({ when }) => when.op !== 'false'),
    items: [...new Set(groups.map(({ item }) => item))],
    uses,
    origin: first.origin
  }
}

function distinct(uses: readonly MaterialUse[]): Remarks[] {
  const all = uses.map(remarksOf)
  const same = new Map(all.map((remarks) => [JSON.stringify(remarks), remarks]))
  return [...same.values()].filter((remarks) => Object.keys(remarks).length > 0)
}

/** A group of which nobody is there to bring anything asks for nothing. */
function present({ options, when }: BoundGroup, situations: Situations): Cond {
  const some = any(FALSE, ...options.flat().map((one) => one.when))
  if (implies(when, some, situations)) return when
  const there = all(when, some)
  return isNever(there, situations) ? FALSE : there
}
