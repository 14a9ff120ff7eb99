import type { Entry } from '../entry.js'

/** LB5xxx: order, time limits and responsibilities. */
export const process = {
  LB5001: {
    severity: 'error',
    cutsShort: true,
    title: { zh: '办理次序成环', en: 'Circular order' },
    message: { zh: '事项互为前提，成了环：{path}', en: 'The items wait for each other: {path}' },
    hint: {
      zh: '去掉一处 after，或改由另一事项先产生所需的结果',
      en: 'Remove one `after`, or let another item produce what is needed'
    }
  },
  LB5003: {
    severity: 'warning',
    spares: ['comparison'],
    waives: 'time',
    title: { zh: '服务的承诺短于其中的事项', en: 'Service promises less time than its parts' },
    message: {
      zh: '服务承诺 {promised}，但{path}需要 {needed}',
      en: 'The service promises {promised}, but {path} takes {needed}'
    },
    hint: {
      zh: '核对服务与各事项的承诺时限；口径不同的写明',
      en: 'Check both promises; say so when they count differently'
    },
    source: '审计发现：服务承诺与事项承诺不一致'
  },
  LB5006: {
    severity: 'error',
    title: { zh: '说同时办的有先后', en: 'Parallel items that wait for each other' },
    message: {
      zh: '这里写明可以同时办，但要先办完“{first}”，才能办“{second}”',
      en: 'Stated to be handled at the same time, but “{second}” waits for “{first}”'
    },
    hint: {
      zh: '核对来源：去掉其中一个，或去掉它们之间的先后（after，或后者要用前者的结果）',
      en: 'Check the source: leave one of them out, or remove the order (`after`, or a result that is needed)'
    }
  },
  LB5007: {
    severity: 'error',
    title: { zh: '轮不到的时限', en: 'A time limit that never has its turn' },
    message: {
      zh: '时限取第一条合乎的，{time}前面的已经包括了所有情形，轮不到它',
      en: 'The first limit that fits counts; those before {time} fit every situation'
    },
    hint: { zh: '把没有 when 的那一条放在最后', en: 'Put the entry without `when` last' }
  }
} as const satisfies Record<string, Entry>
