/** feed.json: the catalogue and the configuration of elements of all services, for a platform that publishes them. */
import type { Bundle } from '../../merge/bundle.js'
import { catalogueEntry, type CatalogueEntry } from '../catalogue/entry.js'
import { digestOfAll } from '../output.js'

export interface Feed {
  $comment: string
  format: 1
  /** Of all services; two feeds with the same digest say the same. */
  digest: string
  services: FeedEntry[]
}

/** 主题目录条目 and 标准要素 of one service; `digest` changes with anything that its specs say. */
export interface FeedEntry {
  id: string
  digest: string
  catalogue: CatalogueEntry
  /** 标准要素: what is on the merged form. */
  fields: FeedField[]
}

export interface FeedField {
  key: string
  name: string
  type: string
  /** 要素编码 */
  code?: string
  meaning?: string
  privacy?: 'none' | 'personal' | 'sensitive'
  /** Code → name. */
  codes?: { code: string; name: string }[]
}

export function feedOf(bundles: readonly Bundle[]): Feed {
  const digest = digestOfAll(bundles)
  return {
    $comment: `lianban ${digest}`,
    format: 1,
    digest,
    services: bundles.map((bundle) => ({
      id: bundle.id,
      digest: bundle.digest,
      catalogue: catalogueEntry(bundle),
      fields: bundle.fields.map(({ key, name, type, code, meaning, privacy, codes }) => ({
        key,
        name,
        type,
        ...(code !== undefined && { code }),
        ...(meaning !== undefined && { meaning }),
        ...(privacy !== undefined && { privacy }),
        ...(codes && { codes: codes.map((one) => ({ code: one.code, name: one.name })) })
      }))
    }))
  }
}

export interface FeedChange {
  kind: 'created' | 'changed' | 'withdrawn'
  id: string
  name: string
  version?: string
}

/**
 * 动态发布: what a platform has to publish, publish again or take down when one feed follows another. What changed for whom is
 * said by `lianban diff`.
 *
 * @example
 * const none = { $comment: '', format: 1, digest: '', services: [] }
 * feedChanges(none, none) // => []
 */
export function feedChanges(earlier: Feed, later: Feed): FeedChange[] {
  const before = new Map(earlier.services.map((one) => [one.id, one]))
  const after = new Set(later.services.map(({ id }) => id))
  const change = (kind: FeedChange['kind'], { id, catalogue: { name, version } }: FeedEntry): FeedChange => {
    return { kind, id, name, ...(version !== undefined && { version }) }
  }
  return [
    ...later.services.flatMap((one) => {
      const known = before.get(one.id)
      if (!known) return [change('created', one)]
      return known.digest === one.digest ? [] : [change('changed', one)]
    }),
    ...earlier.services.filter(({ id }) => !after.has(id)).map((one) => change('withdrawn', one))
  ]
}
