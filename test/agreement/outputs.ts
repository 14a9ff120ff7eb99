/** Everything that is printed of one service, for the numbers that stand in two outputs. */
import { readFileSync } from 'node:fs'
import { emitters } from '../../src/emit/index.js'
import type { CatalogueEntry } from '../../src/emit/catalogue/entry.js'
import type { Comparison } from '../../src/emit/ledger/figures.js'
import type { ProcessDocument } from '../../src/emit/process/document.js'
import type { Ledger } from '../../src/merge/ledger/model.js'
import { csvRows } from './csv.js'
import { summaryFiles, summaryOf } from '../../src/emit/proof/index.js'
import type { Summary } from '../../src/emit/proof/model.js'
import type { Case } from '../emit/proof/support.js'

const template = (name: string) => readFileSync(`templates/${name}`, 'utf8')

/** What the tests read of each document. */
interface Documents {
  'materials/materials.json': {
    materials: { demands: { duty: string; when: string | null }[] }[]
    alternatives: { others: { duty: string }[] }[]
    complete: boolean
    classes: { submit: string[]; copies: number | null }[]
  }
  'catalogue/catalogue.json': Pick<CatalogueEntry, 'promised' | 'promisedBy' | 'items'>
  'process/process.json': Pick<ProcessDocument, 'limits' | 'tasks'>
  'form/ui.json': { items: unknown[]; sections: { subjects: UiSubject[] }[] }
  'ledger/ledger.json': Pick<Ledger, 'least' | 'weighted'> & { summary: Comparison[] }
}

export interface UiSubject {
  fields: { sources: { kind: string }[] }[]
  nested?: UiSubject[]
}

export interface Printed {
  text(path: string): string
  json<P extends keyof Documents>(path: P): Documents[P]
  rows(path: string): string[][]
  summary: Summary
}

export async function printed({ bundle, proved }: Case): Promise<Printed> {
  const files = new Map<string, string>()
  for (const load of Object.values(emitters))
    for (const { path, text } of await (await load())(bundle, { template })) files.set(path, text)
  const summary = summaryOf(bundle, proved)
  for (const { path, text } of summaryFiles(summary, template)) files.set(`proof/${path}`, text)
  const text = (path: string) => {
    const found = files.get(path)
    if (found === undefined) throw new Error(`no output ${path}: ${[...files.keys()].join(', ')}`)
    return found
  }
  return { text, json: (path) => JSON.parse(text(path)) as never, rows: (path) => csvRows(text(path)), summary }
}

/** The text of a page, without its marks. */
export function plain(html: string): string {
  return html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, '')
}

/** “- **带什么**：…” of a Markdown page. */
export function line(markdown: string, term: string): string {
  return new RegExp(`^- \\*\\*${term}\\*\\*：(.*)$`, 'm').exec(markdown)?.[1] ?? ''
}

/** “3 至 12”, “4”: the ends. */
export function ends(range: string): [number, number] | undefined {
  const found = /(\d+(?:\.\d+)?)(?: 至 (\d+(?:\.\d+)?))?/.exec(range)
  return found ? [Number(found[1]), Number(found[2] ?? found[1])] : undefined
}
