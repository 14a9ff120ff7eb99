/** Defects of the merged form: which fields there are, when, and where their values come from. */
import { all, any, equals, FALSE, not, type Cond } from '../../../../src/condition/cond.js'
import type { Bundle, Field, SourceKind } from '../../../../src/merge/bundle.js'
import { cut, more, type Case, type Operator, type Plant } from '../plant.js'

type Change = (field: Field, bundle: Bundle) => void

/** A plant in one field, found again by its place. */
function at(bundle: Bundle, field: Field, about: string, change: Change): Plant {
  const index = bundle.fields.indexOf(field)
  return { where: field.key, about, edit: (copy) => change(copy.fields[index]!, copy) }
}

/** Each field for which `change` gives something to do. */
function each(about: (field: Field) => string, change: (field: Field, one: Case) => Change | undefined) {
  return function* (one: Case): Generator<Plant> {
    for (const field of one.bundle.fields) {
      const does = change(field, one)
      if (does) yield at(one.bundle, field, about(field), does)
    }
  }
}

const isAsked = ({ sources }: Field) => sources.length === 1 && sources[0]!.kind === 'asked'
const decides = ({ key }: Field, { bundle }: Case) =>
  bundle.items.some(({ when }) => JSON.stringify(when).includes(JSON.stringify(key)))
/** Nobody but the applicant gives it, whoever it is. */
const isPlain = (field: Field, one: Case) =>
  isAsked(field) && !decides(field, one) && !one.bundle.questions.some(({ fact }) => fact === `same.${field.subject}`)

const given = (kind: SourceKind) =>
  each(
    ({ key }) => `asked ${key}`,
    ({ sources }) => {
      const index = sources.findIndex((source) => source.kind === kind)
      return index < 0
        ? undefined
        : (field) => {
            const { when } = field.sources[index]!
            field.sources[index] = { kind: 'asked', when, via: [] }
          }
    }
  )

export const form: Operator[] = [
  {
    name: 'a field is dropped from the form',
    property: 'complete',
    also: { order: 'a condition reads it', sound: 'and so are its limits' },
    plants: each(
      () => 'use ',
      ({ key }) =>
        (_, bundle) =>
          (bundle.fields = bundle.fields.filter((field) => field.key !== key))
    )
  },
  {
    name: 'a field is on the form too rarely',
    property: 'complete',
    plants: each(
      () => 'use ',
      ({ when }, one) => {
        const only = cut(one, when)
        return (
          only &&
          ((field) => {
            field.when = all(when, only)
            field.required = all(field.required, only)
            field.sources = field.sources.map((source) => ({ ...source, when: all(source.when, only) }))
          })
        )
      }
    )
  },
  {
    name: 'a field is never on the form',
    property: 'complete',
    also: { reachable: 'what never holds is never reached' },
    plants: each(
      () => 'use ',
      () => (field) => {
        field.when = field.required = FALSE
        field.sources = field.sources.map((source) => ({ ...source, when: FALSE }))
      }
    )
  },
  {
    name: 'a field is on the form too often',
    property: 'minimal',
    also: { loose: 'where no item needs it, none states its limits' },
    plants: each(
      ({ key }) => `field ${key}`,
      (field, one) => {
        const besides = isPlain(field, one) ? more(one, field.when) : undefined
        return (
          besides &&
          ((copy) => {
            copy.when = any(field.when, besides)
            copy.sources[0]!.when = copy.when
          })
        )
      }
    )
  },
  {
    name: 'a required field is never required',
    property: 'complete',
    plants: each(
      () => 'required ',
      ({ required }, { can }) => (can(required) ? (field) => (field.required = FALSE) : undefined)
    )
  },
  {
    name: 'a field is required too rarely',
    property: 'complete',
    plants: each(
      () => 'required ',
      ({ required }, one) => {
        const only = cut(one, required)
        return only && ((field) => (field.required = all(required, only)))
      }
    )
  },
  {
    name: 'an optional field is always required',
    property: 'minimal',
    plants: each(
      ({ key }) => `required ${key}`,
      (field, one) =>
        one.can(all(field.when, not(field.required))) && !decides(field, one)
          ? (copy) => (copy.required = copy.when)
          : undefined
    )
  },
  {
    name: 'a field that nobody needs',
    property: 'minimal',
    plants: each(
      ({ subject }) => `field ${subject}.extra`,
      (field, one) =>
        isPlain(field, one)
          ? (copy, bundle) => {
              const { subject } = copy
              bundle.fields.push({
                ...copy,
                ...{ key: `${subject}.extra`, element: 'extra', type: 'text', constraints: {}, stricter: [], uses: [] }
              })
              bundle.interview.push(`${subject}.extra`)
              delete bundle.fields.at(-1)!.codes
              delete bundle.fields.at(-1)!.decimals
            }
          : undefined
    )
  },
  {
    name: 'a field twice',
    property: 'once',
    plants: each(
      ({ key }) => `key ${key}`,
      () => (field, bundle) => bundle.fields.push(structuredClone(field))
    )
  },
  {
    name: 'asked of a person who is somebody else on the form',
    property: 'once',
    also: { minimal: 'and nobody needs it of that person' },
    plants: function* (one) {
      for (const { fact, options = [] } of one.bundle.questions) {
        if (!fact.startsWith('same.')) continue
        const subject = fact.slice('same.'.length)
        const somebody: Cond = equals(fact, ...options.map(({ code }) => code).filter((code) => code !== 'other'))
        for (const field of one.bundle.fields)
          if (field.subject === subject && isAsked(field))
            yield at(one.bundle, field, `self ${field.key}`, (copy) => {
              copy.when = copy.sources[0]!.when = any(field.when, somebody)
            })
      }
    }
  }
]

