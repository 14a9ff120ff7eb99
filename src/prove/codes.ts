/** What the properties are called, and which diagnostic says that one does not hold. */
import type { Code } from '../diagnostics/catalogue.js'
import type { Text } from '../diagnostics/entry.js'
import type { Property } from './obligations.js'

export const PROPERTIES: Record<Property, { code: Code; name: Text }> = {
  complete: { code: 'LB4101', name: { zh: '完整', en: 'complete' } },
  minimal: { code: 'LB4102', name: { zh: '最少', en: 'minimal' } },
  once: { code: 'LB4103', name: { zh: '只问一次', en: 'asked once' } },
  obtain: { code: 'LB4104', name: { zh: '能得不问', en: 'obtained, not asked' } },
  lossless: { code: 'LB4105', name: { zh: '无损', en: 'lossless' } },
  sound: { code: 'LB4106', name: { zh: '有效', en: 'sound' } },
  loose: { code: 'LB4107', name: { zh: '不过严', en: 'not over-strict' } },
  consistent: { code: 'LB4108', name: { zh: '不矛盾', en: 'consistent' } },
  order: { code: 'LB4109', name: { zh: '问得有序', en: 'answerable in order' } },
  least: { code: 'LB4110', name: { zh: '按需给', en: 'least data' } },
  reachable: { code: 'LB4111', name: { zh: '可达', en: 'reachable' } },
  process: { code: 'LB4112', name: { zh: '流程', en: 'process' } },
  time: { code: 'LB4113', name: { zh: '时限', en: 'time limits' } }
}
