/**
 * The situations of one concern, taken apart: what shares no question and no thing is looked at by itself, so that a
 * product of many independent answers is told as a few short lists.
 */
import { all, any, equals, facts, key, not, tests, TRUE, type Cond, type Test } from '../../condition/cond.js'
import { parseFact } from '../../condition/fact.js'
import { classesIn, type Situation, type Situations } from '../../situations/index.js'
import type { Bundle } from '../../merge/bundle.js'
import { situationText } from '../../wording/conditions.js'
import { lexiconOf } from '../../wording/lexicon.js'
import type { Solver } from '../../situations/solve.js'
import type { Space } from '../../situations/space.js'

/** Something that depends on conditions; parts with a link in common belong together. */
export interface Part {
  conds: Cond[]
  links?: string[]
}

export interface Component<P extends Part> {
  parts: P[]
  /** What decides, in the order in which it is asked. */
  facts: string[]
  /** Undefined when there are too many to look at one by one. */
  leaves?: Leaf[]
}

/** One combination of answers. */
export interface Leaf {
  situation: Situation
  /** The same as a condition. */
  cond(): Cond
  /** Of the conditions of the parts. */
  is(cond: Cond): boolean
}

const MAX_LEAVES = 5000

/** What the prover knows of the situations. */
export interface Prover {
  space: Space
  solver: Solver
}

/** `always` are the parts that depend on nothing; where they are linked to others they belong to that component. */
export function componentsOf<P extends Part>(
  parts: readonly P[],
  bundle: Bundle,
  { space }: Pick<Prover, 'space'>
): { always: P[]; components: Component<P>[] } {
  const { situations } = bundle
  const reached = reachedBy(situations)
  const asked = [...bundle.questions.map(({ fact }) => fact), ...bundle.fields.map((field) => field.key)]
  const order = new Map(asked.map((fact, index) => [fact, index]))
  const place = (fact: string) => order.get(fact) ?? order.size
  const groups = connected(parts.map((part) => ({ part, facts: [...new Set(part.conds.flatMap(reached))] })))
  const components = groups
    .map((members) => ({
      parts: members.map(({ part }) => part),
      facts: [...new Set(members.flatMap((member) => member.facts))].sort((a, b) => place(a) - place(b))
    }))
    .sort((a, b) => place(a.facts[0] ?? '') - place(b.facts[0] ?? ''))
  return {
    always: components.filter((one) => one.facts.length === 0).flatMap((one) => one.parts),
    components: components
      .filter((one) => one.facts.length > 0)
      .map((one) => {
        const leaves = isSmall(one.facts, space)
          ? leavesOf(
              one.parts.flatMap(({ conds }) => conds),
              situations
            )
          : undefined
        return { ...one, ...(leaves && { leaves }) }
      })
  }
}

/** For parts that depend on nothing. */
export const ANYWHERE: Leaf = { situation: new Map(), cond: () => TRUE, is: (cond) => cond.op === 'true' }

/** The facts of a condition, and of the conditions under which those are asked, and so on. */
function reachedBy({ domains }: Situations): (cond: Cond) => string[] {
  const known = new Map<string, string[]>()
  return (cond) => {
    const id = key(cond)
    let found = known.get(id)
    if (!found) {
      const seen = new Set(facts(cond))
      // A JavaScript set also visits what is added to it during the loop.
      for (const fact of seen) {
        const { when, valueWhen } = domains(fact)
        for (const one of [...(when ? [when] : []), ...(valueWhen?.values() ?? [])])
          for (const other of facts(one)) seen.add(other)
      }
      known.set(id, (found = [...seen]))
    }
    return found
  }
}

function connected<P extends Part>(members: { part: P; facts: string[] }[]): { part: P; facts: string[] }[][] {
  const owner = new Map<string, number>()
  const parent = members.map((_, index) => index)
  const root = (index: number): number => (parent[index] === index ? index : (parent[index] = root(parent[index]!)))
  members.forEach(({ part, facts }, index) => {
    for (const name of [...facts.map((fact) => `fact ${fact}`), ...(part.links ?? []).map((link) => `link ${link}`)]) {
      const other = owner.get(name)
      if (other === undefined) owner.set(name, index)
      else parent[root(index)] = root(other)
    }
  })
  const groups = new Map<number, { part: P; facts: string[] }[]>()
  members.forEach((member, index) => groups.set(root(index), [...(groups.get(root(index)) ?? []), member]))
  return [...groups.values()]
}

