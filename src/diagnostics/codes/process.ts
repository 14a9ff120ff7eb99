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
  LB5002: {
    severity: 'warning',
    title: { zh: '承诺时限长于法定时限', en: 'Promise above the statutory limit' },
    message: {
      zh: '承诺 {promised} 长于法定 {statutory}',
      en: 'The promised {promised} is longer than the statutory {statutory}'
    },
    source: '办理时限不得超过法定办结时限（温州等地事项审计规则 11）'
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
  },
  LB5004: {
    severity: 'warning',
    title: { zh: '阶段没有责任部门', en: 'Stage without a responsible department' },
    message: {
      zh: '{channel}办理的“{stage}”没有责任部门',
      en: 'Nobody is responsible for “{stage}” through the channel {channel}'
    },
    hint: { zh: '在 responsibilities 里补上', en: 'Add it under responsibilities' },
    source: '《深入推进“一件事一次办”工作方案》（辽宁，2023）二（一）：明确申请受理、材料流转、信息反馈、结果送达的责任'
  },
  LB5005: {
    severity: 'error',
    title: { zh: '国垂系统没有对接办法', en: 'Vertical system without a bridge' },
    message: {
      zh: '事项“{item}”在国垂系统“{system}”里办理，却没写怎样对接',
      en: 'The item “{item}” runs in the national vertical system “{system}”, but says nothing about the transfer'
    },
    hint: {
      zh: '写 transfer: interface，或按“一事一策”写明 bridge（交接、责任、期限、对账）',
      en: 'Write transfer: interface, or a manual bridge (handoff, responsible, deadline, reconcile)'
    },
    source: '《深入推进“一件事一次办”工作方案》（辽宁，2023）二（七）'
  }
} as const satisfies Record<string, Entry>
