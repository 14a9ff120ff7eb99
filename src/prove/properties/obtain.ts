/** 能得不问: nothing is asked, and nothing has to be brought, that can be had without the applicant. */
import type { FormulaId } from '../../situations/formula.js'
import type { Material, Provider } from '../normal-form/model.js'
import type { Obligation, Subject } from './index.js'

export function obtain({ model, f, usesOf, fieldOf, asked }: Subject): Obligation[] {
  const providers = new Map<string, Provider[]>()
  for (const one of model.providers) providers.set(one.key, [...(providers.get(one.key) ?? []), one])
  /** How the field is known without asking what is `seen`. */
  const known = (key: string, seen: readonly string[]): FormulaId =>
    seen.includes(key) || !fieldOf(key) ? 0 : f.any(asked(key), given(key, [...seen, key]))
  const given = (key: string, seen: readonly string[]): FormulaId =>
    f.any(...(providers.get(key) ?? []).map(({ when, via }) => f.all(when, ...via.map((each) => known(each, seen)))))
  const had = (key: string) => f.any(...(providers.get(key) ?? []).map(({ when }) => when))
  /** What is uploaded only if the system cannot fetch it may well be had. */
  const brought = (demands: Material['demands']) =>
    f.any(...demands.filter(({ duty }) => duty !== 'fallback').map(({ when }) => when))
  return [
    ...[...new Set(model.form.map(({ key }) => key))].map((key): Obligation => ({
      property: 'obtain',
      about: `asked ${key}`,
      at: [
        ...model.waivers.filter(({ about }) => about === `asked ${key}`).map(({ at }) => at),
        usesOf(key)[0]?.field.at
      ],
      task: { kind: 'never', formula: f.all(asked(key), given(key, [key])) }
    })),
    ...model.materials.map(({ key, demands, dropped }): Obligation => ({
      property: 'obtain',
      about: `submit ${key}`,
      at: [],
      task: { kind: 'never', formula: f.all(brought(demands), f.any(...dropped.map(({ when }) => when), had(key))) }
    }))
  ]
}
