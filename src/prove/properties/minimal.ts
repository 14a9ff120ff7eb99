/** 最少: nothing is on the form, required or to be brought that no applicable item needs. */
import type { FormulaId } from '../../situations/formula.js'
import { needsOf } from './needs.js'
import type { Obligation, Subject } from './index.js'

export function minimal({ model, f, usesOf, without }: Subject): Obligation[] {
  const needs = needsOf(model)
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
    ...model.materials.map(({ key, when }) => {
      const at = needs
        .filter(({ options }) => options.flat().some((member) => member.key === key))
        .map((need) => need.at)
      return never(`material ${key}`, without(when, direct(key)), at.slice(0, 2))
    }),
    ...model.alternatives.flatMap(({ when, others, options, at }, index) => {
      const own = keysOf(options)
      const same = (duty: string) =>
        needs.filter((need) => need.options.length > 1 && need.duty === duty && keysOf(need.options) === own)
      const asked = (duty: string) =>
        f.any(...same(duty).map((need) => f.all(need.when, f.any(...need.options.flat().map((member) => member.when)))))
      return [
        never(`alternatives ${index}`, without(when, asked('required')), [at]),
        ...others.map((other) =>
          never(`alternatives ${index}/${other.duty}`, without(other.when, asked(other.duty)), [at])
        )
      ]
    })
  ]
}

export function keysOf(options: { key: string }[][]): string {
  return JSON.stringify(options.map((option) => option.map(({ key }) => key).sort()).sort())
}
