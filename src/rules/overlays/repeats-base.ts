import { isDeepStrictEqual } from 'node:util'
import { channelsIn } from '../../vocabulary/channels.js'
import { DOUBTFUL, documentRule } from '../rule.js'

/** Open in every situation. */
const isPlain = (channels: unknown) => channels === undefined || Array.isArray(channels)

const WHAT = {
  limits: { zh: '承诺时限', en: 'The promise' },
  visits: { zh: '到现场次数', en: 'The number of visits' },
  channels: { zh: '渠道', en: 'The channels' }
} as const

export const repeatsBase = documentRule({
  code: 'LB6942',
  of: ['overlay'],
  severity: DOUBTFUL,
  title: { zh: '照抄上级', en: 'Repeats the level above' },
  says: {
    zh: '与上级相同的内容不写：上级改了，照抄的就错了',
    en: 'What is the same as above is not repeated: when that changes, the copy is wrong'
  },
  message: { zh: '{what}与上级相同，不用写', en: '{what}: the same as above; leave it out' },
  source: '《深入推进“一件事一次办”工作方案》（辽宁，2023）二（三）：同源发布、同步更新',
  example: `
# --- items/card.yaml …
visits: 1
presence:
  - { reason: 现场采集指纹 }
# --- overlays/shenyang.yaml 沈阳市居住证
region: "210100"
item: card
✗ visits: 1
✓ visits: 0
contact: { consult: 024-22833456 }
`,
  check(doc, { program, report }) {
    const { item, service, limits, visits, channels } = doc.data
    const base = item === undefined ? program.docs.service.get(service ?? '')?.data : program.docs.item.get(item)?.data
    if (!base) return
    const same = (key: keyof typeof WHAT, own: unknown, above: unknown) => {
      if (own !== undefined && own === above) report({ doc, path: [key] }, { what: WHAT[key] })
    }
    same('limits', limits?.promised, base.limits?.promised)
    same('visits', visits, base.visits)
    if (
      channels &&
      (isDeepStrictEqual(channels, base.channels) ||
        (isPlain(channels) &&
          isPlain(base.channels) &&
          channelsIn(channels).every((one) => channelsIn(base.channels).includes(one))))
    )
      report({ doc, path: ['channels'] }, { what: WHAT.channels })
  }
})
