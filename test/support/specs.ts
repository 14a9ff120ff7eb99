/** The shipped specs, compiled once per test file: what emitters are tested on besides small specs of their own. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { link } from '../../src/link/index.js'
import { merge, type Bundle } from '../../src/merge/index.js'
import type { Document } from '../../src/schema/document.js'
import { parse } from '../../src/syntax/index.js'

function files(path: string): string[] {
  if (!statSync(path).isDirectory()) return path.endsWith('.yaml') ? [path] : []
  return readdirSync(path)
    .sort()
    .flatMap((name) => files(`${path}/${name}`))
}

/** Documents of a text each: file name → YAML. Schema validation is not repeated here. */
export function documentsOf(texts: Record<string, string>): Document[] {
  return Object.entries(texts).map(([file, text]) => {
    const { value, spans } = parse(text)
    const data = value as Document['data']
    const hash = createHash('sha256').update(JSON.stringify(data)).digest('hex')
    return { kind: data.kind as Document['kind'], id: data.id, file, data, spans, hash }
  })
}

/** Merged services of small specs given inline. */
export function compileTexts(texts: Record<string, string>): { bundles: Record<string, Bundle>; codes: string[] } {
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

let shipped: Record<string, Bundle> | undefined

/** The bundles of all services in specs/. */
export function shippedBundles(): Record<string, Bundle> {
  shipped ??= compileTexts(shippedTexts()).bundles
  return shipped
}

/** All documents of specs/: file name → YAML. */
export function shippedTexts(): Record<string, string> {
  return textsBelow('specs')
}

/** All documents below a folder: file name → YAML. */
export function textsBelow(folder: string): Record<string, string> {
  return Object.fromEntries(files(folder).map((file) => [file, readFileSync(file, 'utf8')]))
}
