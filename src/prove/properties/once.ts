/** 只问一次: one place for each piece of information, one source at a time, one person one set of fields. */
import type { Obligation, Subject } from './index.js'

export function once({ model, f, usesOf, asked, without }: Subject): Obligation[] {
  const own = new Map(model.subjects.map(({ name, own }) => [name, own]))
  const counts = new Map<string, number>()
  for (const { key } of model.form) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...new Map(model.form.map((field) => [field.key, field])).values()].flatMap(
    ({ key, subject, sources, when }): Obligation[] => {
      const at = usesOf(key)
        .slice(0, 2)
        .map(({ field }) => field.at)
      const never = (about: string, formula: number): Obligation => ({
        property: 'once',
        about,
        at,
        task: { kind: 'never', formula }
      })
      const isTwice = counts.get(key)! > 1
      return [
        {
          property: 'once',
          about: `key ${key}`,
          at,
          task: { kind: 'look', ...(isTwice && { flaw: { when, why: '表上不止一处' } }) }
        },
        ...sources.flatMap((source, i) => [
          ...sources
            .slice(i + 1)
            .map((other, next) => never(`sources ${key}/${i}/${i + 1 + next}`, f.all(source.when, other.when))),
          never(`within ${key}/${i}`, without(source.when, when))
        ]),
        never(`self ${key}`, without(asked(key), own.get(subject) ?? 1))
      ]
    }
  )
}
