/** All questions about the case: situations, optional items, who is the same person, which row is chosen. */
import type { Scalar } from '../../condition/cond.js'
import { any, all, equals, FALSE, not, type Cond } from '../../condition/cond.js'
import { choiceFact, elementFact, sameFact, situationFact, splitElement } from '../../condition/fact.js'
import type { Domains, FactDomain } from '../../situations/domain.js'
import { spanOf } from '../../link/context.js'
import { codesOf, constraintsOf } from '../../link/document/elements.js'
import type {
  Constraints,
  ElementDoc,
  LinkedService,
  Option,
  Program,
  ServiceSubject,
  SituationQuestion
} from '../../link/model.js'
import { usageName } from '../binding/usage-name.js'
import type { BoundUsage } from '../context.js'
import type { Question } from '../bundle.js'

export function questionsOf(service: LinkedService, uses: BoundUsage[], { docs }: Program): Question[] {
  const same = [...service.subjects.values()].filter(({ mayBe }) => mayBe.length > 0)
  return [
    ...[...service.situations.values()].map((situation) =>
      situationQuestion(situation, situationFact(situation.name), docs)
    ),
    ...lifted(service, uses, docs),
    ...uses
      .filter(({ usage }) => usage.optional)
      .map(({ usage }): Question => ({
        fact: choiceFact(usage.name),
        ask: `是否同时办理${usageName(usage, service)}？`,
        type: 'boolean',
        when: usage.when,
        origin: spanOf(usage.at, 'key')
      })),
    ...same.map((subject) => sameQuestion(subject, service, uses))
  ]
}

/** Asked where some of the others exists: without them the one possible answer is “somebody else”. */
function sameQuestion(subject: ServiceSubject, service: LinkedService, uses: BoundUsage[]): Question {
  const others = subject.mayBe.map((name) => service.subjects.get(name))
  return {
    fact: sameFact(subject.name),
    ask: `${subject.label}就是${listed(subject.mayBe.map((name) => personLabel(name, service)))}吗？`,
    type: 'choice',
    options: [...subject.mayBe.map((name) => personOption(name, subject, service)), somebodyElse(subject)],
    when: all(
      subject.when,
      any(...others.map((other) => other?.when ?? FALSE)),
      any(...uses.flatMap((use) => playing(use, subject.name)), ...takenFor(subject, service))
    ),
    origin: spanOf(subject.at, 'key')
  }
}

/** Somebody else is said to be this one, who may in turn be a third: then this is asked, too. */
function takenFor({ name }: ServiceSubject, service: LinkedService): Cond[] {
  const reached = new Set([name])
  for (const one of reached) service.subjects.get(one)?.mayBe.forEach((other) => reached.add(other))
  // Whoever it may be himself is asked about later, and cannot decide whether this is.
  return [...service.subjects.values()]
    .filter((other) => other.mayBe.includes(name) && !reached.has(other.name))
    .map((other) => equals(sameFact(other.name), name))
}

/** A person or an organization: the words fit both. */
function somebodyElse({ mayBe }: ServiceSubject): Option {
  return { code: 'other', name: mayBe.length > 1 ? '都不是' : '不是' }
}

/** “甲、乙或丙”. */
function listed(names: readonly string[]): string {
  return [...(names.length > 1 ? [names.slice(0, -1).join('、')] : []), ...names.slice(-1)].join('或')
}

/** Of a list it is one of the rows; which, is asked after them. */
function personLabel(name: string, { subjects }: LinkedService): string {
  const other = subjects.get(name)
  return `${other?.many ? '其中一位' : ''}${other?.label ?? name}`
}

/** Who is not there in some situation cannot be the same person then. */
function personOption(name: string, { mayBe }: ServiceSubject, service: LinkedService): Option {
  const other = service.subjects.get(name)
  return {
    code: name,
    name: mayBe.length > 1 ? `就是${personLabel(name, service)}` : '是',
    ...(other && other.when.op !== 'true' && { when: other.when })
  }
}

/** Questions that only items ask, in the terms of the service; asked when such an item is handled. */
function lifted(service: LinkedService, uses: BoundUsage[], docs: Program['docs']): Question[] {
  const found = new Map<string, Question>()
  for (const { usage, applies, bind } of uses) {
    for (const situation of usage.item.situations.values()) {
      if (usage.facts.has(situation.name) || service.situations.has(situation.name)) continue
      const question = bindQuestion(situationQuestion(situation, situationFact(situation.name), docs), bind)
      const when = all(applies, question.when)
      const known = found.get(question.fact)
      if (known) known.when = any(known.when, when)
      else found.set(question.fact, { ...question, when })
    }
  }
  return [...found.values()]
}

