/** The base project, and what examples may refer to without showing it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic } from '../../src/diagnostics/types.js'
import { filesOf, findings, type Files } from '../../src/testing/index.js'

/** The fenced blocks of a Markdown page, in order. */
export function fenced(markdown: string): string[] {
  return Array.from(markdown.matchAll(/^```[^\n]*\n([^]*?)^```$/gm), (match) => match[1]!)
}

/** A small project without any finding. */
export const BASE: Files = filesOf(fenced(readFileSync(join(import.meta.dirname, 'base.md'), 'utf8'))[0]!)

/** Folders of which an example gets only what it names; the rest of the base project is always there. */
const ON_DEMAND = ['items', 'materials', 'resources']

/**
 * An example with what it may refer to without showing it: what the base project has, but of its items, materials and
 * resources only those that are named (a resource also by what it gives), and none of its services, overlays, standards.
 */
export function withBackground(example: Files): Files {
  const files: Record<string, string> = { ...example }
  const candidates = Object.keys(BASE).filter((file) => !/^(services|overlays|standard)\//.test(file))
  for (let grown = true; grown;) {
    const text = Object.values(files).join('\n')
    const wanted = candidates.filter((file) => {
      const [folder, name] = file.replace('.yaml', '').split('/') as [string, string]
      const given = /^gives: \[\w+(\.\w+)\]/m.exec(BASE[file]!)?.[1]
      const isNamed = new RegExp(`\\b${name}\\b`).test(text) || (given !== undefined && text.includes(given))
      return files[file] === undefined && (!ON_DEMAND.includes(folder) || isNamed)
    })
    for (const file of wanted) files[file] = BASE[file]!
    grown = wanted.length > 0
  }
  return files
}

/** Findings but for those of the single rules (LB61xx to LB69xx), which judge what an example leaves out. */
export async function findingsBesideRules(files: Files): Promise<Diagnostic[]> {
  return (await findings(files)).filter(({ code }) => !/^LB6[1-9]/.test(code))
}
