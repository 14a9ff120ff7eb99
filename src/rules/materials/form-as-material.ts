import type { Program } from '../../link/model.js'
import { usesIn } from '../asked.js'
import { linked } from '../parts.js'
import type { Document } from '../../schema/document.js'
import { NOTE, documentRule } from '../rule.js'

export const formAsMaterial = documentRule({
  code: 'LB6416',
  of: ['item', 'service'],
  states: 'materials',
  severity: NOTE,
  title: { zh: '申请表当作材料收', en: 'Application form as a material' },
  says: {
    zh: '一表申请：有表单的事项，申请表由填写的内容生成，不再另交',
    en: 'One form: where a form is filled in, the application form is made from it and not handed in again'
  },
  message: {
    zh: '已有 {fields} 栏表单，仍要另交“{name}”',
    en: 'There is a form of {fields} fields, and “{name}” is still asked for'
  },
  hint: { zh: '是同一张表就写 origin: generated', en: 'When it is the same form, write origin: generated' },
  source: '《深入推进“一件事一次办”工作方案》（辽宁，2023）二（四）：多表合一、一表申请',
  example: `
# --- materials/application-form.yaml 居住证申请表
✗ origin: applicant
✓ origin: generated
# --- items/card.yaml …
materials:
  - application-form
`,
  check(doc, { program, report }) {
    const forms = formsOf(doc, program)
    // Where one of the items has no form that is known, the paper may be the only one.
    if (forms.length === 0 || forms.includes(0)) return
    const fields = forms.reduce((sum, own) => sum + own, 0)
    for (const { at, material } of usesIn(doc, program)) {
      if (material && material.origin !== 'generated' && /(申请表|申请书|登记表|申报表)$/.test(material.name))
        report(at, { name: material.name, fields })
    }
  }
})

/** How many fields the form of each item has that a material may be the form of. */
function formsOf(doc: Document<'item' | 'service'>, program: Program): number[] {
  const items =
    doc.kind === 'item'
      ? [linked(doc as Document<'item'>, program)]
      : [...(program.services.get(doc.id)?.usages.values() ?? [])].map(({ item }) => item)
  return items.map(({ fields }) => fields.length)
}
