import { linked } from '../parts.js'
import { OPEN, documentRule } from '../rule.js'
import { speaksOf } from '../used.js'

export const unusedRole = documentRule({
  code: 'LB6505',
  of: ['item'],
  states: 'roles',
  severity: OPEN,
  title: { zh: '没有用到的角色', en: 'Unused role' },
  says: {
    zh: '事项的每个角色都出现在表单、材料、结果或到场里',
    en: 'Every role of an item occurs in its form, materials, results or presence'
  },
  message: {
    zh: '角色“{name}”在表单、材料、结果里都没有出现',
    en: 'The role “{name}” occurs in no field, material or result'
  },
  hint: { zh: '补上它的字段或材料，或删去这个角色', en: 'Add its fields or materials, or remove the role' },
  source: '审计发现：定义了而没有用到，是规范抄漏的信号',
  example: `
# --- items/card.yaml …
roles: { holder: person, guardian: { entity: person, name: 监护人 } }
✗ form: [holder.name]
✓ form: [holder.name, guardian.mobile]
`,
  check(doc, { program, report }) {
    const item = linked(doc, program)
    if (item.data.abstract || item.fields.length + item.needs.length === 0) return
    for (const [name, role] of item.roles) {
      // Of an entity that could not be read nobody knows the elements, so the fields that name them are not there.
      const isKnown = program.docs.entity.has(role.entity)
      if (isKnown && !speaksOf(item, name, program)) report(role.at, { name: role.label })
    }
  }
})
