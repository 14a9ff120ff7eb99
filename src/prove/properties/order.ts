/** 问得有序: in the order of the interview, as the outputs have it, everything is known before something depends on it. */
import type { NormalForm } from '../normal-form/model.js'
import type { Obligation, Subject } from './index.js'

export function order({ model, order: names }: Subject): Obligation[] {
  const place = new Map(names.map((name, index) => [name, index]))
  const asked = new Set([...model.questions.map(({ fact }) => fact), ...model.form.map(({ key }) => key)])
  const facts = model.facts.map(({ name, reads }): Obligation => {
    const unknown = reads.find((read) => !asked.has(read))
    const flaw = { when: 1, why: `没有问到 ${unknown}` }
    return {
      property: 'order',
      about: `fact ${name}`,
      at: [],
      task: { kind: 'look', ...(unknown !== undefined && { flaw }) }
    }
  })
  const dependent = dependencies(model).map(({ name, reads, when, at }): Obligation => {
    const own = place.get(name)
    const late = reads.find((read) => own === undefined || (place.get(read) ?? -1) >= own)
    const why = own === undefined ? '问的顺序里没有它' : `要先知道 ${late}`
    const isWrong = own === undefined || late !== undefined
    return {
      property: 'order',
      about: `before ${name}`,
      at: [at],
      task: { kind: 'look', ...(isWrong && { flaw: { when, why } }) }
    }
  })
  return [...facts, ...dependent]
}

interface Dependency {
  name: string
  reads: string[]
  when: number
  at: string | undefined
}

function dependencies({ questions, form, facts, formulas, items }: NormalForm): Dependency[] {
  const names = new Set([...questions.map(({ fact }) => fact), ...form.map(({ key }) => key)])
  const memo = new Map<number, Set<string>>()
  const readsOf = (id: number): Set<string> => {
    let reads = memo.get(id)
    if (reads) return reads
    const node = formulas[id]!
    if (node[0] === 'is') reads = new Set(facts[node[1]]!.reads)
    else reads = new Set((node.slice(1) as number[]).flatMap((child) => [...readsOf(child)]))
    memo.set(id, reads)
    return reads
  }
  const reads = (ids: number[], more: string[] = []) =>
    [...new Set([...ids.flatMap((id) => [...readsOf(id)]), ...more])].filter((name) => names.has(name))
  const places = new Map<string, string>()
  for (const { players, at } of items.flatMap(({ fields }) => fields))
    for (const { key } of players) if (!places.has(key)) places.set(key, at)
  return [
    ...questions.map(({ fact, when, options, at }) => ({
      name: fact,
      reads: reads([when, ...options.map((option) => option.when)]),
      when,
      at
    })),
    ...form.map(({ key, when, sources }) => ({
      name: key,
      reads: reads(
        [when, ...sources.map((source) => source.when)],
        sources.flatMap(({ via }) => via)
      ),
      when,
      at: places.get(key)
    }))
  ]
}
