/** 最少: nothing is on the form, required or to be brought that no applicable item needs. */
import type { FormulaId } from '../../situations/formula.js'
import type { Obligation, Subject } from '../obligations.js'

export function minimal({ model, f, usesOf, without }: Subject): Obligation[] {
  const needs = model.items.flatMap((item) => item.needs)
  const direct = (key: string) =>
    f.any(
      ...needs
        .filter(({ options }) => options.length === 1)
        .flatMap(({ when, options }) =>
          options[0]!.filter((member) => member.key === key).map((member) => f.all(when, member.when))
        )
    )
  const never = (about: string, formula: FormulaId, at: string[]): Obligation => ({
    property: 'minimal',
    about,
    at,
    task: { kind: 'never', formula }
  })
  return [
    ...model.form.flatMap(({ key, when, required, decides }) => {
      const uses = usesOf(key)
      const at = uses.slice(0, 2).map(({ field }) => field.at)
      return [
        never(`field ${key}`, without(when, f.any(decides, ...uses.map((use) => use.when))), at),
        never(`required ${key}`, without(required, f.any(decides, ...uses.map((use) => use.required))), at)
      ]
    }),
    ...model.materials.flatMap(({ key, when, submit }) => {
      const at = needs
        .filter(({ options }) => options.flat().some((member) => member.key === key))
        .map((need) => need.at)
      return [
        never(`material ${key}`, without(when, direct(key)), at.slice(0, 2)),
        never(`submit ${key}`, without(submit, when), at.slice(0, 2))
      ]
    }),
    ...model.alternatives.map(({ when, options, at }, index) => {
      const own = keysOf(options)
      const same = needs.filter((need) => need.options.length > 1 && keysOf(need.options) === own)
      return never(`alternatives ${index}`, without(when, f.any(...same.map((need) => need.when))), [at])
    })
  ]
}

function keysOf(options: { key: string }[][]): string {
  return JSON.stringify(options.map((option) => option.map(({ key }) => key).sort()).sort())
}
