/**
 * 有效、不过严、不矛盾: what the merged form accepts is right for every item that takes it, refuses nothing that all of them
 * would accept, and is never empty. Limits are compared one by one.
 */
import type { FormulaId } from '../../situations/formula.js'
import type { Accepts, Constraints } from '../normal-form/model.js'
import type { Obligation, Property, Subject, Within } from './index.js'
import { meet } from '../../values/constraints.js'

export function values(subject: Subject): Obligation[] {
  return [...sound(subject), ...loose(subject), ...consistent(subject)]
}

/** Kinds of values are the element's; limits and checks are those of the departments. */
function sound(subject: Subject): Obligation[] {
  const { model, usesOf, f, without } = subject
  return [
    ...model.form.map(({ key, when, accepts, element }): Obligation => {
      const isOther = kindOf(accepts) !== kindOf(element)
      return {
        property: 'sound',
        about: `kind ${key}`,
        at: usesOf(key)
          .slice(0, 2)
          .map(({ field }) => field.at),
        task: { kind: 'look', ...(isOther && { flaw: { when, why: '与要素的类型、代码或小数位数不同' } }) }
      }
    }),
    ...soundLimits(subject),
    ...model.checks.map(({ relation, when }, n): Obligation => {
      const same = model.mergedChecks.filter((check) => check.relation === relation)
      const formula = without(when, f.any(...same.map((check) => check.when)))
      return { property: 'sound', about: `check ${n}`, at: [], task: { kind: 'never', formula } }
    })
  ]
}

function kindOf({ type, codes, decimals }: Accepts): string {
  return JSON.stringify([type, codes ?? null, decimals ?? null])
}

function soundLimits({ uses, fieldOf, f, without }: Subject): Obligation[] {
  return uses.flatMap(({ item, field, player, when }) => {
    const merged = fieldOf(player.key)
    return pieces(player.accepts).map((limit): Obligation => ({
      property: 'sound',
      about: `limit ${item.usage}/${field.ref}/${player.key}/${JSON.stringify(limit.constraints)}`,
      at: [field.at],
      task: merged
        ? {
            kind: 'limit',
            within: merged.accepts,
            limit,
            otherwise: (isWithin) =>
              without(
                when,
                f.any(
                  ...merged.stricter
                    .filter((more) => isWithin(stricter(merged.accepts, more.constraints), limit))
                    .map((more) => more.when)
                )
              )
          }
        : // What is not on the form keeps no limit.
          { kind: 'never', formula: when }
    }))
  })
}

function loose({ model, f, usesOf, without }: Subject): Obligation[] {
  const obligation = (
    about: string,
    key: string,
    within: Accepts,
    limit: Accepts,
    otherwise: (isWithin: Within) => FormulaId,
    property: Property = 'loose'
  ): Obligation => ({
    property,
    about,
    at: usesOf(key)
      .slice(0, 2)
      .map(({ field }) => field.at),
    task: { kind: 'limit', within, limit, otherwise }
  })
  const stated = (key: string, limit: Accepts, isWithin: Within) =>
    f.any(
      ...usesOf(key)
        .filter(({ player }) => isWithin(player.accepts, limit))
        .map(({ when }) => when)
    )
  return [
    ...model.form.flatMap(({ key, when, accepts, element, stricter }) => [
      ...pieces(accepts).map((limit) =>
        obligation(`limit ${key}/${JSON.stringify(limit.constraints)}`, key, element, limit, (isWithin) =>
          without(when, stated(key, limit, isWithin))
        )
      ),
      ...stricter.flatMap((more, j) =>
        pieces({ ...accepts, constraints: more.constraints }).map((limit) =>
          obligation(`stricter ${key}/${j}/${JSON.stringify(limit.constraints)}`, key, element, limit, (isWithin) =>
            without(f.all(when, more.when), stated(key, limit, isWithin))
          )
        )
      )
    ]),
    ...model.mergedChecks.map(({ relation, when }, n): Obligation => {
      const same = model.checks.filter((check) => check.relation === relation)
      const formula = without(when, f.any(...same.map((check) => check.when)))
      return { property: 'loose', about: `check ${n}`, at: [], task: { kind: 'never', formula } }
    })
  ]
}

function consistent({ model, usesOf }: Subject): Obligation[] {
  return model.form.map((field) => ({
    property: 'consistent',
    about: `values ${field.key}`,
    at: usesOf(field.key)
      .slice(0, 2)
      .map((use) => use.field.at),
    task: { kind: 'values', field, uses: usesOf(field.key) }
  }))
}

export function stricter(accepts: Accepts, constraints: Constraints): Accepts {
  return { ...accepts, constraints: meet(accepts.constraints, constraints) }
}

/** Each single limit, by itself. */
export function pieces({ constraints, ...type }: Accepts): Accepts[] {
  const single = Object.entries(constraints).flatMap(([name, value]: [string, unknown]): Constraints[] =>
    (name === 'patterns' || name === 'formats') && Array.isArray(value)
      ? value.map((one: string) => ({ [name]: [one] }))
      : [{ [name]: value }]
  )
  return single.map((constraints) => ({ ...type, constraints }))
}
