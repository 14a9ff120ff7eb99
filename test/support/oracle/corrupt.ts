/** What merging might have got wrong: one to three parts of a bundle left out, doubled or changed. */
import { all, any, FALSE, not, TRUE, type Cond } from '../../../src/condition/cond.js'
import type { Bundle } from '../../../src/merge/bundle.js'
import { tapeOf, type Tape } from './tape.js'

/** Changes the bundle; about half of the bundles are left as they are. */
export function corrupt(bundle: Bundle, numbers: readonly number[]): void {
  const tape = tapeOf(numbers)
  if (!tape.chance(55)) return
  const pool = [
    ...bundle.questions.map(({ when }) => when),
    ...bundle.fields.flatMap(({ when, required, sources }) => [when, required, ...sources.map((one) => one.when)]),
    ...bundle.materials.map(({ when }) => when),
    ...bundle.dispatch.map(({ when }) => when)
  ]
  const change = (cond: Cond): Cond => {
    const other = tape.pick(pool)
    return tape.pick([TRUE, FALSE, not(cond), all(cond, other), any(cond, other), other])
  }
  for (let left = 1 + tape.below(3); left > 0; left--) tape.pick(WAYS)(bundle, tape, change)
}

type Change = (cond: Cond) => Cond

/** Puts another in the place of one of the list, or none. */
function replace<T>(list: T[], tape: Tape, by: (one: T) => T[]): void {
  if (list.length === 0) return
  const at = tape.below(list.length)
  list.splice(at, 1, ...by(list[at]!))
}

const WAYS: ((bundle: Bundle, tape: Tape, change: Change) => void)[] = [
  ({ fields }, tape, change) => replace(fields, tape, (one) => [{ ...one, when: change(one.when) }]),
  ({ fields }, tape, change) => replace(fields, tape, (one) => [{ ...one, required: change(one.required) }]),
  ({ fields }, tape) => replace(fields, tape, () => []),
  ({ fields }, tape, change) =>
    replace(fields, tape, (one) => {
      const sources = [...one.sources]
      replace(sources, tape, (source) =>
        tape.pick([
          [],
          [{ ...source, when: change(source.when) }],
          [{ kind: 'asked' as const, when: source.when, via: [] }],
          [source, source]
        ])
      )
      return [{ ...one, sources }]
    }),
  ({ fields }, tape) =>
    replace(fields, tape, (one) => {
      const constraints = { ...one.constraints }
      const bound = tape.below(8)
      const names = one.type === 'integer' ? (['minimum', 'maximum'] as const) : (['minLength', 'maxLength'] as const)
      if (tape.chance(50)) Reflect.deleteProperty(constraints, tape.pick(names))
      else if (['integer', 'text'].includes(one.type)) constraints[tape.pick(names)] = bound + 1
      else if (one.codes)
        constraints.options = tape.some(
          one.codes.map(({ code }) => code),
          50,
          1
        )
      return [{ ...one, constraints }]
    }),
  ({ fields }, tape, change) =>
    replace(fields, tape, (one) => {
      const stricter = [...one.stricter]
      if (stricter.length > 0)
        replace(stricter, tape, (more) => tape.pick([[], [{ ...more, when: change(more.when) }]]))
      else if (one.type === 'integer') stricter.push({ when: one.required, constraints: { minimum: 3 }, item: '' })
      else if (one.type === 'text') stricter.push({ when: one.required, constraints: { maxLength: 3 }, item: '' })
      return [{ ...one, stricter }]
    }),
  ({ materials }, tape, change) => replace(materials, tape, (one) => [{ ...one, when: change(one.when) }]),
  ({ materials }, tape, change) =>
    replace(materials, tape, (one) => {
      const demands = [...one.demands]
      replace(demands, tape, (demand) =>
        tape.pick([
          [{ ...demand, when: change(demand.when) }],
          [{ ...demand, copies: 1 + tape.below(3) }],
          [{ ...demand, need: tape.pick(['original', 'copy', 'original-and-copy', 'unknown']) }],
          [{ ...demand, duty: tape.pick(['required', 'fallback', 'unclear', 'optional']) }],
          [demand, { ...demand, when: change(demand.when) }]
        ])
      )
      return [{ ...one, demands }]
    }),
  ({ materials }, tape) => replace(materials, tape, (one) => tape.pick([[], [{ ...one, dropped: [] }]])),
  ({ alternatives }, tape, change) =>
    replace(alternatives, tape, (one) => tape.pick([[], [{ ...one, when: change(one.when) }]])),
  ({ alternatives }, tape, change) =>
    replace(alternatives, tape, (one) => {
      const options = one.options.map((option) => [...option])
      const option = tape.pick(options)
      replace(option, tape, (member) => tape.pick([[], [{ ...member, when: change(member.when) }]]))
      return [{ ...one, options }]
    }),
  ({ dispatch }, tape, change) =>
    replace(dispatch, tape, (one) => tape.pick([[], [{ ...one, when: change(one.when) }]])),
  ({ dispatch }, tape, change) =>
    replace(dispatch, tape, (one) => {
      const situations = [...one.situations]
      replace(situations, tape, (sent) => tape.pick([[], [{ ...sent, when: change(sent.when) }]]))
      return [{ ...one, situations }]
    }),
  ({ dispatch }, tape, change) =>
    replace(dispatch, tape, (one) => {
      const roles = [...one.roles]
      replace(roles, tape, (role) => {
        const fields = [...role.fields]
        replace(fields, tape, (field) => {
          const { map: _, ...plain } = field
          return tape.pick([[], [{ ...field, when: change(field.when) }], [field, field], [plain]])
        })
        return [{ ...role, fields }]
      })
      return [{ ...one, roles }]
    }),
  ({ dispatch, subjects: people }, tape, change) =>
    replace(dispatch, tape, (one) => {
      const roles = [...one.roles]
      replace(roles, tape, (role) => {
        const subjects = [...role.subjects]
        replace(subjects, tape, (player) =>
          tape.pick([
            [],
            [{ ...player, when: change(player.when) }],
            [player, { ...player, subject: tape.pick(people).name }]
          ])
        )
        return [{ ...role, subjects }]
      })
      return [{ ...one, roles }]
    }),
  ({ process }, tape, change) =>
    replace(process.edges, tape, (edge) =>
      tape.pick([
        [{ ...edge, when: change(edge.when) }],
        [edge, { ...edge, from: edge.to, to: edge.from, when: change(edge.when) }]
      ])
    ),
  ({ questions }, tape, change) => replace(questions, tape, (one) => [{ ...one, when: change(one.when) }]),
  // Asked after all, or said to be found out by somebody who does not.
  ({ questions }, tape) =>
    replace(questions, tape, ({ answeredBy, ...one }) => [
      answeredBy && tape.chance(60) ? one : { ...one, answeredBy: { kind: 'item' as const, id: 'i0', name: '' } }
    ]),
  ({ questions }, tape, change) =>
    replace(questions, tape, (one) => {
      const options = [...(one.options ?? [])]
      replace(options, tape, (option) => tape.pick([[], [{ ...option, when: change(option.when ?? TRUE) }]]))
      return [{ ...one, ...(one.options && { options }) }]
    })
]
