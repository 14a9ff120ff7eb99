/** What the properties are called and say (to people, in Chinese), and which diagnostic says that one does not hold. */
import type { Code } from '../../diagnostics/catalogue.js'
import type { Text } from '../../diagnostics/entry.js'
import type { Property } from './index.js'

export const PROPERTIES: Record<Property, { code: Code; name: Text; says: string }> = {
  complete: {
    code: 'LB4101',
    name: { zh: '完整', en: 'complete' },
    says: '各事项要的每一项、每样材料，都问得到、收得到或取得到'
  },
  minimal: { code: 'LB4102', name: { zh: '最少', en: 'minimal' }, says: '没有事项要的，不问也不收' },
  once: { code: 'LB4103', name: { zh: '只问一次', en: 'asked once' }, says: '同一项信息只问一次' },
  obtain: {
    code: 'LB4104',
    name: { zh: '能得不问', en: 'obtained, not asked' },
    says: '登录、推算、前面的结果、共享数据、电子证照给得出的，不问也不收'
  },
  lossless: {
    code: 'LB4105',
    name: { zh: '无损', en: 'lossless' },
    says: '每个部门都拿得回自己的整张表，一项不少，意思不变'
  },
  sound: { code: 'LB4106', name: { zh: '有效', en: 'sound' }, says: '表上收下的，每个部门都认' },
  loose: { code: 'LB4107', name: { zh: '不过严', en: 'not over-strict' }, says: '各部门都肯收的，表上不拒' },
  consistent: { code: 'LB4108', name: { zh: '不矛盾', en: 'consistent' }, says: '每一项都有值合乎当时各部门的要求' },
  order: { code: 'LB4109', name: { zh: '问得有序', en: 'answerable in order' }, says: '每个问题都排在它的前提之后' },
  least: { code: 'LB4110', name: { zh: '按需给', en: 'least data' }, says: '每个部门只得到它的事项要用的' },
  reachable: {
    code: 'LB4111',
    name: { zh: '可达', en: 'reachable' },
    says: '每个事项、问题、选项、字段、材料都有用到的时候'
  },
  process: { code: 'LB4112', name: { zh: '流程', en: 'process' }, says: '没有走不通的步骤，先后不成圈' },
  time: { code: 'LB4113', name: { zh: '时限', en: 'time limits' }, says: '承诺不长于法定，整个承诺够各事项先后办完' }
}