function bindQuestion(question: Question, bind: BoundUsage['bind']): Question {
  const options = question.options?.map((option) => (option.when ? { ...option, when: bind(option.when) } : option))
  return { ...question, ...(options && { options }), when: bind(question.when) }
}

/** When some applicable item has this subject in a role. */
function playing({ usage, applies }: BoundUsage, subject: string) {
  return [...usage.bind.values()]
    .flat()
    .flatMap((player) => (player.subject === subject ? [all(applies, player.when)] : []))
}

export function situationQuestion(situation: SituationQuestion, fact: string, docs: Program['docs']): Question {
  const { ask, answeredBy, type, options, say, when, help, unit, minimum, maximum, at } = situation
  return {
    fact,
    ask,
    ...(answeredBy && {
      answeredBy: { ...answeredBy, name: docs[answeredBy.kind].get(answeredBy.id)?.data.name ?? answeredBy.id }
    }),
    type,
    ...(options && { options }),
    ...(say && { say }),
    when,
    ...(help !== undefined && { help }),
    ...(unit !== undefined && { unit }),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    origin: spanOf(at, 'key')
  }
}

/** What values each fact can take, so that questions about all situations can be decided. */
export function domainsOf(questions: Question[], service: LinkedService, program: Program): Domains {
  const byFact = new Map(questions.map((question) => [question.fact, question]))
  const known = new Map<string, FactDomain>()
  return (fact) => {
    let domain = known.get(fact)
    if (!domain) {
      const question = byFact.get(fact)
      domain = question ? questionDomain(question) : elementDomain(fact, service, program)
      known.set(fact, domain)
    }
    return domain
  }
}

function questionDomain(question: Question): FactDomain {
  const { type, options, when } = question
  const values: Scalar[] | undefined = type === 'boolean' ? [true, false] : options?.map(({ code }) => code)
  const valueWhen = new Map(
    options?.flatMap((option) => (option.when ? [[option.code as Scalar, option.when] as const] : []))
  )
  return {
    ...(values ? { values } : openDomain(type, question)),
    ...(options && { names: namesOf(options) }),
    ...(valueWhen.size > 0 && { valueWhen }),
    when
  }
}

/** What is known of free answers. */
function openDomain(
  type: ElementDoc['type'] | Question['type'],
  limits: Pick<Constraints, 'minimum' | 'maximum' | 'earliest' | 'latest'>
): FactDomain {
  const { minimum, maximum, earliest, latest } = limits
  if (type === 'integer' || type === 'decimal')
    return {
      type: 'number',
      ...(type === 'integer' && { integer: true }),
      ...(minimum !== undefined && { minimum }),
      ...(maximum !== undefined && { maximum })
    }
  if (type === 'date')
    return { type, ...(earliest !== undefined && { earliest }), ...(latest !== undefined && { latest }) }
  return type === 'region' ? { type } : {}
}

function elementDomain(fact: string, service: LinkedService, program: Program): FactDomain {
  const { owner, element } = splitElement(fact)
  const doc = program.docs.entity.get(service.subjects.get(owner)?.entity ?? '')?.data.elements[element]
  if (!doc) return {}
  if (doc.type === 'boolean') return { values: [true, false] }
  const codes = codesOf(program.docs, doc)
  const alone = codes?.flatMap(({ code, alone }) => (alone ? [code] : [])) ?? []
  const valueWhen = new Map(codes?.flatMap(({ code, parent }) => underOf(code, parent, owner, doc.under)) ?? [])
  return {
    ...(codes
      ? { values: codes.map(({ code }) => code), names: namesOf(codes) }
      : openDomain(doc.type, constraintsOf(doc))),
    ...(valueWhen.size > 0 && { valueWhen }),
    ...(doc.type === 'codes' && {
      multiple: true,
      ...(doc.maxItems !== undefined && { most: doc.maxItems }),
      ...(alone.length > 0 && { alone: new Set(alone) })
    })
  }
}

/** A code is there where the one above it is chosen, or where that is not asked. */
function underOf(code: string, parent: string | undefined, owner: string, under = ''): [Scalar, Cond][] {
  if (parent === undefined) return []
  const above = elementFact(owner, under)
  return [[code, any(not({ op: 'test', fact: above, is: 'known' }), equals(above, parent))]]
}

function namesOf(codes: readonly { code: string; name: string }[]): ReadonlyMap<Scalar, string> {
  return new Map(codes.map(({ code, name }) => [code, name]))
}
