import type { Document } from '../../schema/document.js'
import type { Path } from '../../syntax/index.js'
import { contentsOf } from '../parts.js'
import { MISSING, documentRule } from '../rule.js'

export const lowConfidence = documentRule({
  code: 'LB6985',
  of: ['codelist', 'material', 'resource', 'item', 'service', 'overlay', 'organization'],
  states: 'sources',
  severity: MISSING,
  title: { zh: '已审的事实出处不可靠', en: 'Settled on a doubtful source' },
  says: {
    zh: '已审和已发布的文件不以可信度低的出处为依据',
    en: 'Reviewed and published documents do not rest on sources of low confidence'
  },
  message: { zh: '出处“{title}”可信度低', en: 'The source “{title}” has low confidence' },
  source: '事实须有可靠出处；二手转载须核对原文',
  example: `
# --- materials/permit.yaml 居住证
status: reviewed
sources:
✗   blog: { title: 转载的办事经验, confidence: low }
✗ source: blog
✓   rule: { title: 居住证暂行条例, confidence: high }
✓ source: rule
`,
  check(doc, { report }) {
    for (const [name, { title, confidence }] of Object.entries(doc.data.sources ?? {}))
      if (confidence === 'low' && contentsOf(doc).cited.has(name)) report({ doc, path: placeOf(doc, name) }, { title })
    const own = doc.kind === 'codelist' ? (doc as Document<'codelist'>).data.confidence : undefined
    if (own === 'low') report({ doc, path: ['confidence'] }, { title: doc.data.name })
  }
})

/** A list that many documents share is not at fault: whoever rests on the source is. */
function placeOf(doc: Document, name: string): Path {
  if (doc.spans.key(['sources', name])) return ['sources', name]
  return citedAt(doc.data, name) ?? ['id']
}

/** Where a fact cites a source first. */
function citedAt(value: unknown, name: string): Path | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, inner] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key
    if (key === 'source' && [inner].flat().includes(name)) return [step]
    const below = citedAt(inner, name)
    if (below) return [step, ...below]
  }
  return undefined
}
