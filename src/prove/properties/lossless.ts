/** 无损: each department gets back exactly its own form: every field, every answer, from the one right person. */
import { groupBy } from '../../base/group.js'
import type { ValueMap } from '../../link/model.js'
import { invertible } from '../../values/mapping.js'
import type { Dispatch, DispatchField, ItemField } from '../normal-form/model.js'
import type { Obligation, Subject } from './index.js'

export function lossless({ model, f, without }: Subject): Obligation[] {
  return model.items.flatMap((item): Obligation[] => {
    const sent: Dispatch = model.dispatch.find((one) => one.item === item.usage) ?? {
      item: item.usage,
      owner: item.owner,
      when: 0,
      questions: [],
      fields: []
    }
    const obligation = (about: string, at: string, task: Obligation['task']): Obligation => ({
      property: 'lossless',
      about,
      at: [at, item.at],
      task
    })
    const arriving = groupBy<DispatchField, string>(sent.fields, nameOf)
    return [
      ...item.fields.flatMap((field): Obligation[] => {
        const about = `${item.usage}/${field.ref}/${field.to.join('+')}`
        const same = arriving.get(nameOf(field)) ?? []
        const to = same[0]
        const flaw = same.length > 1 ? '发送了两次' : to && !isSameMap(to, field) ? '对照不同' : undefined
        const arrives = f.all(sent.when, to?.when ?? 0)
        return [
          obligation(
            `field ${about}`,
            field.at,
            flaw === undefined
              ? { kind: 'never', formula: without(field.when, arrives) }
              : { kind: 'look', flaw: { when: field.when, why: flaw } }
          ),
          ...mapping(field).map((flaw) =>
            obligation(`map ${about}`, field.at, {
              kind: 'look',
              ...(flaw !== undefined && { flaw: { when: field.when, why: flaw } })
            })
          ),
          ...field.players.map(({ key, when }) => {
            const playing = (to?.players ?? [])
              .filter((player) => player.key === key)
              .map((player) => f.all(arrives, player.when))
            return obligation(`player ${about}/${key}`, field.at, {
              kind: 'never',
              formula: without(f.all(field.when, when), f.any(...playing))
            })
          }),
          ...pairs(field.players)
            .filter(([a, b]) => a.one.key !== b.one.key && elementOf(a.one.key) === elementOf(b.one.key))
            .map(([a, b]) =>
              obligation(`one ${about}/${a.index}/${b.index}`, field.at, {
                kind: 'never',
                formula: f.all(field.when, a.one.when, b.one.when)
              })
            )
        ]
      }),
      ...sharedNames(item.fields).map(({ name, a, b }) =>
        obligation(`names ${item.usage}/${name}/${a.index}/${b.index}`, b.one.at, {
          kind: 'never',
          formula: f.all(a.one.when, b.one.when)
        })
      ),
      ...item.questions.map(({ name, fact, when }) => {
        const to = sent.questions.find((one) => one.name === name && one.fact === fact)
        const asked = model.questions.find((one) => one.fact === fact)
        return obligation(`question ${item.usage}/${name}`, item.at, {
          kind: 'never',
          formula: without(when, f.all(sent.when, to?.when ?? 0, asked?.when ?? 0))
        })
      })
    ]
  })
}

/** Nothing for a field without a mapping; else what is wrong with it, or undefined. */
function mapping({ map, constant, players }: ItemField): (string | undefined)[] {
  if (!map || constant || players.length === 0) return []
  const parts = players.map(({ accepts }) => accepts)
  // All parts of a join are judged together, so one decision covers them.
  const decided = parts
    .slice(0, (map as ValueMap).join ? 1 : undefined)
    .map((one) => invertible(map as ValueMap, one, parts))
  const wrong = decided.find(({ holds }) => holds !== true)
  if (!wrong || wrong.holds === true) return [undefined]
  return [wrong.holds === undefined ? wrong.why : `${wrong.why.zh}：${String(wrong.first ?? '')}`]
}

/** Equal for what an item asks and what it is sent in answer. */
export function nameOf({ ref, to }: DispatchField | ItemField): string {
  return `${ref}/${to.join('+')}`
}

function isSameMap(sent: DispatchField, field: ItemField): boolean {
  return JSON.stringify(sent.map) === JSON.stringify(field.map)
}

interface Placed<T> {
  one: T
  index: number
}

/** Two fields of one role with one name. A form of 3,000 fields has millions of pairs, and hardly any of these. */
function sharedNames(fields: readonly ItemField[]): { name: string; a: Placed<ItemField>; b: Placed<ItemField> }[] {
  const key = (one: ItemField, name: string) => JSON.stringify([roleOf(one), name])
  const uses = fields.flatMap((one, index) => [...new Set(one.to)].map((name) => ({ one, index, name })))
  const users = groupBy(uses, ({ one, name }) => key(one, name))
  return fields.flatMap((one, index) =>
    one.to
      .flatMap((name) => (users.get(key(one, name)) ?? []).map((b) => ({ name, a: { one, index }, b })))
      .filter(({ b }) => b.index > index)
      .sort((x, y) => x.b.index - y.b.index)
  )
}

function pairs<T>(list: readonly T[]): [Placed<T>, Placed<T>][] {
  return list.flatMap((one, index) =>
    list.slice(index + 1).map((other, next): [Placed<T>, Placed<T>] => [
      { one, index },
      { one: other, index: index + 1 + next }
    ])
  )
}

function roleOf({ ref }: ItemField): string {
  return ref.slice(0, ref.indexOf('.'))
}

function elementOf(key: string): string {
  return key.slice(key.indexOf('.') + 1)
}
