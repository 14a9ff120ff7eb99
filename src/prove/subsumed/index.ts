/** Alternatives that nobody would choose: another option of the same group asks for a part of the same materials only. */
import { all, any, type Cond } from '../../condition/cond.js'
import { disjoint, implies, isPossible, type Situations } from '../../situations/index.js'
import type { Alternatives, Bundle } from '../../merge/bundle.js'
import { lexiconOf } from '../../wording/lexicon.js'

export interface Subsumed {
  /** Index in the bundle's alternatives, and of the two options in it. */
  group: number
  option: number
  by: number
}

/** Of two equal options the later one. */
export function subsumedOptions(bundle: Pick<Bundle, 'alternatives'>, situations: Situations): Subsumed[] {
  return bundle.alternatives.flatMap(({ options, when }, group) =>
    options.flatMap((option, index) => {
      if (isPossible(all(when, available(option)), situations) === false) return []
      const by = options.findIndex(
        (other, place) =>
          place !== index &&
          asksNoMore(other, option, when, situations) &&
          (place < index || !asksNoMore(option, other, when, situations))
      )
      return by < 0 ? [] : [{ group, option: index, by }]
    })
  )
}

type Option = Alternatives['options'][number]

/** Wherever `more` can be chosen so can `less`, and each of its materials is one of `more`'s then. */
function asksNoMore(less: Option, more: Option, when: Cond, situations: Situations): boolean {
  const there = all(when, available(more))
  const meant = (key: string) => any(...more.filter((one) => one.key === key).map((one) => one.when))
  return (
    implies(there, available(less), situations) &&
    less.every((one) => implies(all(there, one.when), meant(one.key), situations))
  )
}

function available(option: Option): Cond {
  return any(...option.map(({ when }) => when))
}

/** “护照（母亲） + 签证”; “／” between those of which only one is ever meant. */
export function optionText(option: Option, bundle: Bundle): string {
  const { plain: when, situations } = lexiconOf(bundle)
  const labels = new Map(bundle.materials.map(({ key, label }) => [key, label]))
  const texts = option.flatMap((one) => {
    const only = when(one.when)
    return only === undefined ? [] : [`${labels.get(one.key) ?? one.key}${only === '' ? '' : `（${only}时）`}`]
  })
  const isEither = option.every((one, index) =>
    option.slice(index + 1).every((other) => disjoint(one.when, other.when, situations))
  )
  return texts.join(isEither ? ' ／ ' : ' + ')
}
