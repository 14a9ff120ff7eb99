/** The kinds of documents and what they are called. */
import type { Text } from '../diagnostics/entry.js'
import type { Kind } from '../language/generated/types.js'

/** What each kind of document is called, for messages. */
export const KIND_NAMES: Record<Kind, Text> = {
  standard: { zh: '标准', en: 'standard' },
  codelist: { zh: '代码表', en: 'code list' },
  entity: { zh: '业务对象', en: 'entity' },
  material: { zh: '材料', en: 'material' },
  organization: { zh: '部门', en: 'organization' },
  resource: { zh: '共享资源', en: 'resource' },
  item: { zh: '事项', en: 'item' },
  service: { zh: '服务', en: 'service' },
  overlay: { zh: '地方细化', en: 'overlay' },
  sources: { zh: '来源清单', en: 'list of sources' }
}

export const KINDS = Object.keys(KIND_NAMES) as Kind[]
