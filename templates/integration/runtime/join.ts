/** Portions back into the one form. */
import { SHA256, type Hashing } from './canonical.js'
import { collect } from './collect.js'
import type { Portion, PortionOf } from './portion.js'
import { isWhole } from './portion.js'
import { isRow } from './read.js'
import type { Forms, Json, Part, PlanOf, Row } from './types.js'

export interface RefusedPortion {
  portionId: string
  why: 'changed' | 'contract' | 'item'
  message: string
}

/**
 * The submission with everything that the portions hold, on top of what is `known` of it (at least the answers to the
 * questions, which decide who plays a role). What was changed on the way, is of another contract or of no item of this
 * service is refused, and nothing of it taken. Later portions count over earlier ones.
 */
export async function join<Submission extends object = Row, Own extends object = Forms>(
  plan: PlanOf<Submission, Own>,
  portions: readonly PortionOf<Own>[],
  known: Part<Submission>,
  hashing: Hashing = SHA256
): Promise<{ submission: Part<Submission>; refused: RefusedPortion[] }> {
  let submission = known as Row
  const refused: RefusedPortion[] = []
  for (const portion of portions as readonly Portion[]) {
    const why = await refusal(plan, portion, hashing)
    if (why) refused.push({ portionId: portion.portionId, ...why })
    else {
      const found = collect(plan, portion.item as keyof Own & string, portion.form as Own[keyof Own & string], submission as Part<Submission>)
      submission = merged(submission, found as Row) as Row
    }
  }
  return { submission: submission as Part<Submission>, refused }
}

async function refusal(
  plan: PlanOf<object, object>,
  portion: Portion,
  hashing: Hashing
): Promise<Omit<RefusedPortion, 'portionId'> | undefined> {
  if (!plan.items.some(({ item }) => item === portion.item)) return { why: 'item', message: '没有这个事项' }
  if (portion.contractDigest !== plan.contract) return { why: 'contract', message: '双方所依据的接口不同' }
  if (!(await isWhole(portion, hashing))) return { why: 'changed', message: '摘要与内容不符' }
  return undefined
}

/** Rows of a list by their place. */
function merged(base: Json | undefined, more: Json): Json {
  if (Array.isArray(more) && more.every(isRow) && (base === undefined || Array.isArray(base))) {
    const length = Math.max(more.length, base?.length ?? 0)
    return Array.from({ length }, (_, index) => {
      const one = more[index]
      return one === undefined ? base![index]! : merged(base?.[index], one)
    })
  }
  if (!isRow(more)) return more
  const names = [...new Set([...(isRow(base) ? Object.keys(base) : []), ...Object.keys(more)])]
  return Object.fromEntries(
    names.map((name) => {
      const own = isRow(base) ? base[name] : undefined
      return [name, more[name] === undefined ? own! : merged(own, more[name])]
    })
  )
}
