/** Defects of the questions about the case, and of the process. */
import { all, any, equals, FALSE, not } from '../../../../src/condition/cond.js'
import type { Bundle, Question } from '../../../../src/merge/bundle.js'
import { more, type Case, type Operator, type Plant } from '../plant.js'

function question(
  property: Operator['property'],
  name: string,
  about: (question: Question) => string,
  does: (question: Question, one: Case) => ((copy: Question, bundle: Bundle) => void) | undefined,
  also: Operator['also'] = {}
): Operator {
  return {
    name,
    property,
    also,
    *plants(one): Generator<Plant> {
      for (const [index, each] of one.bundle.questions.entries()) {
        const change = does(each, one)
        if (change)
          yield {
            where: each.fact,
            about: about(each),
            edit: (bundle) => change(bundle.questions[index]!, bundle)
          }
      }
    }
  }
}

/** Whether anything at all depends on an answer. */
const isRead = ({ fact }: Question, { bundle: { questions: _, service: __, ledger: ___, ...rest } }: Case) =>
  JSON.stringify(rest).includes(`"fact":"${fact}"`)
const isItems = ({ fact }: Question, { bundle }: Case) =>
  bundle.dispatch.some(({ situations }) => situations.some((own) => own.fact === fact))

/** What depends on an answer that is never given is not reached, or turns out otherwise. */
const CONSEQUENCES = {
  lossless: 'the department asks the question too',
  process: 'what else depends on it is otherwise then',
  complete: 'what else depends on it is otherwise then',
  minimal: 'what else depends on it is otherwise then'
}

export const questions: Operator[] = [
  question(
    'reachable',
    'a question is never asked',
    ({ fact }) => `question ${fact}`,
    () => (copy) => (copy.when = FALSE),
    CONSEQUENCES
  ),
  question(
    'order',
    'a question is missing',
    ({ fact }) => `fact ${fact}`,
    (one, which) =>
      isRead(one, which)
        ? (copy, bundle) => void bundle.questions.splice(bundle.questions.indexOf(copy), 1)
        : undefined,
    CONSEQUENCES
  ),
  question(
    'lossless',
    'a question of an item is not asked',
    () => 'question ',
    (one, which) => {
      const other =
        isItems(one, which) &&
        which.answers.find(
          (answer) => which.can(all(one.when, not(answer))) && !JSON.stringify(answer).includes(one.fact)
        )
      return other ? (copy) => (copy.when = all(one.when, other)) : undefined
    },
    { reachable: 'and what depends on it', order: 'the other question may depend on it' }
  ),
  question(
    'reachable',
    'an option can never be chosen',
    ({ fact, options }) => `option ${fact}/${options![0]!.code}`,
    ({ options }) => (options && options.length > 1 ? (copy) => (copy.options![0]!.when = FALSE) : undefined)
  ),
  question(
    'order',
    'an option waits for the question that it belongs to',
    ({ fact }) => `before ${fact}`,
    ({ fact, options, type }) =>
      type === 'choice' && options && options.length > 1
        ? (copy) => (copy.options![1]!.when = equals(fact, options[0]!.code))
        : undefined,
    { ...CONSEQUENCES, reachable: 'it can never be chosen' }
  ),
  question(
    'reachable',
    'a question under an answer that excludes it',
    ({ fact }) => `question ${fact}`,
    ({ fact, when }, { bundle }) => {
      const first = bundle.questions.find(({ type, fact: other }) => type === 'choice' && other !== fact)
      return first && when.op === 'true' && !JSON.stringify(first).includes(fact)
        ? (copy) =>
            (copy.when = all(equals(first.fact, first.options![0]!.code), equals(first.fact, first.options![1]!.code)))
        : undefined
    },
    CONSEQUENCES
  ),
  question(
    'order',
    'two questions wait for each other',
    () => 'before ',
    ({ fact, when }, { bundle }) => {
      const other = bundle.questions.find((one) => JSON.stringify(when).includes(`"${one.fact}"`))
      return other
        ? (_, copy) => {
            const first = copy.questions.find((one) => one.fact === other.fact)!
            first.when = { op: 'any', of: [equals(fact, true), { op: 'not', of: { op: 'test', fact, is: 'known' } }] }
          }
        : undefined
    },
    { ...CONSEQUENCES, reachable: 'neither is ever asked' }
  ),
  question(
    'order',
    'a question waits for itself',
    ({ fact }) => `before ${fact}`,
    ({ fact }) =>
      (copy) =>
        (copy.when = all(copy.when, { op: 'test', fact, is: 'known' })),
    CONSEQUENCES
  )
]

function edge(
  property: Operator['property'],
  name: string,
  about: string,
  does: (
    edge: Bundle['process']['edges'][number],
    one: Case
  ) => ((copy: typeof edge, edges: (typeof edge)[]) => void) | undefined,
  also: Operator['also'] = {}
): Operator {
  return {
    name,
    property,
    also,
    *plants(one): Generator<Plant> {
      for (const [index, each] of one.bundle.process.edges.entries()) {
        const change = does(each, one)
        const edit = ({ process }: Bundle) => change!(process.edges[index]!, process.edges)
        if (change) yield { where: `${each.from} before ${each.to}`, about, edit }
      }
    }
  }
}

const applies = (usage: string, { bundle }: Case) => bundle.items.find((item) => item.usage === usage)!.when
const EARLIER = {
  complete: 'then its result comes too late for somebody',
  obtain: 'and may now be there in time for others'
}

export const process: Operator[] = [
  edge('process', 'a step waits for one that does not happen', 'edge ', ({ when }, one) => {
    const besides = more(one, when)
    return besides && ((copy) => (copy.when = any(when, besides)))
  }),
  edge('process', 'a step waits for one that only others have', 'edge ', ({ from, to, when }, one) =>
    one.can(all(applies(to, one), not(applies(from, one)))) && one.can(all(applies(to, one), not(when)))
      ? (copy) => (copy.when = applies(to, one))
      : undefined
  ),
  edge(
    'process',
    'two steps wait for each other',
    'acyclic',
    ({ when }, { can }) =>
      can(when) ? ({ from, to, ...rest }, edges) => edges.push({ ...rest, from: to, to: from }) : undefined,
    EARLIER
  ),
  edge(
    'process',
    'a step waits for itself',
    'acyclic',
    ({ to }, one) =>
      one.can(applies(to, one))
        ? (copy, edges) => edges.push({ ...copy, from: to, when: applies(to, one) })
        : undefined,
    EARLIER
  ),
  edge('reachable', 'a step that never waits', 'edge ', () => (copy) => (copy.when = FALSE), {
    process: 'though it has to',
    ...EARLIER
  }),
  edge(
    'process',
    'a step does not wait for what it has to come after',
    '',
    ({ from, to }, { can, bundle }) =>
      can(all(...bundle.process.edges.filter((one) => one.from === from && one.to === to).map(({ when }) => when)))
        ? (_, edges) => {
            const rest = edges.filter((one) => one.from !== from || one.to !== to)
            edges.splice(0, edges.length, ...rest)
          }
        : undefined,
    EARLIER
  )
]
