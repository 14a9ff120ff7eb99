import type { Entry } from '../entry.js'

/** LB5xxx: order, time limits and responsibilities. */
export const process = {
  LB5001: {
    severity: 'error',
    title: { zh: '办理次序成环', en: 'Circular order' },
    message: { zh: '事项互为前提，成了环：{path}', en: 'The items wait for each other: {path}' },
    hint: {
      zh: '去掉一处 after，或改由另一事项先产生所需的结果',
      en: 'Remove one `after`, or let another item produce what is needed'
    }
  },
  LB5003: {
    severity: 'warning',
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
  }
} as const satisfies Record<string, Entry>
