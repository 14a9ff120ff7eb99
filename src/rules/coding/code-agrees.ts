/** The texts that a document states as a fact; undefined when it states none. */
import { isValid, segmentAt } from '../../codes/index.js'
import type { Segment } from '../../codes/index.js'
import { isWithin } from '../../condition/evaluate.js'
import type { Program } from '../../link/model.js'
import type { Document } from '../../schema/document.js'
import { statedCodes, valueAt } from '../codes-of.js'
import { codeIn, linked, ownerId, tableFor } from '../parts.js'
import { WRONG, documentRule } from '../rule.js'

/** @param place of what is stated, as `owner.uscc` */
function factsAt(doc: Document, place: string, program: Program): string[] | undefined {
  const item = doc.kind === 'item' ? linked(doc as Document<'item'>, program).data : undefined
  const [first, ...rest] = place.split('.')
  const owner = first === 'owner' && item ? program.docs.organization.get(ownerId(item) ?? '')?.data : undefined
  const value = first === 'owner' ? valueAt(owner, rest) : valueAt(item ?? doc.data, [first!, ...rest])
  const texts = [value].flat().filter((one) => typeof one === 'string')
  return texts.length > 0 ? texts : undefined
}

/** The code tables of the facts that other rules look up there. */
const USES: Readonly<Record<string, string>> = { type: 'itemType', level: 'level' }

/** A fact is the code itself, its name, or a region around or within the one of the code. */
function agrees(fact: string, { text, meaning }: Segment): boolean {
  if (fact === text || fact === meaning) return true
  if (/^[0-9]{6}$/.test(fact) && /^[0-9]{6}$/.test(text)) return isWithin(fact, text) || isWithin(text, fact)
  // A name against a code that no table explains cannot be judged.
  return meaning === undefined && /[^0-9A-Z]/.test(fact)
}

export const codeAgrees = documentRule({
  code: 'LB6205',
  of: ['service', 'item', 'material', 'resource'],
  severity: WRONG,
  title: { zh: '编码与写明的事实不符', en: 'Code and stated facts disagree' },
  says: {
    zh: '编码里的段与写明的事实一致：实施机关、行使层级、事项类型、基本编码，按标准的 agrees',
    en: 'The segments of a code agree with the stated facts: owner, level, type, basic code, as the standard lists them'
  },
  message: {
    zh: '{code}里的{segment}是 {found}，写明的是{stated}',
    en: 'In the {code} the {segment} is {found}, but stated is {stated}'
  },
  hint: { zh: '核对编码和事实，改其中错的一个', en: 'Check both, and correct the one that is wrong' },
  source: 'GB/T 39554.1-2020 政务服务事项基本目录及实施清单 第1部分：编码要求；标准的 codes（agrees）',
  example: `
# --- codelists/level.yaml 行使层级代码
codes: { "2": 省级, "3": 市级 }
# --- items/permit.yaml 建设工程规划许可证核发
✗ level: [省级]
✓ level: [市级]
codes: { implementation: "11370800MB285591843370715056000" }
`,
  check(doc, { program, report }) {
    for (const { path, reading, structure } of statedCodes(doc, program)) {
      if (!structure.agrees || !isValid(reading)) continue
      for (const { segment: id, with: fact, severity } of structure.agrees) {
        const segment = segmentAt(reading, id)
        const stated = segment && factsAt(doc, fact, program)
        if (!segment || !stated || stated.some((one) => agrees(one, segment))) continue
        // A value that is not in the table of its facts is reported as such; a type also where the table is open.
        const table = tableFor(USES[fact] ?? '', doc, program)
        if (table && (fact === 'type' || !table.open) && stated.every((one) => codeIn(table, one) === undefined))
          continue
        const params = { code: reading.name, segment: segment.name, found: segment.text, stated }
        report({ doc, path }, params, severity === undefined ? {} : { severity })
      }
    }
  }
})
