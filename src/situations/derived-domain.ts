/** What facts can be that are worked out from others: there when all of these are, within what these allow. */
import { all, any, equals, not, type Cond, type Scalar } from '../condition/cond.js'
import { inputsOf, parseDerived, type Derived, type Term } from '../condition/derived.js'
import type { Domains, FactDomain } from './domain.js'

/** More answers than this are not compared one by one: then it is not known which make two facts the same. */
const MOST_CODES = 100

export function withDerived(domains: Domains): Domains {
  const known = new Map<string, FactDomain>()
  return (fact) => {
    const derived = parseDerived(fact)
    if (!derived) return domains(fact)
    let domain = known.get(fact)
    if (!domain) {
      const when = all(
        ...inputsOf(fact).map((input): Cond => ({ op: 'test', fact: input, is: 'known' })),
        ...divides(derived)
      )
      known.set(fact, (domain = { ...domainOf(derived, domains), when }))
    }
    return domain
  }
}

/** Nothing is divided by what is not above zero. */
function divides(derived: Derived): Cond[] {
  return 'ratio' in derived ? [{ op: 'test', fact: derived.ratio[1], is: 'gt', value: 0 }] : []
}

function domainOf(derived: Derived, domains: Domains): FactDomain {
  if ('same' in derived) return { values: [true, false], ...sameness(derived.same, domains) }
  return { type: 'number', ...('sum' in derived ? boundsOf(derived.sum, domains) : {}) }
}

/** Exactly which answers are the same, where both facts have a list of them. */
function sameness([a, b]: [string, string], domains: Domains): Pick<FactDomain, 'valueWhen'> {
  const [own, other] = [domains(a), domains(b)]
  if (!own.values || !other.values || own.multiple || other.multiple) return {}
  if (own.values.length > MOST_CODES || other.values.length > MOST_CODES) return {}
  const common = own.values.filter((value) => other.values!.includes(value))
  const isSame = any(...common.map((value) => all(equals(a, value), equals(b, value))))
  const differs = any(...own.values.map((value) => all(equals(a, value), not(equals(b, value)))))
  return {
    valueWhen: new Map<Scalar, Cond>([
      [true, isSame],
      [false, differs]
    ])
  }
}

/** The least and the most that such a sum can be. */
function boundsOf(terms: Term[], domains: Domains): Pick<FactDomain, 'integer' | 'minimum' | 'maximum'> {
  const end = (isLeast: boolean) =>
    terms.reduce((total, [fact, times]) => {
      const { minimum = -Infinity, maximum = Infinity } = domains(fact)
      return total + times * (isLeast === times > 0 ? minimum : maximum)
    }, 0)
  const [minimum, maximum] = [end(true), end(false)]
  return {
    ...(Number.isFinite(minimum) && { minimum }),
    ...(Number.isFinite(maximum) && { maximum }),
    ...(terms.every(([fact, times]) => domains(fact).integer && Number.isInteger(times)) && { integer: true })
  }
}
