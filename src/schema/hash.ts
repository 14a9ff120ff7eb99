/** The digest of a value, whatever the order of its keys. */
import { createHash } from 'node:crypto'

/** SHA-256, in hexadecimal, of a value as JSON without spaces and with the keys of each map in code-unit order. */
export function hash(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex')
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${pairs.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join()}}`
}
