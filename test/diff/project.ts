/** The shipped specs, and what a change of their text means. Files that did not change are read once. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { diffOf } from '../../src/diff/index.js'
import type { Diff } from '../../src/diff/model.js'
import { snapshotOf, type ReadFiles, type Snapshot } from '../../src/diff/snapshot.js'
import { newStats } from '../../src/base/stats.js'
import { filesIn, type Files } from '../../src/testing/index.js'
import { once } from '../support/specs.js'

export type Texts = Files

export const shipped: Texts = filesIn(join(import.meta.dirname, '../../specs'))

const known: ReadFiles = new Map()

export function side(texts: Texts): Snapshot {
  const files = Object.entries(texts).map(([path, text]) => {
    const bytes = new TextEncoder().encode(text)
    return { path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
  })
  const made = snapshotOf(files, { library: [], region: undefined, services: [] }, known, newStats())
  if (made.errors.length > 0)
    throw new Error(
      made.errors.map(({ code, params, span }) => `${code} ${span?.file} ${JSON.stringify(params)}`).join('\n')
    )
  return made
}

/** The shipped specs as they are: read, linked and merged once for all files that compare with them. */
export const shippedSide = once(() => side(shipped))

export function compare(old: Snapshot, made: Snapshot, services?: string[]): Diff {
  const found = diffOf(old, made, { old: 'old', new: 'new' }, services)
  if ('format' in found) return found
  throw new Error(
    [...found.old, ...found.new].map(({ code, params }) => `${code} ${JSON.stringify(params)}`).join('\n')
  )
}

/** `[file, text, what stands for it]`; the text must be there. */
export type Replacement = readonly [file: string, from: string, to: string]

export function edited(texts: Texts, replacements: readonly Replacement[]): Texts {
  const made: Record<string, string> = { ...texts }
  for (const [file, from, to] of replacements) {
    if (!made[file]?.includes(from)) throw new Error(`${file} has no ${from}`)
    made[file] = made[file]!.replace(from, () => to)
  }
  return made
}
