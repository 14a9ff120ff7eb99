/**
 * Conditions that the specs give a name: said by it, and explained once. Where a condition contains a named one, a test
 * of a fact of its own stands for that; what the fact means is kept beside it.
 */
import { all, any, equals, key, not, type Cond } from '../condition/cond.js'

export interface Names {
  /** The fact that stands for a named condition → its name and what it means. */
  meaning: ReadonlyMap<string, { name: string; cond: Cond }>
  /** The condition with every named one in it replaced. */
  abstract(cond: Cond): Cond
}

interface Named {
  name: string
  cond: Cond
  stand: Cond
}

export function namesOf(conditions: readonly { name: string; cond: Cond }[]): Names {
  const distinct = [...new Map(conditions.map((one) => [key(one.cond), one])).values()]
  const named: Named[] = distinct
    .filter(({ cond }) => cond.op !== 'true' && cond.op !== 'false')
    .map(({ name, cond }, index) => ({ name, cond, stand: equals(`named:${index}`, true) }))
    // What says more comes first: a name within a name is not taken for the whole.
    .sort((a, b) => key(b.cond).length - key(a.cond).length)
  const whole = new Map(
    named.flatMap(({ cond, stand }) => [[key(cond), stand] as const, [key(not(cond)), not(stand)] as const])
  )
  const known = new Map<Cond, Cond>()
  const abstract = (cond: Cond): Cond => {
    let found = known.get(cond)
    if (!found) known.set(cond, (found = abstractAnew(cond)))
    return found
  }
  const abstractAnew = (cond: Cond): Cond => {
    const stand = whole.get(key(cond))
    if (stand) return stand
    if (cond.op === 'not') return not(abstract(cond.of))
    if (cond.op !== 'all' && cond.op !== 'any') return cond
    const { op } = cond
    let rest = cond.of
    const stands: Cond[] = []
    for (const one of named) {
      const parts = one.cond.op === op ? new Set(one.cond.of.map(key)) : undefined
      const left = parts && rest.filter((part) => !parts.has(key(part)))
      if (!parts || rest.length - left!.length < parts.size) continue
      stands.push(one.stand)
      rest = left!
    }
    return (op === 'all' ? all : any)(...stands, ...rest.map(abstract))
  }
  return {
    meaning: new Map(
      named.flatMap(({ name, cond, stand }) => (stand.op === 'test' ? [[stand.fact, { name, cond }]] : []))
    ),
    abstract
  }
}

/** Words that begin a name that is a sentence by itself: “须护送”. All others are what the applicant or the thing is. */
const SENTENCE = /^(?:[须应需按已未有无在可不是由经线网]|办理|申请|选择)/

/** “属于大件运输车辆”, “须护送”; a name with commas or brackets of its own is quoted. */
export function namedText(name: string, holds: boolean): string {
  const shown = /[，、；（）()]/.test(name) ? `“${name}”` : name
  if (SENTENCE.test(name)) return holds ? shown : `不属于${shown}的情形`
  return `${holds ? '' : '不'}属于${shown}`
}
