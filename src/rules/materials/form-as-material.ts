import { linked, materialUses } from '../parts.js'
import { NOTE, documentRule } from '../rule.js'

export const formAsMaterial = documentRule({
  code: 'LB6416',
  of: ['item'],
  states: 'materials',
  severity: NOTE,
  title: { zh: '申请表当作材料收', en: 'Application form as a material' },
  says: {
    zh: '一表申请：有表单的事项，申请表由填写的内容生成，不再另交',
    en: 'One form: where a form is filled in, the application form is made from it and not handed in again'
  },
  message: {
    zh: '事项已有 {fields} 栏表单，仍要另交“{name}”',
    en: 'The item has a form of {fields} fields and still asks for “{name}”'
  },
  hint: { zh: '是同一张表就写 origin: generated', en: 'When it is the same form, write origin: generated' },
  source: '《深入推进“一件事一次办”工作方案》（辽宁，2023）二（四）：多表合一、一表申请',
  example: `
# --- materials/application-form.yaml
kind: material
id: application-form
name: 居住证申请表
✗ origin: applicant
✓ origin: generated

# --- items/card.yaml
kind: item
id: card
name: 居住证申领
roles: { holder: person }
form:
  - holder.name
materials:
  - application-form
`,
  check(doc, { program, report }) {
    const item = linked(doc, program)
    if (item.fields.length === 0) return
    for (const { at, material } of materialUses(item, program)) {
      if (material && material.origin !== 'generated' && /(申请表|申请书|登记表|申报表)$/.test(material.name))
        report(at, { name: material.name, fields: item.fields.length })
    }
  }
})
