/** The normal form of a service: what its specs ask, beside what merging made of it, all conditions as formulas. */
import { all, any, equals, FALSE, facts, not, TRUE, type Cond } from '../../condition/cond.js'
import { elementFact, sameFact, situationFact, splitElement } from '../../condition/fact.js'
import { workdays } from '../../vocabulary/duration.js'
import type { Span } from '../../diagnostics/types.js'
import { entry, isCode } from '../../diagnostics/catalogue.js'
import { spanOf } from '../../link/context.js'
import { askedAs } from '../../link/service/asked-as.js'
import type { Answerer, At, ItemField as LinkedField, LinkedService, Need, Program, Term } from '../../link/model.js'
import { UNDECIDED } from '../../vocabulary/undecided.js'
import type { Bundle, DispatchRole, Party } from '../../merge/bundle.js'
import { acceptsOf as acceptsIn } from '../../values/of-element.js'
import { boundTerms } from '../../link/terms.js'
import { amountOf } from './amount.js'
import { askersOf, bindings, type Asker, type Binding } from './binding.js'
import { checksOf, mergedChecksOf } from './checks.js'
import type { FormulaId } from '../../situations/formula.js'
import { materialProviders } from './material-providers.js'
import type { Accepts, Constraints, Days, DispatchField, Item, ItemField, NormalForm, Player } from './model.js'
import { elementOf, providersOf } from './providers.js'
import { spaceOf, type Space } from '../../situations/space.js'

export interface Normal {
  model: NormalForm
  space: Space
  /** In which order the outputs ask: facts of questions and keys of fields. */
  interview: string[]
}

interface Sides {
  program: Program
  service: LinkedService
  bundle: Bundle
  items: Binding[]
  /** By the usage that they ask for. Found once: a service may have thousands of items. */
  askers: ReadonlyMap<string, Asker[]>
}

/** How a condition is said in the normal form. */
type Say = (cond: Cond) => FormulaId

/**
 * Written twice: once to gather all conditions, which make the space, and once in terms of that space. `more` are
 * conditions that are asked about besides.
 */
export function normalForm(program: Program, bundle: Bundle, more: readonly Cond[] = []): Normal {
  const service = program.services.get(bundle.id)!
  const items = bindings(service)
  const askers = new Map<string, Asker[]>()
  for (const asker of askersOf(items, service)) {
    const same = askers.get(asker.name)
    if (same) same.push(asker)
    else askers.set(asker.name, [asker])
  }
  const sides = { program, service, bundle, items, askers }
  const { domains, constraints } = bundle.situations
  const conds: Cond[] = [...more]
  write(sides, (cond) => conds.push(cond))
  const space = spaceOf(conds, domains, constraints)
  const model = write(sides, space.of)
  return {
    space,
    interview: orderOf(bundle),
    model: {
      facts: space.facts.map(({ name, reads, texts, valid }) => ({ name, reads, regions: texts, valid })),
      formulas: [...space.formulas.nodes],
      ...model
    }
  }
}

/** Which row of a list is chosen is asked too, but nothing that is proved depends on it. */
function orderOf({ interview, questions, fields }: Bundle): string[] {
  const known = new Set([...questions.map(({ fact }) => fact), ...fields.map(({ key }) => key)])
  return interview.filter((name) => known.has(name))
}

