/** 按需给: no department receives anything that its own form does not ask, of anybody it does not ask it of. */
import type { Obligation, Subject } from './index.js'
import { nameOf } from './lossless.js'

export function least({ model, f, without }: Subject): Obligation[] {
  return model.dispatch.flatMap((sent): Obligation[] => {
    const item = model.items.find(({ usage }) => usage === sent.item)
    const never = (about: string, formula: number, at: string | undefined): Obligation => ({
      property: 'least',
      about,
      at: [at, item?.at],
      task: { kind: 'never', formula }
    })
    // The first of a name, as `find` would have it.
    const asked = new Map((item?.fields ?? []).toReversed().map((field) => [nameOf(field), field]))
    return [
      ...sent.fields.flatMap((one): Obligation[] => {
        const about = `${sent.item}/${one.ref}/${one.to.join('+')}`
        const field = asked.get(nameOf(one))
        const goes = f.all(sent.when, one.when)
        return [
          never(`field ${about}`, without(goes, field?.when ?? 0), field?.at),
          ...one.players.map(({ key, when }) => {
            const own = (field?.players ?? []).filter((player) => player.key === key)
            const needed = f.any(...own.map((player) => f.all(field!.when, player.when)))
            return never(`player ${about}/${key}`, without(f.all(goes, when), needed), field?.at)
          })
        ]
      }),
      ...sent.questions.map(({ name, fact, when }) => {
        const own = item?.questions.find((one) => one.name === name && one.fact === fact)
        return never(`question ${sent.item}/${name}`, without(f.all(sent.when, when), own?.when ?? 0), item?.at)
      })
    ]
  })
}
