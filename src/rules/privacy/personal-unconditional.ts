import { DOUBTFUL, documentRule } from '../rule.js'

export const personalUnconditional = documentRule({
  code: 'LB6968',
  of: ['resource'],
  states: 'sharing',
  severity: DOUBTFUL,
  title: { zh: '个人信息无条件共享', en: 'Personal information shared unconditionally' },
  says: {
    zh: '含个人信息的共享资源是有条件共享，限定用途',
    en: 'A resource with personal information is shared on conditions, for a stated purpose'
  },
  message: {
    zh: '“{name}”含个人信息（{items}），却写成无条件共享',
    en: '“{name}” contains personal information ({items}), but is shared unconditionally'
  },
  source: '《政务数据共享条例》（国务院令第809号）；《中华人民共和国个人信息保护法》第三十四条',
  example: `
# --- resources/residence.yaml …
state: available
✗ sharing: unconditional
✓ sharing: conditional
# --- items/card.yaml …
form:
  - holder.name
  - holder.idNumber
  - holder.address
`,
  check(doc, { program, report }) {
    const resource = program.resources.get(doc.id)
    if (doc.data.sharing !== 'unconditional' || !resource) return
    const personal = resource.gives.flatMap(({ role, element }) => {
      const found = program.docs.entity.get(resource.roles.get(role)?.entity ?? '')?.data.elements[element]
      return found && (found.privacy === 'personal' || found.privacy === 'sensitive') ? [found.name] : []
    })
    if (personal.length > 0) report({ doc, path: ['sharing'] }, { name: doc.data.name, items: personal })
  }
})
