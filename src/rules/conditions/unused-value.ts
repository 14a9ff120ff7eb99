import type { Values } from '../../language/generated/types.js'
import { DOUBTFUL, documentRule } from '../rule.js'

export const unusedValue = documentRule({
  code: 'LB6134',
  of: ['item', 'service'],
  states: 'values',
  severity: DOUBTFUL,
  title: { zh: '没有用到的算出的值', en: 'Unused value' },
  says: { zh: '算出的值至少用到一次', en: 'A value that is worked out is used at least once' },
  message: { zh: '算出的值“{name}”没有条件用到', en: 'No condition uses the value “{name}”' },
  source: '审计发现：定义了而没有用到，是规范抄漏的信号',
  example: `
# --- items/card.yaml …
situations:
  rent: { ask: 月租金, type: integer, unit: 元 }
  people: { ask: 同住几人, type: integer, unit: 人 }
values:
  perHead: { name: 人均租金, unit: 元, ratio: [rent, people] }
form:
  - holder.name
✗   - { element: holder.address, when: { rent: { gte: 500 }, people: { gte: 1 } } }
✓   - { element: holder.address, when: { perHead: { gte: 500 } } }
`,
  check(doc, { report }) {
    const { values, ...rest } = doc.data
    if (!values || (doc.data as { abstract?: boolean }).abstract) return
    const used = new Set<string>()
    addNames(rest, used)
    // What another value is made of is used if that one is.
    for (const name of used) if (Object.hasOwn(values, name)) for (const part of partsOf(values[name]!)) used.add(part)
    for (const [id, { name }] of Object.entries(values))
      if (!used.has(id)) report({ doc, path: ['values', id] }, { name })
  }
})

/** Where a condition stands; whoever plays a role does so under one, too. */
const CONDITIONS = new Set(['when', 'for', 'required', 'holds', 'login'])

/** What conditions anywhere below name. A key that is called like a value is no use of it. */
function addNames(node: unknown, found: Set<string>): void {
  if (typeof node !== 'object' || node === null) return
  for (const [key, value] of Object.entries(node)) {
    if (key === 'bind') for (const players of Object.values(value as object)) addPlayers(players, found)
    else if (CONDITIONS.has(key) && !Array.isArray(value)) addFacts(value, found)
    else addNames(value, found)
  }
}

function addPlayers(players: unknown, found: Set<string>): void {
  if (typeof players === 'object' && players !== null) for (const when of Object.values(players)) addFacts(when, found)
}

/** A fact stands as a key, or after `fact` in what it is compared with. */
function addFacts(cond: unknown, found: Set<string>): void {
  if (typeof cond !== 'object' || cond === null) return
  for (const [key, value] of Object.entries(cond)) {
    if (key === 'all' || key === 'any') for (const part of value as unknown[]) addFacts(part, found)
    else if (key === 'not') addFacts(value, found)
    else {
      found.add(key)
      addOther(value, found)
    }
  }
}

function addOther(comparison: unknown, found: Set<string>): void {
  if (typeof comparison !== 'object' || comparison === null) return
  for (const [key, value] of Object.entries(comparison)) {
    if (key === 'fact' && typeof value === 'string') found.add(value)
    addOther(value, found)
  }
}

function partsOf({ sum = [] }: Values[string]): string[] {
  return sum.map((part) => (typeof part === 'string' ? part : part.of))
}
