import { feesAtOdds } from '../../merge/fees-at-odds.js'
import { DOUBTFUL, serviceRule } from '../rule.js'

export const feeAtOdds = serviceRule({
  code: 'LB6940',
  severity: DOUBTFUL,
  title: { zh: '整件事的收费与事项的矛盾', en: 'The fee of the whole contradicts its items' },
  says: {
    zh: '整件事收不收费，与各事项所写的一致',
    en: 'Whether the whole is charged agrees with what its items say'
  },
  message: {
    zh: '整件事写的是{whole}，这些事项写的是{other}：{items}；指南只说公布的前后不一致',
    en: 'The whole is {whole}, and these items are {other}: {items}; the guide only says that they are at odds'
  },
  hint: { zh: '向牵头部门核实，改掉写错的一处', en: 'Ask the leading department and mend what is wrong' },
  source: '审计发现：单事项指南标收费，“一件事”指南标不收费',
  example: `
# --- items/card.yaml …
fee: { charged: true, payOnline: true, items: [{ name: 工本费, standard: 20 元, basis: 《居住证暂行条例》第十九条 }] }
# --- services/residence.yaml …
✗ fee: { charged: false }
✓ fee: { charged: true, payOnline: true, items: [{ name: 邮寄费, standard: 12 元, basis: 《居住证暂行条例》第十九条 }] }
`,
  check({ items, service, linked: { doc, charges } }, { report }) {
    const others = feesAtOdds({ service, items, charges })
    if (!service.fee || others.length === 0) return
    const { charged } = service.fee
    const say = (charged: boolean) => (charged ? { zh: '收费', en: 'charged' } : { zh: '不收费', en: 'free of charge' })
    report(
      { doc, path: ['fee', 'charged'] },
      { whole: say(charged), other: say(!charged), items: others.map(({ name }) => name) }
    )
  }
})