export const sources: Operator[] = [
  {
    name: 'a field has no source',
    property: 'complete',
    plants: each(
      ({ key }) => `source ${key}`,
      ({ sources }) => (sources.length === 1 ? (field) => (field.sources = []) : undefined)
    )
  },
  {
    name: 'a field lacks its last source',
    property: 'complete',
    plants: each(
      ({ key }) => `source ${key}`,
      ({ sources }) => (sources.length > 1 ? (field) => void field.sources.pop() : undefined)
    )
  },
  {
    name: 'a source covers only part of the cases',
    property: 'complete',
    plants: each(
      ({ key }) => `source ${key}`,
      ({ sources }, one) => {
        const only = cut(one, sources[0]!.when)
        return only && ((field) => (field.sources[0]!.when = all(field.sources[0]!.when, only)))
      }
    )
  },
  {
    name: 'two sources at once',
    property: 'once',
    plants: each(
      ({ key }) => `sources ${key}/`,
      () => (field) => field.sources.push(field.sources[0]!)
    )
  },
  {
    name: 'asked although the login gives it in that situation',
    property: 'once',
    also: { obtain: 'it is asked although it could be had' },
    plants: each(
      ({ key }) => `sources ${key}/`,
      ({ sources }) =>
        sources.length > 1 && sources.at(-1)!.kind === 'asked'
          ? (field) => (field.sources.at(-1)!.when = field.when)
          : undefined
    )
  },
  {
    name: 'asked when it is not on the form',
    property: 'once',
    plants: each(
      ({ key }) => `within ${key}/`,
      (field, one) => {
        const besides = isPlain(field, one) ? more(one, field.when) : undefined
        return besides && ((copy) => (copy.sources[0]!.when = any(field.when, besides)))
      }
    )
  },
  ...(['login', 'derived', 'earlier', 'resource', 'certificate', 'computed'] as const).map((kind): Operator => ({
    name: `asked instead of ${kind}`,
    property: 'obtain',
    plants: given(kind)
  })),
  {
    name: 'a shared resource that does not exist',
    property: 'complete',
    plants: each(
      ({ key }) => `given ${key}/`,
      (field) =>
        isAsked(field)
          ? (copy) => (copy.sources[0] = { kind: 'resource', from: 'nowhere', when: copy.when, via: [] })
          : undefined
    )
  },
  {
    name: 'the login of somebody else',
    property: 'complete',
    plants: each(
      ({ key }) => `given ${key}/`,
      (field) => (isAsked(field) ? (copy) => (copy.sources[0]!.kind = 'login') : undefined)
    )
  },
  {
    name: 'the login also of whoever is not logged in',
    property: 'complete',
    plants: each(
      ({ key }) => `given ${key}/0`,
      ({ sources }) =>
        sources.length > 1 && sources[0]!.kind === 'login'
          ? (field) => (field.sources = [{ ...field.sources[0]!, when: field.when }])
          : undefined
    )
  },
  {
    name: 'a source under another name',
    property: 'complete',
    also: { process: 'nobody waits for an item of that name' },
    plants: each(
      ({ key }) => `given ${key}/`,
      ({ sources }) => {
        const index = sources.findIndex(({ from }) => from !== undefined)
        return index < 0 ? undefined : (field) => (field.sources[index]!.from += '-x')
      }
    )
  },
  {
    name: 'derived from what is not known first',
    property: 'complete',
    plants: each(
      ({ key }) => `given ${key}/`,
      ({ sources }) => {
        const index = sources.findIndex(({ kind, via }) => kind !== 'computed' && via.length > 0)
        return index < 0 ? undefined : (field) => (field.sources[index]!.via = [])
      }
    )
  },
  {
    name: 'derived where what it is derived from is not on the form',
    property: 'complete',
    also: { minimal: 'required beyond its need' },
    plants: function* (one) {
      for (const field of one.bundle.fields) {
        const source = field.sources.find(({ kind, via }) => kind === 'derived' && via.length > 0)
        const premise = one.bundle.fields.find(({ key }) => key === source?.via[0])
        const only = premise && source && cut(one, all(premise.when, source.when))
        if (!only) continue
        const index = one.bundle.fields.indexOf(premise)
        yield {
          where: `${field.key} from ${premise.key}`,
          about: `given ${field.key}/`,
          edit: ({ fields }) => {
            const copy = fields[index]!
            copy.when = all(premise.when, only)
            copy.required = all(premise.required, only)
            copy.sources = premise.sources.map((each) => ({ ...each, when: all(each.when, only) }))
          }
        }
      }
    }
  },
  {
    name: 'two fields are each derived from the other',
    property: 'order',
    plants: function* (one) {
      for (const field of one.bundle.fields)
        for (const { via } of field.sources)
          for (const key of via) {
            const premise = one.bundle.fields.find((other) => other.key === key)
            if (premise)
              yield at(one.bundle, premise, `before `, (copy) =>
                copy.sources.forEach((source) => source.via.push(field.key))
              )
          }
    }
  },
  {
    name: 'a field waits for itself',
    property: 'order',
    also: { complete: 'it is missing where it is not known, and so always', minimal: 'required beyond that' },
    plants: each(
      ({ key }) => `before ${key}`,
      () => (field) => {
        const known: Cond = { op: 'test', fact: field.key, is: 'known' }
        field.when = all(field.when, known)
        field.required = all(field.required, known)
        field.sources = field.sources.map((source) => ({ ...source, when: all(source.when, known) }))
      }
    )
  }
]
