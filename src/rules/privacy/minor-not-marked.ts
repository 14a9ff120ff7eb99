import { WRONG, documentRule } from '../rule.js'

export const minorNotMarked = documentRule({
  code: 'LB6965',
  of: ['service'],
  severity: WRONG,
  title: { zh: '未成年人没有标明', en: 'Minor not marked' },
  says: {
    zh: '服务里的婴幼儿、儿童、学生写明 minor: true：不满十四周岁的个人信息都是敏感信息',
    en: 'Infants, children and pupils in a service are marked minor: all their personal information is sensitive'
  },
  message: {
    zh: '“{name}”看来是未成年人，没有写 minor: true',
    en: '“{name}” seems to be a minor, but is not marked minor'
  },
  source: '《中华人民共和国个人信息保护法》第二十八条、第三十一条',
  example: `
# --- items/card.yaml …
# --- services/residence.yaml …
subjects:
✗   holder: { entity: person, name: 新生儿 }
✓   holder: { entity: person, name: 新生儿, minor: true }
`,
  check(doc, { report }) {
    for (const [id, { name, minor, entity }] of Object.entries(doc.data.subjects))
      if (
        minor === undefined &&
        entity === 'person' &&
        /^(新生儿|婴儿|婴幼儿|幼儿|儿童|孩子|学生|入学儿童|适龄儿童|未成年(人|子女)?)$/.test(name)
      )
        report({ doc, path: ['subjects', id] }, { name })
  }
})
