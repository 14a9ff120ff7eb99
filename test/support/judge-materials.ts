/** The materials of the third opinion: what is to be handed in, how much of it, and what may stand for what. */
import type { Duty, Terms } from '../../src/link/model.js'
import type { Case, Duty as Claim } from './judge.js'

interface Member<T> {
  key: string
  when: T
}

/** From the strictest. */
const DUTIES: readonly Duty[] = ['required', 'fallback', 'unclear', 'optional']
const upTo = (duty: Duty) => DUTIES.slice(0, DUTIES.indexOf(duty) + 1)

/** 要多少: one number for each thing of the table. */
export function numbers({
  need,
  copies,
  originals,
  medium
}: Omit<Terms, 'need'> & { need?: string }): [string, number][] {
  const has = (...needs: string[]) => need !== undefined && needs.includes(need)
  const found: [string, boolean | number | undefined][] = [
    ['original', has('original', 'original-and-copy')],
    ['inspect', has('inspect', 'inspect-and-copy', 'original', 'original-and-copy')],
    ['copy', has('copy', 'inspect-and-copy', 'original-and-copy')],
    ['file', need !== undefined && !has('any', 'unknown')],
    ['any', need !== undefined && !has('unknown')],
    ['copies', copies],
    ['originals', originals ?? (has('original') ? copies : undefined)],
    ['paper', medium === 'paper' || medium === 'paper-and-electronic'],
    ['electronic', medium === 'electronic' || medium === 'paper-and-electronic'],
    ['medium', medium !== undefined]
  ]
  return found.flatMap(([name, value]) => (value === undefined || value === false ? [] : [[name, Number(value)]]))
}

export const enough = (terms: Parameters<typeof numbers>[0], thing: string, least: number) =>
  (numbers(terms).find(([name]) => name === thing)?.[1] ?? 0) >= least

