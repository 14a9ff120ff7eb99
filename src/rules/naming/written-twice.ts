/**
 * One thing written twice: of one office, under names that differ only in what stands in brackets, or as the same
 * 业务办理项. Guides tell one item with different limits, and then somebody writes it again; joining is for the offices to
 * decide, so a reason excuses it.
 */
import type { Program } from '../../link/model.js'
import type { Document } from '../../schema/document.js'
import { KIND_NAMES } from '../../vocabulary/kinds.js'
import { documentsOf, doubles, linked, overlap, ownerId } from '../parts.js'
import { DOUBTFUL, programRule } from '../rule.js'

type Twice = Document<'item' | 'material'>

/** A name without what qualifies it: 身份核验（新房购置） is 身份核验. */
const bare = (name: string): string => name.replace(/（[^（）]*）|\([^()]*\)/g, '').replace(/[《》“”\s]/g, '')

function unifiedOf({ data }: Twice): string | undefined {
  return data.kind === 'item' && data.unifiedName !== undefined ? bare(data.unifiedName) : undefined
}

function officeOf(doc: Twice, program: Program): string {
  if (doc.data.kind === 'material') return doc.data.issuer ?? ''
  return ownerId(linked(doc as Document<'item'>, program).data) ?? ''
}

/** Every name under which a document is found again. */
const namesOf = (doc: Twice): string[] => [...new Set([bare(doc.data.name), unifiedOf(doc) ?? bare(doc.data.name)])]

/** Several 业务办理项 of one 事项 are not one thing; what is named alike to the letter is another rule. */
function differ(one: Twice, other: Twice): boolean {
  const [a, b] = [one, other].map(({ data }) => (data.kind === 'item' ? data.unifiedName : undefined))
  if (a !== undefined && b !== undefined) return a !== b
  return one.data.name === other.data.name || !overlap(one.data.effective ?? {}, other.data.effective ?? {})
}

export const writtenTwice = programRule({
  code: 'LB6135',
  severity: DOUBTFUL,
  title: { zh: '像是同一个写了两份', en: 'Looks like one thing written twice' },
  says: {
    zh: '同一部门的事项、同一机构出具的材料，名称只差括号里的字，或者业务办理项相同的，只写一份；必须分开的写明理由',
    en: 'Items of one office and materials of one issuer whose names differ only in brackets, or that are one 业务办理项, are written once; a reason says why they are apart'
  },
  message: {
    zh: '{kind}“{name}”与“{other}”（{file}）像是同一个',
    en: 'The {kind} “{name}” looks like “{other}” ({file})'
  },
  hint: {
    zh: '是同一个就合成一份；不是的，用 ignore 写明为什么分开',
    en: 'Merge them when they are the same; otherwise say in an ignore why they are apart'
  },
  source:
    '国办发〔2022〕32号：名称统一；《深入推进“一件事一次办”工作方案》（辽宁，2023）二（二）：业务要素标准，一义一名',
  example: `
# --- items/check.yaml 身份核验
owner: police
nature: verification
roles: { holder: person }
form:
  - holder.name
# --- items/check-again.yaml
kind: item
id: check-again
✗ name: 身份核验（购房）
✓ name: 购房资格核验
owner: police
nature: verification
roles: { holder: person }
form:
  - holder.name
`,
  check(program, { report }) {
    for (const kind of ['item', 'material'] as const) {
      const named = documentsOf(program, kind)
        .filter(({ data }) => !(data.kind === 'item' && data.abstract))
        .flatMap((doc: Twice) => namesOf(doc).map((name) => ({ doc, name })))
      const told = new Set<Twice>()
      for (const group of doubles(named, ({ doc, name }) => JSON.stringify([name, officeOf(doc, program)]))) {
        const docs = group.map(({ doc }) => doc)
        const kept = docs.find((doc) => bare(doc.data.name) === doc.data.name) ?? docs[0]!
        for (const doc of docs) {
          if (doc === kept || told.has(doc) || differ(kept, doc)) continue
          told.add(doc)
          const { name } = doc.data
          report({ doc, path: ['name'] }, { kind: KIND_NAMES[kind], name, other: kept.data.name, file: kept.file })
        }
      }
    }
  }
})
