/** Defects of the materials: which, when, and why they need not be brought. */
import { all, any, FALSE, TRUE, type Cond } from '../../../../src/condition/cond.js'
import type { Alternatives, Material } from '../../../../src/merge/bundle.js'
import { cut, more, type Case, type Operator } from '../plant.js'

function material(
  property: Operator['property'],
  name: string,
  about: (one: Material) => string,
  does: (material: Material, one: Case) => ((copy: Material, all: Material[]) => void) | undefined,
  also: Operator['also'] = {}
): Operator {
  return {
    name,
    property,
    also,
    *plants(one) {
      for (const [index, each] of one.bundle.materials.entries()) {
        const change = does(each, one)
        if (change)
          yield {
            where: each.key,
            about: about(each),
            edit: ({ materials }) => change(materials[index]!, materials)
          }
      }
    }
  }
}

function group(
  property: Operator['property'],
  name: string,
  does: (group: Alternatives, one: Case) => ((copy: Alternatives, all: Alternatives[]) => void) | undefined,
  also: Operator['also'] = {}
): Operator {
  return {
    name,
    property,
    also,
    *plants(one) {
      for (const [index, each] of one.bundle.alternatives.entries()) {
        const change = does(each, one)
        if (change)
          yield {
            where: `alternatives ${index}`,
            edit: ({ alternatives }) => change(alternatives[index]!, alternatives)
          }
      }
    }
  }
}

/** Whoever is asked anew is asked for the document alone. */
const LESS = {
  sound: 'and less than is asked',
  minimal: 'or more than is asked',
  complete: 'while what is uploaded only if need be is lost'
}
const UNREACHED = { reachable: 'a material is in no other way needed' }
const brought = ({ submit }: Material) => submit.op !== 'false'
const always = ({ submit, dropped }: Material, { can }: Case) =>
  dropped.length === 0 && can(submit) ? submit : undefined
/** What all who bring it are asked alike. */
const alike = (one: Material, which: Case) =>
  one.demands.length === 1 && always(one, which) ? one.demands[0] : undefined
/** As much of it as before, but in other situations. */
const demand = (copy: Material, when: Cond) => {
  copy.submit = when
  copy.demands = [{ need: 'unknown', ...copy.demands[0], duty: 'required', when }]
}
const invented: Material['dropped'][number] = { reason: 'certificate', by: 'nowhere', name: '电子证照', when: TRUE }