export function materialsOf<T>({ bundle, askers, providers, logic, say, without, anyOf }: Case<T>): Claim<T>[] {
  const { all, any } = logic
  const materials = bundle.materials.map((one) => ({
    key: one.key,
    when: say(one.when),
    demands: one.demands.map((demand) => ({ ...demand, when: say(demand.when) })),
    dropped: any(...one.dropped.map(({ when }) => say(when))),
    reasons: one.dropped.map(({ reason, by, when }) => ({ reason, by, when: say(when) }))
  }))
  const alternatives = bundle.alternatives.map(({ when, others, options }) => {
    const dues = [
      { duty: 'required' as Duty, when: say(when) },
      ...others.map((one) => ({ ...one, when: say(one.when) }))
    ]
    return {
      dues,
      when: anyOf(dues),
      options: options.map((option) =>
        option.map((one) => ({
          key: one.key,
          when: say(one.when),
          amounts: one.amounts.map((amount) => ({ ...amount, when: say(amount.when) }))
        }))
      )
    }
  })
  const numbered = new Map<string, number>()
  const needs = askers.flatMap(({ name, needs }) =>
    needs.map((need) => {
      const n = numbered.get(name) ?? 0
      numbered.set(name, n + 1)
      return { ...need, about: `${name}/${n}`, some: anyOf(need.options.flat()) }
    })
  )
  const duties: Claim<T>[] = []
  const never = (property: string, about: string, formula: T) =>
    duties.push({ property, about, is: { never: formula } })
  const ever = (about: string, formula: T) => duties.push({ property: 'reachable', about, is: { ever: formula } })
  /** Whether a member that never has to be brought is one, the definition does not say. */
  const isEver = ({ when }: Member<T>) => when !== any()
  const keysOf = (options: Member<T>[][]) =>
    JSON.stringify(options.map((one) => one.map(({ key }) => key).sort()).sort())
  const isSame = (a: Member<T>[][], b: Member<T>[][]) => keysOf(a) === keysOf(b)
  /** The same but for members that never have to be brought. */
  const isWithin = (a: Member<T>[], b: Member<T>[]) =>
    a.filter(isEver).every(({ key }) => b.some((one) => one.key === key))
  const isLike = (a: Member<T>[], b: Member<T>[]) => isWithin(a, b) && isWithin(b, a)
  const mayBeSame = (a: Member<T>[][], b: Member<T>[][]) =>
    a.length === b.length && a.every((x) => b.some((y) => isLike(x, y))) && b.every((y) => a.some((x) => isLike(x, y)))
  for (const { when, duty, options, about, some } of needs) {
    if (options.length === 1) {
      const lacking = options[0]!.map((member) => {
        const had = materials
          .filter(({ key }) => key === member.key)
          .flatMap(({ demands, reasons }) => [
            ...demands.filter((one) => upTo(duty).includes(one.duty)),
            ...reasons.filter(({ reason }) => duty !== 'fallback' || !['certificate', 'resource'].includes(reason))
          ])
        return all(member.when, logic.not(anyOf(had)))
      })
      never('complete', `material ${about}`, all(when, any(...lacking)))
      for (const member of options[0]!)
        for (const [thing, least] of numbers(member.terms)) {
          const less = materials
            .filter(({ key }) => key === member.key)
            .flatMap(({ demands }) => demands.filter((one) => one.duty === duty && !enough(one, thing, least)))
          never('sound', `amount ${about}/0/${member.key}/${thing}`, all(when, member.when, anyOf(less)))
        }
      continue
    }
    const sufficing = (isMember: (member: Member<T>) => boolean) =>
      alternatives.filter((offered) =>
        offered.options.every((offer) =>
          options.some((option) =>
            option
              .filter(isMember)
              .every((member) => offer.some((one) => one.key === member.key && one.when === member.when))
          )
        )
      )
    const due = (offered: typeof alternatives) =>
      anyOf(offered.flatMap(({ dues }) => dues.filter((one) => upTo(duty).includes(one.duty))))
    const [strictly, loosely] = [sufficing(() => true), sufficing(isEver)].map((offered) =>
      without(all(when, some), due(offered))
    )
    // Nor when two conditions are the same: in all situations, or as they are written.
    duties.push({
      property: 'complete',
      about: `material ${about}`,
      is: { never: strictly!, or: [loosely!, all(when, some)] }
    })
    for (const [i, option] of options.entries())
      for (const member of option)
        for (const [thing, least] of numbers(member.terms)) {
          const [same, like] = [isSame, mayBeSame].map((is) => {
            const members = alternatives.filter((one) => is(one.options, options)).flatMap((one) => one.options.flat())
            const amounts = members.filter(({ key }) => key === member.key).flatMap((one) => one.amounts)
            return without(all(when, member.when), anyOf(amounts.filter((one) => enough(one, thing, least))))
          })
          const property = 'sound'
          duties.push({
            property,
            about: `amount ${about}/${i}/${member.key}/${thing}`,
            is: { never: same!, or: [like!] }
          })
        }
  }
  const asking = (some: typeof needs, wanted: string, isMeant: (terms: Terms) => boolean) =>
    any(
      ...some.flatMap((need) =>
        need.options
          .flat()
          .filter(({ key, terms }) => key === wanted && isMeant(terms))
          .map((one) => all(need.when, one.when))
      )
    )
  const plain = needs.filter(({ options }) => options.length === 1)
  for (const { key, when, demands, dropped, reasons } of materials) {
    const own = providers.filter((one) => one.key === key)
    for (const [i, { reason, by, when }] of reasons.entries())
      never(
        'complete',
        `dropped ${key}/${i}`,
        without(when, anyOf(own.filter(({ kind, from }) => kind === reason && from === by)))
      )
    for (const [i, { reason, by, when }] of reasons.entries()) {
      if (reason !== 'whole') continue
      const handed = materials
        .filter((one) => one.key === by)
        .flatMap((one) => one.demands.filter(({ duty }) => duty === 'required'))
      const short = needs.flatMap((need) =>
        need.options
          .flat()
          .filter((member) => member.key === key)
          .flatMap((member) =>
            numbers(member.terms).map(([thing, least]) =>
              without(all(need.when, member.when), anyOf(handed.filter((one) => enough(one, thing, least))))
            )
          )
      )
      never('complete', `whole ${key}/${i}`, all(when, any(logic.not(anyOf(handed)), ...short)))
    }
    const offered = alternatives.flatMap((one) =>
      one.options
        .flat()
        .filter((member) => member.key === key)
        .map((member) => all(one.when, member.when))
    )
    never(
      'minimal',
      `material ${key}`,
      without(
        when,
        asking(plain, key, () => true)
      )
    )
    for (const [i, demand] of demands.entries()) {
      const same = plain.filter(({ duty }) => duty === demand.duty)
      never(
        'minimal',
        `demand ${key}/${i}`,
        without(
          demand.when,
          asking(same, key, () => true)
        )
      )
      for (const [thing, least] of numbers(demand)) {
        const asked = asking(same, key, (terms) => enough(terms, thing, least))
        never('minimal', `amount ${key}/${i}/${thing}`, without(demand.when, asked))
      }
      for (const [j, other] of demands.entries())
        if (i < j) never('once', `demands ${key}/${i}/${j}`, all(demand.when, other.when))
    }
    const certain = demands.filter(({ duty }) => duty !== 'fallback')
    never('obtain', `submit ${key}`, all(anyOf(certain), any(dropped, anyOf(own))))
    ever(`material ${key}`, any(when, ...offered))
  }
  const several = needs.filter(({ options }) => options.length > 1)
  for (const [n, { dues, when, options }] of alternatives.entries()) {
    for (const { duty, when } of dues) {
      const [strictly, loosely] = [isSame, mayBeSame].map((same) => {
        const asked = several.filter((need) => need.duty === duty && same(need.options, options))
        return without(when, any(...asked.map((need) => all(need.when, need.some))))
      })
      const about = duty === 'required' ? `alternatives ${n}` : `alternatives ${n}/${duty}`
      duties.push({ property: 'minimal', about, is: { never: strictly!, or: [loosely!] } })
    }
    for (const [i, option] of options.entries()) {
      ever(`alternative ${n}/${i}`, all(when, anyOf(option)))
      for (const [j, { key, amounts }] of option.entries())
        for (const [a, amount] of amounts.entries())
          for (const [thing, least] of numbers(amount)) {
            const [strictly, loosely] = [isSame, mayBeSame].map((same) => {
              const asked = several.filter((need) => same(need.options, options))
              return without(
                amount.when,
                asking(asked, key, (terms) => enough(terms, thing, least))
              )
            })
            const about = `amount ${n}/${i}/${j}/${a}/${thing}`
            duties.push({ property: 'minimal', about, is: { never: strictly!, or: [loosely!] } })
          }
    }
  }
  return duties
}
