/**
 * The shipped specs, compiled once in each worker: files of the tier `corpus` (vitest.config.ts) share a worker. What is
 * handed out is shared, too: `copyOf` makes a bundle of one's own to change.
 */
import { createHash } from 'node:crypto'
import { link } from '../../src/link/index.js'
import { merge, type Bundle } from '../../src/merge/index.js'
import type { Program } from '../../src/link/model.js'
import type { Document } from '../../src/schema/document.js'
import { parse } from '../../src/syntax/index.js'
import { filesIn, type Files } from '../../src/testing/index.js'

/** Documents of a text each: file name → YAML. Schema validation is not repeated here. */
export function documentsOf(texts: Files): Document[] {
  return Object.entries(texts).map(([file, text]) => {
    const { value, spans } = parse(text)
    const data = value as Document['data']
    const hash = createHash('sha256').update(JSON.stringify(data)).digest('hex')
    return { kind: data.kind as Document['kind'], id: data.id, file, data, spans, hash }
  })
}

/** Merged services of small specs given inline. */
export function compileTexts(texts: Files): { bundles: Record<string, Bundle>; codes: string[] } {
  const { program, diagnostics } = link(documentsOf(texts))
  const bundles: Record<string, Bundle> = {}
  const found = [...diagnostics]
  for (const id of program.services.keys()) {
    const merged = merge(program, id)
    found.push(...merged.diagnostics)
    if (merged.bundle) bundles[id] = merged.bundle()
  }
  return { bundles, codes: found.map(({ code }) => code) }
}

/** What is needed several times is made once, and not before it is needed. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/** All documents of specs/: file name → YAML. */
export const shippedTexts = once(() => {
  if (process.env['LIANBAN_TIER'] === 'quick')
    throw new Error(
      'a test of the library in specs/ is none of the quick ones: list it under CORPUS in vitest.config.ts'
    )
  return filesIn('specs')
})

export const shippedProgram = once((): Program => link(documentsOf(shippedTexts())).program)

/** The bundles of all services in specs/. */
export const shippedBundles = once((): Record<string, Bundle> => {
  const program = shippedProgram()
  const merged = [...program.services.keys()].map((id) => [id, merge(program, id).bundle?.()] as const)
  return Object.fromEntries(merged.filter((one): one is [string, Bundle] => one[1] !== undefined))
})
