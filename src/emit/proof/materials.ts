/** 材料: for each class of situations what must be handed in, all minimal ways to satisfy the choices, and the cheapest. */
import type { Alternatives, Bundle, Material } from '../../merge/bundle.js'
import { cheapest, clusters, minimalSets, unmet, type Options } from '../../merge/materials/cheapest.js'
import { openGroups } from '../../merge/materials/brought.js'
import { lexiconOf } from '../../wording/lexicon.js'
import { toBring } from '../guide/materials.js'
import {
  ANYWHERE,
  componentsOf,
  describe,
  factNames,
  grouped,
  type Component,
  type Leaf,
  type Part,
  type Prover
} from './classes.js'
import type { MaterialComponent, MaterialRow, Materials } from './model.js'
import { bigText, rangeAfter } from '../numbers.js'
import { differentOf, partOfGroup } from './counted.js'
import { optionText } from '../../prove/subsumed/index.js'

/** A table longer than this is not read; each material's own condition says it shorter. A spreadsheet takes more. */
const [MAX_ROWS, MAX_LISTED] = [40, 1000]

interface Piece extends Part {
  material?: Material
  group?: Alternatives
}

interface Outcome {
  direct: string[]
  open: Options[]
}

export function materialsOf(bundle: Bundle, prover: Prover): Materials {
  const byKey = new Map(bundle.materials.map((material) => [material.key, material]))
  const { always, components } = componentsOf<Piece>(
    [
      ...bundle.materials.map((material) => ({ conds: [material.submit], links: [material.key], material })),
      ...bundle.alternatives.map((group) => ({ ...partOfGroup(group, byKey), group }))
    ],
    bundle,
    prover
  )
  const told = components
    .filter((one) => one.parts.some(({ material, group }) => group ?? (material && material.submit.op !== 'false')))
    .map((one) => component(one, bundle, prover))
  const fixed = outcomeOf(always, ANYWHERE)
  return {
    isStated: bundle.materials.length > 0,
    range: rangeAfter(bundle.ledger, 'materials'),
    always: fixed.direct.map((key) => byKey.get(key)!.label),
    alwaysChoices: choicesOf(fixed, bundle),
    components: told,
    notNeeded: toBring(bundle).notNeeded
  }
}

function outcomeOf(parts: Piece[], { is }: Leaf): Outcome {
  const materials = parts.flatMap(({ material }) => material ?? [])
  const alternatives = parts.flatMap(({ group }) => group ?? [])
  return {
    direct: materials.filter(({ submit }) => is(submit)).map(({ key }) => key),
    open: openGroups({ materials, alternatives }, is).map(({ options }) => options)
  }
}

function component(one: Component<Piece>, bundle: Bundle, { space, solver }: Prover): MaterialComponent {
  const { parts, facts, leaves } = one
  const classes = grouped(leaves ?? [], (leaf) => outcomeOf(parts, leaf))
  const isListed = leaves !== undefined && classes.length <= MAX_LISTED
  const isLong = !isListed || classes.length > MAX_ROWS
  const number = leaves ? BigInt(classes.length) : differentOf(parts, bundle, { space, solver })
  return {
    questions: factNames(facts, bundle),
    count: number === undefined ? '' : bigText(number),
    rows: isListed ? classes.map(({ outcome, leaves }) => row(describe(leaves, bundle), outcome, bundle)) : [],
    isLong,
    ...(isLong ? byCondition(parts, bundle) : { single: [], groups: [] })
  }
}

function row(label: string, outcome: Outcome, bundle: Bundle): MaterialRow {
  const best = cheapest(outcome.direct, outcome.open)
  const choices = choicesOf(outcome, bundle)
  return {
    label,
    must: labelsOf(outcome.direct, bundle),
    choices,
    cheapest:
      choices.length > 0
        ? labelsOf(
            [...best].filter((key) => !outcome.direct.includes(key)),
            bundle
          )
        : [],
    count: best.size
  }
}

/** AND of ORs of ANDs: groups that share a material are multiplied out, the others stand beside each other. */
function choicesOf({ direct, open }: Outcome, bundle: Bundle): string[][] {
  return clusters(unmet(open, new Set(direct))).map((cluster) => {
    const sets = minimalSets(cluster) ?? cluster.flat()
    return sets.map((set) => labelsOf(set, bundle).join(' + '))
  })
}

function labelsOf(keys: readonly string[], { materials }: Bundle): string[] {
  return materials.filter(({ key }) => keys.includes(key)).map(({ label }) => label)
}

function byCondition(parts: Piece[], bundle: Bundle): Pick<MaterialComponent, 'single' | 'groups'> {
  const { plain: when } = lexiconOf(bundle)
  return {
    single: parts.flatMap(({ material }) => {
      const only = material && when(material.submit)
      return only === undefined ? [] : [{ name: material!.label, when: only }]
    }),
    groups: parts.flatMap(({ group }) => {
      const only = group && when(group.when)
      if (only === undefined) return []
      const options = group!.options.map((option) => optionText(option, bundle)).filter((text) => text !== '')
      return [{ when: only, options }]
    })
  }
}