function write(sides: Sides, say: Say): Omit<NormalForm, 'facts' | 'formulas'> {
  const { bundle, service, program, items } = sides
  const onForm = new Map(bundle.fields.map(({ key, when }) => [key, when]))
  const source = { program, service, bundle, items, onForm }
  const material = ({ key, name, when, demands, dropped }: Bundle['materials'][number]) => ({
    key,
    name,
    when: say(when),
    demands: demands.map((one) => ({ duty: one.duty, when: say(one.when), amount: amountOf(one) })),
    dropped: dropped.map(({ reason, by, when }) => ({ reason, by, when: say(when) }))
  })
  return {
    subjects: [...service.subjects.values()].map(({ name, label, mayBe, many }) => ({
      name,
      label,
      own: say(not(any(...mayBe.map((other) => equals(sameFact(name), other))))),
      many: many !== undefined
    })),
    questions: bundle.questions.map(({ fact, ask, answeredBy, when, options = [], origin }) => ({
      fact,
      ask,
      ...(answeredBy && { by: `${answeredBy.kind} ${answeredBy.id}` }),
      when: say(when),
      options: options.map((option) => ({ code: option.code, when: say(option.when ?? TRUE) })),
      at: origin ? spot(origin) : ''
    })),
    ...answersOf(sides, say),
    choices: bundle.choose.map(({ items, min, max }) => ({ items, min, max })),
    gates: bundle.gates.map(({ must, origin }) => ({ when: say(must), at: spot(origin) })),
    items: items.map((bound) => itemOf(bound, sides, say)),
    ...undecidedNeeds(sides, say),
    providers: [...providersOf(source), ...materialProviders(source)].map((one) => ({ ...one, when: say(one.when) })),
    checks: checksOf(service, items, program).map((check) => ({ ...check, when: say(check.when) })),
    waivers: waiversOf(sides),
    form: bundle.fields.map((field) => formField(field, sides, say)),
    mergedChecks: mergedChecksOf(bundle).map((check) => ({ ...check, when: say(check.when) })),
    dispatch: bundle.dispatch.map(({ item, when, situations, roles }) => ({
      item,
      owner: ownerText(bundle.items.find(({ usage }) => usage === item)?.owner),
      when: say(when),
      questions: situations.map(({ name, fact, when }) => ({ name, fact, when: say(when) })),
      fields: roles.flatMap((role) => dispatchFields(role, roles, say))
    })),
    materials: bundle.materials.map(material),
    alternatives: bundle.alternatives.map(({ when, others, options, origin }) => ({
      when: say(when),
      others: others.map(({ duty, when }) => ({ duty, when: say(when) })),
      options: options.map((option) =>
        option.map(({ key, when, amounts }) => ({
          key,
          when: say(when),
          amounts: amounts.map((one) => ({ when: say(one.when), amount: amountOf(one) }))
        }))
      ),
      at: spot(origin)
    })),
    process: {
      edges: bundle.process.edges.map(({ from, to, when }) => ({ from, to, when: say(when) })),
      responsibilities: bundle.process.responsibilities.map(({ stage, channel, organization }) => ({
        stage,
        channel,
        organization
      })),
      parallel: bundle.process.parallel.map(({ of }) => of),
      ...days('promised', service.limits.promised, say),
      ...days('statutory', service.limits.statutory, say)
    }
  }
}

/** Materials of the whole service of which nobody has decided which item wants them. */
function undecidedNeeds({ askers }: Sides, say: Say): Pick<NormalForm, 'needs'> {
  const needs = needsFor(UNDECIDED, askers, say)
  return needs.length > 0 ? { needs } : {}
}

/** What the service says of a question goes before what its items say. */
function answersOf({ service, items, program }: Sides, say: Say): Pick<NormalForm, 'answers'> {
  const stated = new Map<string, Answerer | undefined>()
  for (const { name, answeredBy } of service.situations.values()) stated.set(situationFact(name), answeredBy)
  for (const { usage } of items)
    for (const { name, answeredBy } of usage.item.situations.values())
      if (!stated.has(askedAs(usage, name))) stated.set(askedAs(usage, name), answeredBy)
  const there = ({ kind, id }: Answerer): Cond => {
    if (kind === 'organization') return TRUE
    if (kind === 'resource') return program.resources.get(id)?.available ? TRUE : FALSE
    return any(...items.filter(({ usage }) => usage.item.id === id).map(({ applies }) => applies))
  }
  const answers = [...stated].flatMap(([fact, one]) =>
    one ? [{ fact, by: `${one.kind} ${one.id}`, when: say(there(one)) }] : []
  )
  return answers.length > 0 ? { answers } : {}
}

