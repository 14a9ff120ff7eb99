/** 可达: every item, question, option, field, material, alternative and step is of use in some situation. */
import type { FormulaId } from '../../situations/formula.js'
import { needsOf } from './needs.js'
import type { Obligation, Subject } from './index.js'

export function reachable({ model, f, usesOf }: Subject): Obligation[] {
  const ever = (about: string, formula: FormulaId, at: string | undefined): Obligation => ({
    property: 'reachable',
    about,
    at: [at],
    task: { kind: 'ever', formula }
  })
  const offered = (key: string) =>
    f.any(
      ...model.alternatives.flatMap(({ when, others, options }) =>
        options
          .flat()
          .filter((member) => member.key === key)
          .map((member) => f.all(f.any(when, ...others.map((one) => one.when)), member.when))
      )
    )
  const needAt = (key: string) =>
    needsOf(model).find(({ options }) => options.flat().some((member) => member.key === key))?.at
  return [
    ...model.items.map(({ usage, applies, at }) => ever(`item ${usage}`, applies, at)),
    ...model.questions.flatMap(({ fact, when, options, at }) => [
      ever(`question ${fact}`, when, at),
      ...options.map((option) => ever(`option ${fact}/${option.code}`, f.all(when, option.when), at))
    ]),
    ...[...new Map(model.form.map((field) => [field.key, field])).values()].map(({ key, when }) =>
      ever(`field ${key}`, when, usesOf(key)[0]?.field.at)
    ),
    ...model.materials.map(({ key, when }) => ever(`material ${key}`, f.any(when, offered(key)), needAt(key))),
    ...model.alternatives.flatMap(({ when, others, options, at }, n) =>
      options.map((option, i) =>
        ever(
          `alternative ${n}/${i}`,
          f.all(f.any(when, ...others.map((one) => one.when)), f.any(...option.map((member) => member.when))),
          at
        )
      )
    ),
    ...model.process.edges.map(({ from, to, when }, n) =>
      ever(`edge ${from}/${to}/${n}`, when, model.items.find(({ usage }) => usage === to)?.at)
    )
  ]
}
