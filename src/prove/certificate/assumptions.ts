/** What every proof takes for granted, and what besides where something is worked out. */
import { isDerived } from '../../condition/derived.js'

/** What the proof takes for granted; printed with every proof. */
export interface Assumption {
  id: string
  zh: string
  en: string
}

/** Of services in which something is worked out besides. */
const WORKED_OUT: Assumption = {
  id: 'worked-out',
  zh: '由几项算出来比的（和、比、两项相同不相同）自成一项，和那几项各自的值有什么关系，除两项代码相同与否以外不知道：由此证得的“永不”成立，举出的反例可能要再核对那几项能否这样',
  en: 'What is worked out from several facts (a sum, a ratio, whether two are the same) is a fact of its own; but for two codes alike nothing is known of what follows from the values of the others: what never happens is proved; a counterexample may need these values to be checked'
}

export function assumptionsOf({ facts }: { facts: readonly { name: string }[] }): Assumption[] {
  return facts.some(({ name }) => isDerived(name)) ? [...ASSUMPTIONS, WORKED_OUT] : ASSUMPTIONS
}

const ASSUMPTIONS: Assumption[] = [
  {
    id: 'specs',
    zh: '证明的是规范前后一致，不是规范合乎法律，也不是规范与办事实际相符',
    en: 'The specs are consistent with themselves; nothing is said of the law or of practice'
  },
  {
    id: 'link',
    zh: '读取、连接规范（引用、继承、区划差异、条件的解析）照编译器所做；限制的“交”是编译器的函数',
    en: 'Reading and linking the specs (references, overlays, parsed conditions) is as the compiler does; so is the meet of limits'
  },
  {
    id: 'dates',
    zh: '两个日期的先后各算一项独立的是非：由此证得的“永不”成立，举出的反例可能要再核对日期能否这样；按工作日算的，只对工作日历有的年份说，没有的年份办理时报“无法计算”',
    en: 'How two dates compare is a free yes or no: what never happens is proved; a counterexample may need dates to be checked. Where working days are counted, this is of the years of the calendar; of others the check at run time says that it cannot be computed'
  },
  {
    id: 'rows',
    zh: '可重复的主体（如几个子女）按一行看：条件只看同一行',
    en: 'Of a repeated subject one row is looked at: conditions compare facts of the same row'
  },
  {
    id: 'answers',
    zh: '回答合乎表单的模式：该问的都答，选项在列出的之内；校验码一类由格式名保证的要求按格式名看待',
    en: 'Answers conform to the schema of the form; what a named format requires beyond its pattern is taken by its name'
  },
  {
    id: 'providers',
    zh: '共享数据、电子证照写明可用的确实可用，登录确实给出写明的各项',
    en: 'Resources, certificates and logins that the specs call available are available'
  }
]