function waiversOf({ items, service }: Sides): NormalForm['waivers'] {
  const asked = items.flatMap(({ usage, players }) =>
    usage.item.fields.flatMap(({ ask, role, element, at }) =>
      ask
        ? players(role).map(({ subject }) => ({
            property: 'obtain',
            about: `asked ${subject}.${element}`,
            ...ask,
            at: place(at)
          }))
        : []
    )
  )
  // Merging finds a promise that is too short, before the proof does: who ignores that has given the reason.
  const promised = (service.data.ignore ?? []).flatMap(({ code, reason, owner, until }, index) => {
    const property = isCode(code) && entry(code).waives
    return property
      ? [
          {
            property,
            about: 'service',
            reason,
            ...(owner !== undefined && { owner }),
            ...(until !== undefined && { until }),
            at: place({ doc: service.doc, path: ['ignore', index] })
          }
        ]
      : []
  })
  return [...asked, ...promised]
}

function itemOf(bound: Binding, sides: Sides, say: Say): Item {
  const { usage, applies, bind } = bound
  const { item } = usage
  return {
    usage: usage.name,
    name: item.data.name,
    owner: statedOwner(bound),
    applies: say(applies),
    questions: [...item.situations.values()].map(({ name, when }) => ({
      name,
      fact: askedAs(usage, name),
      when: say(all(applies, bind(when)))
    })),
    fields: item.fields.filter(({ byOffice }) => !byOffice).map((field) => itemField(field, bound, sides, say)),
    needs: needsFor(usage.name, sides.askers, say),
    after: [...new Set([...usage.after, ...usage.awaits.map((one) => one.usage)])],
    ...days('promised', boundTerms(item.limits.promised, bind), say),
    ...days('statutory', boundTerms(item.limits.statutory, bind), say),
    at: place(usage.at)
  }
}

/** The organization, and the facts that decide its place: at another place it is another receiver. */
function ownerText(owner: Party | undefined): string {
  return owner ? [owner.id, ...(owner.at ?? []).map(({ fact }) => fact)].join(' at ') : ''
}

function statedOwner({ usage, players }: Binding): string {
  const { owner = '' } = usage.item.data
  if (typeof owner === 'string') return owner
  if (owner.at === undefined) return owner.organization
  const { owner: role, element } = splitElement(owner.at)
  const seats =
    element !== '' ? players(role).map(({ subject }) => elementFact(subject, element)) : [askedAs(usage, owner.at)]
  return [owner.organization, ...seats].join(' at ')
}

function itemField(field: LinkedField, bound: Binding, sides: Sides, say: Say): ItemField {
  const { role, element, label, as, map, basis, at } = field
  const when = all(bound.applies, bound.bind(field.when))
  return {
    ref: elementFact(role, element),
    label,
    to: map?.split ? map.split.into : [as],
    when: say(when),
    required: say(all(when, bound.bind(field.required))),
    ...(basis !== undefined && { basis }),
    ...(map?.const !== undefined && { constant: true as const }),
    players: map?.const !== undefined ? [] : playersOf(field, bound, sides, say),
    ...(map && { map }),
    at: place(at)
  }
}

/** Of a field that joins several, each part has a place of its own in the merged form. */
function playersOf(field: LinkedField, { players }: Binding, { program, service }: Sides, say: Say): Player[] {
  const parts = field.map?.join?.of.map(splitElement) ?? [{ owner: field.role, element: field.element }]
  return parts.flatMap(({ owner, element }) =>
    players(owner).map(({ subject, when, chosen }) => ({
      key: elementFact(subject, element),
      when: say(when),
      ...(chosen && { chosen }),
      accepts: acceptsOf(elementFact(subject, element), field.map?.join ? {} : field.constraints, program, service)
    }))
  )
}

