/** What makes a material needless, as the specs say: found anew for the proof, like what gives a field its value. */
import { all, any, FALSE, not, TRUE, type Cond } from '../../condition/cond.js'
import type { MaterialUse } from '../../link/model.js'
import { UNDECIDED } from '../../vocabulary/undecided.js'
import { amountOf } from './amount.js'
import { askersOf, type Asker } from './binding.js'
import { followers, keyed, lookUp, type Provider, type Source } from './providers.js'

/** One material, of somebody or of nobody in particular. */
interface Kind {
  key: string
  material: string
  subject: string | undefined
}

export function materialProviders(source: Source): Provider[] {
  const kinds = needed(source)
  const found = new Map<string, Provider[]>()
  const providersOf = (kind: Kind): Provider[] => {
    const known = found.get(kind.key)
    if (known) return known
    const wholes = wholesOf(kind.material, source).flatMap((material) =>
      kinds.filter((one) => one.material === material && one.subject === kind.subject)
    )
    const own = [
      ...[generated, certificates, priors, resources, earlier].flatMap((find) => find(kind, source)),
      ...wholes.map((whole) => partOf(kind, whole, providersOf(whole), source))
    ]
      .filter(({ when }) => when.op !== 'false')
      .map((one) => ({ key: kind.key, ...one }))
    found.set(kind.key, own)
    return own
  }
  return kinds.flatMap(providersOf)
}

function wholesOf(material: string, { program: { docs } }: Source): string[] {
  const chain = [material]
  for (;;) {
    const whole = docs.material.get(chain.at(-1)!)?.data.partOf
    // Whatever is part of itself is not proved: it is an error.
    if (whole === undefined || chain.includes(whole)) return chain.slice(1)
    chain.push(whole)
  }
}

/** The whole is handed in for certain, not had otherwise, and of each thing that is asked of the part there is as much. */
function partOf(part: Kind, whole: Kind, had: readonly Provider[], source: Source): Found {
  const uses = askersIn(source).flatMap(usesIn)
  const handed = uses
    .filter(({ key, isOne, use }) => key === whole.key && isOne && use.duty === 'required')
    .map(({ use, when }) => ({ when, amount: amountOf(use) }))
  const enough = uses
    .filter(({ key }) => key === part.key)
    .map(({ use, when }) => {
      const things = Object.entries(amountOf(use))
      const met = things.map(([thing, least]) =>
        any(...handed.filter(({ amount }) => (amount[thing] ?? 0) >= least).map((one) => one.when))
      )
      return any(not(when), all(...met))
    })
  const there = any(FALSE, ...handed.map(({ when }) => when))
  const isHad = any(FALSE, ...had.map(({ when }) => when))
  return { kind: 'whole', from: whole.key, when: all(there, not(isHad), ...enough), via: [] }
}

type Found = Omit<Provider, 'key'>

function generated({ material }: Kind, { program }: Source): Found[] {
  const origin = program.docs.material.get(material)?.data.origin
  const from = origin === 'generated' ? 'form' : origin === 'on-site' ? 'window' : undefined
  return from === undefined ? [] : [{ kind: 'generated', from, when: TRUE, via: [] }]
}

/** As long as nobody who asks for it then refuses the e-certificate of its holder. */
function certificates({ key, material, subject }: Kind, source: Source): Found[] {
  const certificate = source.program.docs.material.get(material)?.data.certificate
  if (certificate?.status !== 'available') return []
  const uses = askersIn(source).flatMap((asker) => usesIn(asker).filter((use) => use.key === key))
  const accepted = uses.map(({ use }) => lookUp(subject, certificate.holderKey, use, source))
  const refused = uses.map(({ when }, n) => all(when, not(accepted[n]!)))
  return [{ kind: 'certificate', from: material, when: all(any(...accepted), not(any(...refused))), via: [] }]
}

function priors({ material, subject }: Kind, { service }: Source): Found[] {
  return service.prior
    .filter((prior) => prior.material === material && prior.of === subject)
    .map(({ service: from, when }) => ({ kind: 'prior', from, when, via: [] }))
}

/** A resource that gives all that the material proves. */
function resources({ key, material, subject }: Kind, source: Source): Found[] {
  const proves = source.program.docs.material.get(material)?.data.proves ?? []
  if (proves.length === 0 || subject === undefined) return []
  return source.service.resources.flatMap(({ resource, bind, when }) => {
    const isGiven = (element: string) =>
      resource.gives.some((given) => given.element === element && bind.get(given.role) === subject)
    const keys = keyed(
      resource.keys.map(({ role, element }) => `${bind.get(role) ?? ''}.${element}`),
      source
    )
    if (!resource.available || !proves.every(isGiven) || !keys) return []
    const uses = askersIn(source).flatMap((asker) => usesIn(asker).filter((one) => one.key === key))
    const refused = uses.filter(({ use }) => use.exemption === 'none').map((one) => one.when)
    return [{ kind: 'resource', from: resource.id, when: all(when, keys.when, not(any(...refused))), via: keys.via }]
  })
}

/** What an item makes is there for those after it; whoever needs it before, or to make it, needs it still. */
function earlier({ key, material, subject }: Kind, source: Source): Found[] {
  const after = followers(source.bundle)
  return source.items.flatMap(({ usage, applies, players, bind }) =>
    usage.item.results
      .filter((result) => result.material === material)
      .map(({ of, when }) => {
        const own = of === undefined ? [{ subject: undefined, when: TRUE }] : players(of)
        const made = any(...own.filter((player) => player.subject === subject).map((player) => player.when))
        const early = askersIn(source).filter(
          ({ name }) => name === UNDECIDED || name === usage.name || after(name).has(usage.name)
        )
        const needs = early.flatMap((item) => usesIn(item).flatMap((use) => (use.key === key ? [use.when] : [])))
        return { kind: 'earlier', from: usage.name, when: all(applies, made, bind(when), not(any(...needs))), via: [] }
      })
  )
}

function needed(source: Source): Kind[] {
  const kinds = askersIn(source).flatMap((asker) =>
    usesIn(asker).map(({ key, material, subject }) => [key, { key, material, subject }] as const)
  )
  return [...new Map(kinds).values()]
}

function askersIn({ items, service }: Source): Asker[] {
  return askersOf(items, service)
}

/** What an item needs, by itself or as one of several, of whom and when. */
function usesIn({ needs, applies, players, bind }: Asker): (Kind & { use: MaterialUse; isOne: boolean; when: Cond })[] {
  return needs.flatMap((need) => {
    const outer = need.kind === 'one' ? TRUE : need.when
    return (need.kind === 'one' ? [need.use] : need.options.flat()).flatMap((use) => {
      const { material, of, when } = use
      const who = of === undefined ? [{ subject: undefined, when: TRUE }] : players(of)
      return who.map((player) => ({
        key: player.subject === undefined ? material : `${material} of ${player.subject}`,
        material,
        subject: player.subject,
        use,
        isOne: need.kind === 'one',
        when: all(applies, player.when, bind(outer), bind(when))
      }))
    })
  })
}
