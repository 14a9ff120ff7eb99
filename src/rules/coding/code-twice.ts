import { KIND_NAMES } from '../../vocabulary/kinds.js'
import type { Document } from '../../schema/document.js'
import { documentsOf, doubles } from '../parts.js'
import { WRONG, programRule } from '../rule.js'

const codeOf = ({ data }: Document): string | undefined =>
  data.kind === 'item' ? (data.codes?.handling ?? data.codes?.implementation) : (data as { code?: string }).code

export const codeTwice = programRule({
  code: 'LB6215',
  severity: WRONG,
  title: { zh: '编码重复', en: 'Same code twice' },
  says: {
    zh: '一个编码只属于一个事项、一种材料、一个资源或一个服务',
    en: 'A code belongs to one item, material, resource or service'
  },
  message: { zh: '{kind}编码 {code} 已属于“{other}”', en: 'The {kind} code {code} already belongs to “{other}”' },
  hint: {
    zh: '同一个就合成一份文件；不同的核对编码',
    en: 'Merge them when they are the same; otherwise check the code'
  },
  source: 'GB/T 39554.1-2020 政务服务事项基本目录及实施清单 第1部分：编码要求；审计发现：一个材料编码对应两种材料',
  example: `
# --- materials/photo.yaml 近期照片
code: M43TCP00180006
# --- materials/floor-plan.yaml 平面图
✗ code: M43TCP00180006
✓ code: M43TCP00180007
`,
  check(program, { report }) {
    for (const kind of ['material', 'resource', 'service', 'item'] as const)
      for (const [first, ...rest] of doubles<Document>(documentsOf(program, kind), codeOf))
        for (const doc of rest) {
          const path = kind === 'item' ? ['codes'] : ['code']
          report({ doc, path }, { kind: KIND_NAMES[kind], code: codeOf(doc)!, other: first!.data.name })
        }
  }
})