function acceptsOf(key: string, constraints: Constraints, program: Program, service: LinkedService): Accepts {
  const doc = elementOf(program, service, key)
  return doc ? acceptsIn(doc, program, constraints) : { type: 'text', constraints }
}

function needsFor(usage: string, askers: Sides['askers'], say: Say): Item['needs'] {
  return (askers.get(usage) ?? []).flatMap((asker) => asker.needs.map((need) => needOf(need, asker, say)))
}

function needOf(need: Need, { applies, players, bind }: Asker, say: Say): Item['needs'][number] {
  const options = need.kind === 'one' ? [[need.use]] : need.options
  return {
    when: say(all(applies, bind(need.kind === 'one' ? TRUE : need.when))),
    duty: need.kind === 'one' ? need.use.duty : need.duty,
    options: options.map((option) =>
      option.flatMap(({ material, of, when, ...terms }) => {
        const who = of === undefined ? [{ subject: undefined, when: TRUE }] : players(of)
        return who
          .map((player) => ({
            key: player.subject === undefined ? material : `${material} of ${player.subject}`,
            when: all(player.when, bind(when))
          }))
          .filter((member) => member.when.op !== 'false')
          .map((member) => ({ key: member.key, when: say(member.when), amount: amountOf(terms) }))
      })
    ),
    at: place(need.at)
  }
}

function formField(field: Bundle['fields'][number], { program, service }: Sides, say: Say): NormalForm['form'][number] {
  const { key, name, subject, type, codes, decimals, constraints, privacy } = field
  return {
    key,
    name,
    subject,
    when: say(field.when),
    required: say(field.required),
    decides: say(decides(field, service)),
    accepts: {
      type,
      ...(codes && { codes: codes.map(({ code }) => code) }),
      ...(decimals !== undefined && { decimals }),
      constraints
    },
    element: acceptsOf(key, {}, program, service),
    stricter: field.stricter.map(({ when, constraints }) => ({ when: say(when), constraints })),
    sources: field.sources.map(({ kind, when, from, via }) => ({
      kind,
      when: say(when),
      ...(from !== undefined && { from }),
      via
    })),
    privacy: privacy ?? 'none'
  }
}

/** The service itself has to know what decides whether an item applies, whenever that person is there. */
function decides({ key, subject }: Bundle['fields'][number], service: LinkedService): Cond {
  const isRead = [...service.usages.values()].some(({ when }) => facts(when).includes(key))
  return isRead ? (service.subjects.get(subject)?.when ?? TRUE) : FALSE
}

function dispatchFields({ role, subjects, fields }: DispatchRole, roles: DispatchRole[], say: Say): DispatchField[] {
  return fields.map(({ element, to, map, when }) => {
    const parts = map?.join?.of.map(splitElement) ?? [{ owner: role, element }]
    const playing = (name: string) =>
      name === role ? subjects : (roles.find((one) => one.role === name)?.subjects ?? [])
    return {
      ref: elementFact(role, element),
      to,
      when: say(when),
      players:
        map?.const !== undefined
          ? []
          : parts.flatMap(({ owner, element: part }) =>
              playing(owner).map(({ subject, when }) => ({ key: elementFact(subject, part), when: say(when) }))
            ),
      ...(map && { map })
    }
  })
}

function days<K extends 'promised' | 'statutory'>(key: K, terms: readonly Term[], say: Say): { [P in K]?: Days[] } {
  const said = terms.map(({ time, when }) => ({ days: workdays(time), when: say(when) }))
  return said.length > 0 ? ({ [key]: said } as { [P in K]?: Days[] }) : {}
}

function place(at: At): string {
  return spot(spanOf(at))
}

/** A place in the specs as text: file and the characters from and to. */
function spot({ file, start, end }: Span): string {
  return `${file}:${start}-${end}`
}
