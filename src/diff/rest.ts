/** Whether two versions differ in anything that no aspect looks at. */
import type { Bundle } from '../merge/bundle.js'

/** Kept for the record, or looked at with its meaning elsewhere. */
const LEFT_OUT = new Set([
  'digest',
  'origin',
  'ledger',
  // Which of several items states it.
  'stricter',
  'source',
  'sources',
  'note',
  'missing',
  'service',
  'doc',
  'region'
])

/** Equal for bundles that say the same; conditions are left out, because what they decide is compared. */
export function normalForm(bundle: Bundle): string {
  return JSON.stringify(normal(bundle))
}

function normal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normal).sort(byText)
  if (value === null || typeof value !== 'object') return value
  if ('op' in value) return undefined
  const entries = Object.entries(value).filter(([name]) => !LEFT_OUT.has(name))
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, one]) => [name, normal(one)]))
}

function byText(a: unknown, b: unknown): number {
  const [x, y] = [JSON.stringify(a) ?? '', JSON.stringify(b) ?? '']
  return x < y ? -1 : x > y ? 1 : 0
}
