/** Several facts in one value, each put under its own key. */
import { copiesOf, materialOf } from '../schema/amounts.js'
import { placeOf, valueAt, type Fixer } from './fixer.js'

/** Only when none of the keys is there yet. */
export const apart: Fixer = (found, source) => {
  const { path } = placeOf(found, source)
  const { value } = found.params as { value?: unknown }
  const key = path.at(-1)
  const map = valueAt(source.parsed.value, path.slice(0, -1))
  const at = source.parsed.spans.key(path)
  if (typeof value !== 'string' || typeof map !== 'object' || !map || !at) return undefined
  const parts = partsOf(value, key)
  if (!parts || Object.keys(parts).some((each) => each !== key && Object.hasOwn(map, each))) return undefined
  const { start } = at
  const line = source.text.lastIndexOf('\n', start - 1) + 1
  const before = source.text.slice(line, start)
  // In braces, or at the start of a line, behind “- ” of lists at most.
  const separator = /^[ -]*$/.test(before) ? `\n${before.replaceAll('-', ' ')}` : ', '
  const text = Object.entries(parts)
    .map(([name, each]) => `${name}: ${each}`)
    .join(separator)
  return [{ start, end: found.span.end, text }]
}

function partsOf(value: string, key: unknown): Record<string, string | number> | undefined {
  if (key === 'need' || key === 'copies') return copiesOf(value) as Record<string, string | number> | undefined
  const one = key === 'material' ? materialOf(value) : undefined
  return one && { material: one.id, of: one.role }
}
