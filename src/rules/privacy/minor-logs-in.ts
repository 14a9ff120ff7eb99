import { WRONG, documentRule } from '../rule.js'

export const minorLogsIn = documentRule({
  code: 'LB6966',
  of: ['service'],
  severity: WRONG,
  title: { zh: '未成年人自己登录', en: 'Minor logs in' },
  says: { zh: '未成年人的事由监护人登录办理并同意', en: 'For a minor the guardian logs in and consents' },
  message: { zh: '“{name}”是未成年人，不能是登录人', en: '“{name}” is a minor and cannot be the one who logs in' },
  source: '《中华人民共和国个人信息保护法》第三十一条：须取得父母或其他监护人的同意',
  example: `
# --- items/card.yaml …
# --- services/residence.yaml …
subjects:
✗   holder: { entity: person, name: 新生儿, minor: true, login: true }
✓   holder: { entity: person, name: 新生儿, minor: true }
`,
  check(doc, { program, report }) {
    for (const { name, label, minor, login } of program.services.get(doc.id)?.subjects.values() ?? [])
      if (minor && login.op !== 'false') report({ doc, path: ['subjects', name] }, { name: label })
  }
})
