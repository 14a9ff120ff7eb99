/** 完整: what any applicable item needs is on the form or among the materials, and can be had. */
import { DUTIES, type Duty } from '../../link/model.js'
import { needsOf } from './needs.js'
import type { Obligation, Subject } from './index.js'
import type { Alternatives, Field, Need, Provider } from '../normal-form/model.js'

type Source = Field['sources'][number]

export function complete({ model, f, uses, usesOf, fieldOf, without }: Subject): Obligation[] {
  const byKey = new Map(model.materials.map((material) => [material.key, material]))
  const providers = new Map<string, Provider[]>()
  for (const one of model.providers) providers.set(one.key, [...(providers.get(one.key) ?? []), one])
  const isAsStrict = (duty: Duty, wanted: Duty) => DUTIES.indexOf(duty) <= DUTIES.indexOf(wanted)
  /** Handed in, or had; what is uploaded only if the system cannot fetch it is not had by its being able to. */
  const covered = (key: string, wanted: Duty) => {
    const { demands = [], dropped = [] } = byKey.get(key) ?? {}
    const had = dropped.filter(({ reason }) => wanted !== 'fallback' || !['certificate', 'resource'].includes(reason))
    return f.any(...[...demands.filter(({ duty }) => isAsStrict(duty, wanted)), ...had].map(({ when }) => when))
  }
  const offered = ({ when, others }: Alternatives, wanted: Duty) =>
    f.any(when, ...others.filter(({ duty }) => isAsStrict(duty, wanted)).map((one) => one.when))
  const unmet = ({ when, duty, options }: Need) =>
    options.length === 1
      ? f.any(...options[0]!.map((member) => f.all(when, member.when, f.not(covered(member.key, duty)))))
      : without(
          f.all(when, f.any(...options.flat().map((member) => member.when))),
          f.any(...model.alternatives.filter((one) => suffices(one, options)).map((one) => offered(one, duty)))
        )
  return [
    ...uses.flatMap(({ item, field, player, when, required }): Obligation[] => {
      const about = `${item.usage}/${field.ref}/${player.key}`
      const merged = fieldOf(player.key)
      const never = (start: string, formula: number): Obligation => ({
        property: 'complete',
        about: `${start} ${about}`,
        at: [field.at, item.at],
        task: { kind: 'never', formula }
      })
      return [
        never('use', without(when, merged?.when ?? 0)),
        never('required', without(required, merged?.required ?? 0))
      ]
    }),
    ...model.form.flatMap((field): Obligation[] => {
      const at = usesOf(field.key).map((use) => use.field.at)
      const never = (about: string, formula: number): Obligation => ({
        property: 'complete',
        about,
        at: at.slice(0, 2),
        task: { kind: 'never', formula }
      })
      const own = providers.get(field.key) ?? []
      const given = ({ kind, from = '', via }: Source) =>
        own.filter((one) => one.kind === kind && one.from === from && one.via.every((premise) => via.includes(premise)))
      return [
        never(`source ${field.key}`, without(field.when, f.any(...field.sources.map(({ when }) => when)))),
        ...field.sources.flatMap((source, index) =>
          source.kind === 'asked'
            ? []
            : [
                never(
                  `given ${field.key}/${index}`,
                  without(source.when, f.any(...given(source).map((provider) => provider.when)))
                )
              ]
        )
      ]
    }),
    ...needsOf(model).map((need): Obligation => ({
      property: 'complete',
      about: `material ${need.about}`,
      at: [need.at, need.of],
      task: { kind: 'never', formula: unmet(need) }
    })),
    ...model.materials.flatMap(({ key, dropped }) =>
      dropped.map(({ reason, by, when }, index): Obligation => {
        const had = (providers.get(key) ?? []).filter(({ kind, from }) => kind === reason && from === by)
        return {
          property: 'complete',
          about: `dropped ${key}/${index}`,
          at: [],
          task: { kind: 'never', formula: without(when, f.any(...had.map((provider) => provider.when))) }
        }
      })
    ),
    ...model.materials.flatMap(({ key, dropped }) =>
      dropped.flatMap(({ reason, by, when }, index): Obligation[] => {
        if (reason !== 'whole') return []
        const handed = (byKey.get(by)?.demands ?? []).filter(({ duty }) => duty === 'required')
        const held = f.any(...handed.map((demand) => demand.when))
        const short = askedOf(key, model).map(({ asked, thing, least }) => {
          const enough = handed.filter(({ amount }) => (amount[thing] ?? 0) >= least).map((demand) => demand.when)
          return without(f.all(when, ...asked), f.any(...enough))
        })
        return [
          {
            property: 'complete',
            about: `whole ${key}/${index}`,
            at: [],
            task: { kind: 'never', formula: f.any(without(when, held), ...short) }
          }
        ]
      })
    )
  ]
}

/** Each thing that is asked of a material, with how much of it and when. */
function askedOf(wanted: string, model: Subject['model']): { asked: number[]; thing: string; least: number }[] {
  return needsOf(model).flatMap(({ when, options }) =>
    options
      .flat()
      .filter(({ key }) => key === wanted)
      .flatMap((one) => Object.entries(one.amount).map(([thing, least]) => ({ asked: [when, one.when], thing, least })))
  )
}

/** Each of the alternatives contains all of some option of the need. */
function suffices({ options: offered }: Alternatives, options: Need['options']): boolean {
  return offered.every((offer) =>
    options.some((option) =>
      option.every(({ key, when }) => offer.some((member) => member.key === key && member.when === when))
    )
  )
}
