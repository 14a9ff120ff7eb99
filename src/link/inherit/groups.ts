/** `each`: what several fields or materials have in common, written once beside them. */
import { diagnose } from '../../diagnostics/catalogue.js'
import type { Diagnostic } from '../../diagnostics/types.js'
import type { Document } from '../../schema/document.js'
import type { Path } from '../../syntax/index.js'
import { spanOf } from '../context.js'
import { restated } from './restated.js'

type Entry = string | Readonly<Record<string, unknown>>
type Group = Readonly<Record<string, unknown>> & { each: readonly Entry[] }

/** What one entry of a list is about; it cannot be said of several. */
const LISTS: Readonly<Record<string, { named: (text: string) => Record<string, unknown>; single: readonly string[] }>> =
  {
    form: { named: (element) => ({ element }), single: ['element', 'atLeastOne', 'computed', 'ask', 'as', 'map'] },
    materials: { named: materialOf, single: ['material', 'anyOf', 'label', 'code'] }
  }

/** The document with one entry for each field and material, with all that holds for it. */
export function withoutGroups<D extends Document>(doc: D, report: (diagnostic: Diagnostic) => void): D {
  let full = doc
  for (const key of Object.keys(LISTS)) {
    const list = (doc.data as unknown as Record<string, unknown>)[key]
    if (Array.isArray(list) && list.some(isGroup)) full = spread(full, key, list as Entry[], report)
  }
  return full
}

function spread<D extends Document>(
  doc: D,
  key: string,
  list: readonly Entry[],
  report: (found: Diagnostic) => void
): D {
  const { named, single } = LISTS[key]!
  const entries: Entry[] = []
  const places: { at: Path; own: Entry; shared?: { at: Path; group: Group } }[] = []
  for (const [index, entry] of list.entries()) {
    if (!isGroup(entry)) {
      entries.push(entry)
      places.push({ at: [key, index], own: entry })
      continue
    }
    const { each, note: _, ...shared } = entry
    for (const name of Object.keys(shared).filter((one) => single.includes(one)))
      report(diagnose('LB3141', { key: name }, spanOf({ doc, path: [key, index, name] }, 'key')))
    for (const [step, own] of each.entries()) {
      const at = [key, index, 'each', step]
      if (isGroup(own)) report(diagnose('LB3141', { key: 'each' }, spanOf({ doc, path: [...at, 'each'] }, 'key')))
      const stated = typeof own === 'string' ? named(own) : own
      const both = shared.when !== undefined && stated.when !== undefined
      entries.push({ ...shared, ...stated, ...(both && { when: { all: [shared.when, stated.when] } }) })
      places.push({ at, own, shared: { at: [key, index], group: entry } })
    }
  }
  return restated(doc, { ...doc.data, [key]: entries }, ([first, index, ...rest]) => {
    const place = first === key && typeof index === 'number' ? places[index] : undefined
    return place && { doc, path: written(place, rest) }
  })

  function written({ at, own, shared }: (typeof places)[number], rest: Path): Path {
    const [name, all, side, ...inner] = rest
    if (!shared || name === undefined) return [...at, ...rest]
    const isOwn = typeof own !== 'string' && Object.hasOwn(own, name)
    const isBoth = name === 'when' && isOwn && Object.hasOwn(shared.group, name)
    if (isBoth) return all === 'all' && side === 0 ? [...shared.at, name, ...inner] : [...at, name, ...inner]
    return isOwn || !Object.hasOwn(shared.group, name) ? [...at, ...rest] : [...shared.at, ...rest]
  }
}

function isGroup(entry: unknown): entry is Group {
  return typeof entry === 'object' && entry !== null && Array.isArray((entry as Partial<Group>).each)
}

function materialOf(text: string): Record<string, unknown> {
  const [material, of] = text.split(' of ')
  return { material, ...(of !== undefined && { of }) }
}
