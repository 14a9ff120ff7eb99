/** 事项编码: 基本编码, 实施编码 and 业务办理项编码 with their parts by name. */
import { lengthsOf } from './lengths.js'
import { parseCode, segmentAt } from './parse.js'
import { NATIONAL_SET } from './set.js'
import type { CodeSet, Reading } from './types.js'

export type ItemCodeKind = 'itemCatalog' | 'itemImplementation' | 'itemHandling'

export interface ItemCode extends Reading {
  id: ItemCodeKind
  /** 基本编码, 12 characters. */
  catalog: string
  /** 实施编码, 31 characters; of an implementation or handling code. */
  implementation?: string
  /** 统一社会信用代码 of the authority; of an implementation or handling code. */
  owner?: string
  /** 行使层级, one digit; of an implementation or handling code. */
  level?: string
  region: string
  type: string
  department: string
  /** 主项序号. */
  main: string
  /** 子项: `000`, `00Y` or a number. */
  sub: string
}

const KINDS: readonly ItemCodeKind[] = ['itemCatalog', 'itemImplementation', 'itemHandling']
const PATHS: Record<ItemCodeKind, { catalog: string; implementation?: string }> = {
  itemCatalog: { catalog: '' },
  itemImplementation: { catalog: 'catalog.', implementation: '' },
  itemHandling: { catalog: 'implementation.catalog.', implementation: 'implementation.' }
}

/**
 * A 基本编码 (12), 实施编码 (31) or 业务办理项编码 (33), GB/T 39554.1-2020, with its parts. Without `kind` the length
 * decides, the nearest when it is none of the three. Parts that are missing are empty.
 */
export function parseItemCode(text: string, kind = kindOf(text), set: CodeSet = NATIONAL_SET): ItemCode {
  const reading = parseCode(text, kind, set)
  const paths = PATHS[kind]
  const part = (path: string) => segmentAt(reading, path)?.text ?? ''
  const whole = (prefix: string) => (prefix === '' ? text : part(prefix.slice(0, -1)))
  const { catalog, implementation } = paths
  return {
    ...reading,
    id: kind,
    catalog: whole(catalog),
    region: part(`${catalog}region`),
    type: part(`${catalog}type`),
    department: part(`${catalog}department`),
    main: part(`${catalog}main`),
    sub: part(`${catalog}sub`),
    ...(implementation !== undefined && {
      implementation: whole(implementation),
      owner: part(`${implementation}owner`),
      level: part(`${implementation}level`)
    })
  }
}

function kindOf(text: string): ItemCodeKind {
  const distance = (kind: ItemCodeKind) => Math.abs(lengthsOf(kind, NATIONAL_SET).min - text.length)
  return [...KINDS].sort((a, b) => distance(a) - distance(b))[0]!
}