/** Many combinations fall away because one question is asked only after another, but not most of them. */
function isSmall(facts: readonly string[], { facts: known }: Space): boolean {
  const reads = new Set(facts)
  const own = known.filter((fact) => fact.reads.some((read) => reads.has(read)))
  return own.reduce((product, { regions }) => product * regions.length, 1) <= 20 * MAX_LEAVES
}

function leavesOf(conds: Cond[], situations: Situations): Leaf[] | undefined {
  const { domains } = situations
  const atoms = atomsOf(conds, domains)
  const whole = [...new Map([...conds, ...atoms].map((cond) => [key(cond), cond])).values()]
  return classesIn(whole, situations, MAX_LEAVES)?.map((one) => ({
    get situation() {
      return one.situation
    },
    is: one.is,
    cond: () => all(...literals(atoms, one.is, domains))
  }))
}

/** One test for each value that a fact can have, so that each combination of answers is a class of its own. */
function atomsOf(conds: Cond[], domains: Situations['domains']): Test[] {
  const open = [...conds]
  const seen = new Set<string>()
  const found = new Map<string, Test>()
  for (const cond of open)
    for (const test of tests(cond)) {
      const { values, multiple, when, valueWhen } = domains(test.fact)
      const single = values && !multiple ? values.map((value) => equals(test.fact, value) as Test) : [test]
      single.forEach((one) => found.set(key(one), one))
      if (seen.has(test.fact)) continue
      seen.add(test.fact)
      open.push(...(when ? [when] : []), ...(valueWhen?.values() ?? []))
    }
  return [...found.values()]
}

function literals(atoms: Test[], is: (cond: Cond) => boolean, domains: Situations['domains']): Cond[] {
  const isClosed = ({ fact }: Test) => domains(fact).values !== undefined && domains(fact).multiple !== true
  const answered = new Set(atoms.filter((atom) => isClosed(atom) && is(atom)).map(({ fact }) => fact))
  const unanswered = new Set(atoms.filter((atom) => isClosed(atom) && !answered.has(atom.fact)).map(({ fact }) => fact))
  return [
    ...atoms.flatMap((atom) => (isClosed(atom) ? (is(atom) ? [atom] : []) : [is(atom) ? atom : not(atom)])),
    ...[...unanswered].map((fact) => not({ op: 'test', fact, is: 'known' }))
  ]
}

/** Leaves that come to the same, in order of first appearance. */
export function grouped<K>(leaves: readonly Leaf[], of: (leaf: Leaf) => K): { outcome: K; leaves: Leaf[] }[] {
  const groups = new Map<string, { outcome: K; leaves: Leaf[] }>()
  for (const leaf of leaves) {
    const outcome = of(leaf)
    const id = JSON.stringify(outcome)
    const known = groups.get(id)
    if (known) known.leaves.push(leaf)
    else groups.set(id, { outcome, leaves: [leaf] })
  }
  return [...groups.values()]
}

/** More combinations than this, or a longer text, are told by what they have in common. */
const [MAX_DESCRIBED, LONGEST] = [100, 240]

/**
 * The situations of some leaves in words; exact while that is readable.
 *
 * @param shorter a condition that holds exactly in these leaves, where one is known
 */
export function describe(leaves: readonly Leaf[], bundle: Bundle, shorter?: Cond): string {
  const { words } = lexiconOf(bundle)
  const exact = leaves.length <= MAX_DESCRIBED ? any(...leaves.map(({ cond }) => cond())) : shorter
  const text = exact && readable(exact, bundle)
  if (text !== undefined) return text
  const first = leaves[0]!.situation
  const common = new Map(
    [...first].filter(([fact, value]) => value !== null && leaves.every((leaf) => leaf.situation.get(fact) === value))
  )
  const shared = common.size > 0 ? situationText(common, { questions: words.questions, words }) : '其余的答案'
  return `${shared}（${leaves.length} 种答案）`
}

/** A condition in words, unless they are too many to read. */
export function readable(cond: Cond, bundle: Bundle): string | undefined {
  const text = lexiconOf(bundle).plain(cond)
  return text === undefined || text.length > LONGEST ? undefined : text === '' ? '任何情形' : text
}

/** The questions and fields that some facts are, in words. */
export function factNames(facts: readonly string[], bundle: Bundle): string[] {
  const { words, fieldName, itemName } = lexiconOf(bundle)
  return facts.map((fact) => {
    const { kind, name } = parseFact(fact)
    if (kind === 'choice') return `是否办理${itemName(name)}`
    const ask = words.questions.find((question) => question.fact === fact)?.ask
    return ask === undefined ? fieldName(fact) : ask.replace(/[？?]$/, '')
  })
}
