import { linked, statedAt } from '../parts.js'
import { WRONG, documentRule } from '../rule.js'

export const topicsOfAudience = documentRule({
  code: 'LB6804',
  of: ['item'],
  states: 'topics',
  severity: WRONG,
  title: { zh: '主题分类与服务对象不符', en: 'Topics do not fit the audience' },
  says: {
    zh: '服务自然人的写自然人主题，服务法人的写法人主题；不服务的不写',
    en: 'Persons have a topic for persons, businesses one for businesses; those not served have none'
  },
  message: { zh: '服务对象{has}，主题分类却{states}', en: 'The audience {has}, but the topics {states}' },
  source: '温州等地事项审计规则 8',
  example: `
# --- items/card.yaml …
audience: [自然人]
✗ topics: { business: [设立变更] }
✓ topics: { person: [户籍办理] }
`,
  check(doc, { program, report }) {
    const { audience, topics } = linked(doc, program).data
    if (!audience || !topics) return
    const servesPersons = audience.some((name) => name === '自然人' || name === '1')
    const servesOthers = audience.some((name) => name !== '自然人' && name !== '1')
    const at = statedAt(doc, 'topics', program)
    const judge = (serves: boolean, listed: boolean, who: { zh: string; en: string }) => {
      if (serves === listed) return
      report(at, {
        has: { zh: `${serves ? '有' : '没有'}${who.zh}`, en: `${serves ? 'includes' : 'excludes'} ${who.en}` },
        states: { zh: listed ? '写了' : '没写', en: listed ? 'list one' : 'list none' }
      })
    }
    judge(servesPersons, Boolean(topics.person?.length), { zh: '自然人', en: 'persons' })
    judge(servesOthers, Boolean(topics.business?.length), { zh: '法人', en: 'businesses' })
  }
})
