/** What the text of a segment stands for, in the code lists that its rule names. */
import type { CodeSet, CodeStructure, CodeTable, SegmentRule } from './types.js'

type Coded = Pick<CodeStructure & SegmentRule, 'values' | 'table'> & { open?: boolean }

export type Found =
  | { meaning: string }
  /** Among the values that a text can have it is not. `table` names the list, unless it is a short list of the rule. */
  | { unknown: true; open: boolean; table?: string }

/** What a text stands for; undefined when the rule has no codes for it, or its code lists are not at hand. */
export function find(text: string, rule: Coded, set: CodeSet, isPath = false): Found | undefined {
  if (rule.values && Object.hasOwn(rule.values, text)) return { meaning: rule.values[text]! }
  if (rule.table === undefined) return rule.values && !rule.open ? { unknown: true, open: false } : undefined
  const tables = [rule.table]
    .flat()
    .flatMap((id) => set.table(id) ?? [])
    .filter((table) => table.covers(text))
  for (const table of tables) {
    const entry = table.find(text)
    if (entry) return { meaning: isPath ? path(table, text) : entry.name }
  }
  if (tables.length > 0) return { unknown: true, open: tables.some(({ open }) => open), table: tables[0]!.name }
  // When a code list is not at hand, the values of the rule are not complete.
  return undefined
}

/** 辽宁省沈阳市和平区. */
function path(table: CodeTable, code: string): string {
  const names: string[] = []
  const seen = new Set<string>()
  for (let at: string | undefined = code; at !== undefined && !seen.has(at);) {
    seen.add(at)
    const entry = table.find(at)
    if (entry) names.unshift(entry.name)
    at = entry?.parent
  }
  return names.join('')
}
