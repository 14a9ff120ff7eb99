/** From when to when a version applies: of the service, and of each document that it is made of. */
import { TRUE } from '../../condition/cond.js'
import type { RawChange } from '../raw-change.js'
import { unite, type Pair } from '../pair.js'

interface Effective {
  from?: string
  to?: string
}

interface Dated {
  key: string
  name: string
  effective: Effective | undefined
  items?: string[]
}

export function* dates(pair: Pair): Generator<RawChange> {
  for (const [a, b] of unite(dated(pair, 'old'), dated(pair, 'new'), ({ key }) => key)) {
    const [from, to] = [text(a?.effective), text(b?.effective)]
    // A document that comes or goes is told by what it brings, unless it says from when.
    if (from.zh === to.zh) continue
    const { key, name, items } = (b ?? a)!
    yield {
      ...{ kind: 'effective-changed' as const, level: 'minor' as const, key, name, ...(items && { items }) },
      detail: { zh: `${from.zh} → ${to.zh}`, en: `${from.en} → ${to.en}` },
      // Which version a case is under depends on its day.
      cases: { verdict: 'recheck', cond: TRUE }
    }
  }
}

/** Documents that the bundle does not carry (materials, code lists, overlays …) come with the pair. */
function dated({ old, new: made, documents }: Pair, side: 'old' | 'new'): Dated[] {
  const bundle = side === 'old' ? old : made
  const own = [
    { key: `service/${bundle.id}`, name: bundle.name, effective: bundle.service.effective },
    ...bundle.items.map(({ id, usage, name, doc }) => {
      return { key: `item/${id}`, name, effective: doc.effective, items: [usage] }
    })
  ]
  const seen = new Set(own.map(({ key }) => key))
  const others = (documents?.[side] ?? []).map(({ kind, id, data }): Dated => {
    const { name, effective } = data as { name?: string; effective?: Effective }
    return { key: `${kind}/${id}`, name: name ?? id, effective }
  })
  return [...new Map([...own, ...others.filter(({ key }) => !seen.has(key))].map((one) => [one.key, one])).values()]
}

function text(effective: Effective | undefined): { zh: string; en: string } {
  const { from, to } = effective ?? {}
  if (from === undefined && to === undefined) return { zh: '没有写', en: 'not stated' }
  const zh = [from && `${from} 起`, to && `${to} 止`].filter(Boolean).join('、')
  const en = [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ')
  return { zh, en }
}
