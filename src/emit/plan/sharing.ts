/** Data that departments give each other, so that nobody is asked for them. */
import { UNSTATED } from '../guide/rows.js'
import { list, unique } from '../../base/text.js'
import type { Bundle, FieldSource } from '../../merge/bundle.js'

const BY: Partial<Record<FieldSource['kind'], string>> = {
  resource: '数据共享',
  certificate: '电子证照',
  earlier: '前面事项的结果',
  prior: '以前办过的结果'
}

export function sharedData({ fields, materials }: Bundle): { from: string; what: string; by: string }[] {
  const found = new Map<string, { from: string; by: string; what: string[] }>()
  const add = (kind: string, from: string, what: string) => {
    const by = BY[kind as FieldSource['kind']]
    if (by === undefined) return
    const known = found.get(`${by} ${from}`) ?? { from, by, what: [] }
    known.what.push(what)
    found.set(`${by} ${from}`, known)
  }
  for (const { name, sources } of fields)
    for (const source of sources) add(source.kind, source.name ?? source.from ?? '', name)
  for (const { label, issuer, dropped } of materials)
    // Of a certificate, who issues the document has it.
    for (const { reason, name } of dropped) add(reason, reason === 'certificate' ? (issuer ?? UNSTATED) : name, label)
  return [...found.values()].map(({ what, ...own }) => ({ ...own, what: list(unique(what)) }))
}
