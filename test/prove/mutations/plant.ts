/** Services as they are, one defect in what merging made of one, and what the proof finds then that it did not before. */
import { copyOf } from '../../support/copy.js'
import { all, equals, not, type Cond } from '../../../src/condition/cond.js'
import { isPossible } from '../../../src/situations/index.js'
import { link } from '../../../src/link/index.js'
import type { Program } from '../../../src/link/model.js'
import { merge, type Bundle } from '../../../src/merge/index.js'
import { normalForm } from '../../../src/prove/normal-form/index.js'
import type { Property } from '../../../src/prove/properties/index.js'
import { prove } from '../../../src/prove/prove.js'
import { documentsOf, shippedBundles, shippedProgram } from '../../support/specs.js'
import { small } from './services.js'
import { misjudged } from './situations.js'

/** A service with everything that operators want to know of it. */
export interface Case {
  id: string
  program: Program
  bundle: Bundle
  /** What is found in it without any defect: `property about`. */
  known: ReadonlySet<string>
  /** Whether some situation makes the condition true: decided by what merging decides with, not by the proof. */
  can(cond: Cond): boolean
  /** Possible answers to questions about the case, as conditions. */
  answers: Cond[]
}

export interface Plant {
  where: string
  edit(bundle: Bundle): void
  /** What the claim that breaks is about, or how that begins. */
  about?: string
}

export interface Operator {
  name: string
  property: Property
  /** Other properties that the same defect may break too, each with the reason. */
  also?: Partial<Record<Property, string>>
  plants(one: Case): Iterable<Plant>
}

/** How many places of one service an operator may take, and of how many services in all. */
const PER_SERVICE = 2
const MOST = 3

const SHIPPED = [
  'after-death',
  'employee-hiring',
  'newborn',
  'open-restaurant',
  'second-hand-house',
  'utility-connection'
]
const LARGE = ['enterprise-deregistration', 'enterprise-startup']

function caseOf(program: Program, id: string, bundle = merge(program, id).bundle!()): Case {
  return {
    id,
    program,
    bundle,
    known: new Set(prove(normalForm(program, bundle)).findings.map(({ property, about }) => `${property} ${about}`)),
    can: (cond) => isPossible(cond, bundle.situations) === true,
    answers: bundle.questions.flatMap(({ fact, type, options = [] }) =>
      fact.startsWith('same.')
        ? []
        : type === 'boolean'
          ? [equals(fact, true), equals(fact, false)]
          : options.map(({ code }) => equals(fact, code))
    )
  }
}

export const shipped = shippedProgram()

/** First those with unusual features, then small shipped ones, then large ones. */
export const cases: Case[] = [
  ...Object.entries(small).map(([id, texts]) => caseOf(link(documentsOf(texts)).program, id)),
  ...[...SHIPPED, ...LARGE].map((id) => caseOf(shipped, id, shippedBundles()[id]!))
]

export interface Planted {
  one: Case
  plant: Plant
}

/** Spread over services and places; always the same. */
export function planted({ plants }: Operator): Planted[] {
  const found = cases.map((one) => {
    const own = [...plants(one)]
    return [own[0], own[Math.floor(own.length / 2)], own.at(-1)]
      .filter((plant, index, list) => plant !== undefined && list.indexOf(plant) === index)
      .slice(0, PER_SERVICE)
      .map((plant) => ({ one, plant: plant! }))
  })
  return [...found.flatMap(([first]) => first ?? []), ...found.flatMap(([, second]) => second ?? [])].slice(0, MOST)
}

/** What is wrong with the findings about a mutant; nothing when the defect is found as it has to be. */
export function flaws({ property, also = {} }: Operator, { one, plant }: Planted): string[] {
  const bundle = copyOf(one.bundle)
  plant.edit(bundle)
  const normal = normalForm(one.program, bundle)
  const found = prove(normal).findings.filter((finding) => !one.known.has(`${finding.property} ${finding.about}`))
  const where = `${one.id} ${plant.where}`
  const expected = found.filter(
    (finding) => finding.property === property && finding.about.startsWith(plant.about ?? '')
  )
  const others = found.filter((finding) => finding.property !== property && also[finding.property] === undefined)
  return [
    ...(expected.length > 0 ? [] : [`not found: ${where}`]),
    ...others.map((finding) => `${finding.property} ${finding.about} after ${where}`),
    ...found
      .filter((finding) => misjudged(finding, normal, one.bundle, bundle))
      .map(({ about }) => `no example: ${about} after ${where}`)
  ]
}

/** An answer that cuts something off a condition: it does not always hold where the condition does. */
export function cut({ answers, can }: Case, when: Cond): Cond | undefined {
  return answers.find((answer) => can(all(when, not(answer))) && can(all(when, answer)))
}

/** An answer that adds something to a condition. */
export function more({ answers, can }: Case, when: Cond, outside: Cond[] = []): Cond | undefined {
  return answers.find((answer) => can(all(answer, not(when), ...outside.map(not))))
}