export const materials: Operator[] = [
  material(
    'complete',
    'a material is dropped',
    () => 'material ',
    ({ when }, { can }) => (can(when) ? (copy, all) => void all.splice(all.indexOf(copy), 1) : undefined)
  ),
  material(
    'complete',
    'a material is never to be brought',
    () => 'material ',
    (one, which) => (always(one, which) ? (copy) => demand(copy, FALSE) : undefined)
  ),
  material(
    'complete',
    'a material is to be brought too rarely',
    () => 'material ',
    (one, which) => {
      const submit = always(one, which)
      const only = submit && cut(which, submit)
      return only && ((copy) => demand(copy, all(submit, only)))
    }
  ),
  material(
    'minimal',
    'a material is to be brought without need',
    ({ key }) => `demand ${key}/`,
    ({ when }, one) => {
      const besides = more(one, when)
      return besides && ((copy) => demand(copy, any(copy.submit, besides)))
    },
    { obtain: 'and it can be had otherwise' }
  ),
  material(
    'minimal',
    'more copies than anybody asks',
    ({ key }) => `amount ${key}/0/copies`,
    (one, which) => {
      const copies = alike(one, which)?.copies
      return copies === undefined ? undefined : (copy) => (copy.demands[0]!.copies = copies + 1)
    }
  ),
  material(
    'sound',
    'fewer copies than somebody asks',
    () => 'amount ',
    (one, which) => (alike(one, which)?.copies ? (copy) => (copy.demands[0]!.copies = 0) : undefined)
  ),
  material(
    'minimal',
    'an original of which nobody asks more than a copy',
    ({ key }) => `amount ${key}/0/`,
    (one, which) =>
      alike(one, which)?.need === 'copy' ? (copy) => (copy.demands[0]!.need = 'original-and-copy') : undefined
  ),
  material(
    'complete',
    'as one likes although it is required',
    () => 'material ',
    (one, which) => (alike(one, which) ? (copy) => (copy.demands[0]!.duty = 'optional') : undefined),
    { minimal: 'nor does anybody leave it to the applicant' }
  ),
  material(
    'once',
    'two demands at once',
    ({ key }) => `demands ${key}/`,
    (one, which) => (alike(one, which) ? (copy) => void copy.demands.push(copy.demands[0]!) : undefined)
  ),
  material(
    'minimal',
    'a material is listed without need',
    ({ key }) => `material ${key}`,
    ({ when }, one) => {
      const besides = more(one, when)
      return besides && ((copy) => (copy.when = any(when, besides)))
    }
  ),
  material(
    'minimal',
    'a material that nobody needs',
    () => 'material invented',
    (one) => (brought(one) ? (copy, all) => void all.push({ ...copy, key: 'invented', dropped: [] }) : undefined)
  ),
  material(
    'obtain',
    'a material is to be brought although it is had',
    ({ key }) => `submit ${key}`,
    ({ dropped, when }) => (dropped.length > 0 ? (copy) => demand(copy, when) : undefined),
    LESS
  ),
  material(
    'complete',
    'nobody says why a material need not be brought',
    () => 'material ',
    ({ dropped }, { can }) => (dropped.length > 0 && can(dropped[0]!.when) ? (copy) => (copy.dropped = []) : undefined)
  ),
  material(
    'complete',
    'a material is said to be had, by no provider',
    ({ key }) => `dropped ${key}/`,
    (one, which) =>
      always(one, which)
        ? (copy) => {
            copy.dropped.push({ ...invented, when: copy.when })
            demand(copy, FALSE)
          }
        : undefined
  ),
  material(
    'complete',
    'what gives a material is something else',
    ({ key }) => `dropped ${key}/`,
    ({ dropped }, { can }) =>
      dropped.length > 0 && can(dropped[0]!.when) ? (copy) => (copy.dropped[0]!.by += '-x') : undefined
  ),
  material(
    'obtain',
    'a reason to bring nothing is overlooked',
    ({ key }) => `submit ${key}`,
    ({ dropped, when }, { can }) =>
      dropped.length > 0 && can(dropped[0]!.when)
        ? (copy) => {
            copy.dropped = []
            demand(copy, when)
          }
        : undefined,
    LESS
  )
]

export const alternatives: Operator[] = [
  group(
    'complete',
    'alternatives are dropped',
    (_, { can, bundle }) =>
      can(bundle.alternatives[0]!.when) ? (copy, all) => void all.splice(all.indexOf(copy), 1) : undefined,
    { ...UNREACHED, sound: 'nor is it as much as is asked' }
  ),
  group('complete', 'alternatives never apply', () => (copy) => (copy.when = FALSE), UNREACHED),
  group('complete', 'alternatives apply too rarely', ({ when }, one) => {
    const only = cut(one, when)
    return only && ((copy) => (copy.when = all(when, only)))
  }),
  group('minimal', 'alternatives apply without need', ({ when }, one) => {
    const besides = more(one, when)
    return besides && ((copy) => (copy.when = any(when, besides)))
  }),
  group(
    'minimal',
    'one of the options is lost',
    ({ options }) => (options.length > 1 ? (copy) => void copy.options.pop() : undefined),
    { ...UNREACHED, sound: 'nor is it as much as is asked' }
  ),
  group(
    'complete',
    'an option that is not enough',
    () => (copy) => copy.options.push([{ key: 'invented', when: TRUE, amounts: [], remarks: [] }]),
    { minimal: 'nor does anybody ask for it', sound: 'nor for as much' }
  ),
  group(
    'complete',
    'an option lacks one of its materials',
    ({ options }) => {
      const index = options.findIndex((option) => option.length > 1)
      return index < 0 ? undefined : (copy) => void copy.options[index]!.pop()
    },
    { ...UNREACHED, minimal: 'nor does anybody ask for it so', sound: 'nor for as much' }
  ),
  group(
    'complete',
    'a material of an option is never to be brought',
    ({ options, when }, { can }) => {
      const own = options[0]?.[0]
      return own?.when.op === 'true' && can(when) ? (copy) => (copy.options[0]![0]!.when = FALSE) : undefined
    },
    { ...UNREACHED, sound: 'nor is it as much as is asked' }
  )
]
