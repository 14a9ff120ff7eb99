/** Defects of what goes to the departments. */
import { all, any, FALSE, not, TRUE } from '../../../../src/condition/cond.js'
import type { Bundle, Dispatch, DispatchField, DispatchRole } from '../../../../src/merge/bundle.js'
import { cut, more, type Case, type Operator, type Plant } from '../plant.js'

interface Place {
  sent: Dispatch
  role: DispatchRole
  field: DispatchField
}

function* places(bundle: Bundle): Generator<{ path: [number, number, number] } & Place> {
  for (const [i, sent] of bundle.dispatch.entries())
    for (const [j, role] of sent.roles.entries())
      for (const [k, field] of role.fields.entries()) yield { path: [i, j, k], sent, role, field }
}

function placed(bundle: Bundle, [i, j, k]: [number, number, number]): Place {
  const sent = bundle.dispatch[i]!
  return { sent, role: sent.roles[j]!, field: sent.roles[j]!.fields[k]! }
}

function field(
  property: Operator['property'],
  name: string,
  about: (place: Place) => string,
  does: (place: Place, one: Case) => ((copy: Place, bundle: Bundle) => void) | undefined,
  also: Operator['also'] = {}
): Operator {
  return {
    name,
    property,
    also,
    *plants(one): Generator<Plant> {
      for (const { path, ...place } of places(one.bundle)) {
        const change = does(place, one)
        if (change)
          yield {
            where: `${place.sent.item} ${place.role.role}.${place.field.element}`,
            about: about(place),
            edit: (bundle) => change(placed(bundle, path), bundle)
          }
      }
    }
  }
}

const named = (start: string) => (place: Place) =>
  `${start} ${place.sent.item}/${place.role.role}.${place.field.element}/`
const anyOf = (start: string) => () => `${start} `
const isPlain = ({ map }: DispatchField) => map?.join === undefined && map?.const === undefined

export const dispatch: Operator[] = [
  field('lossless', 'a field does not arrive', named('field'), () => ({ role, field }) => {
    role.fields.splice(role.fields.indexOf(field), 1)
  }),
  field('lossless', 'a field arrives too rarely', named('field'), ({ sent, field }, one) => {
    const only = cut(one, all(sent.when, field.when))
    return only && ((copy) => (copy.field.when = all(field.when, only)))
  }),
  field(
    'lossless',
    'a field never arrives',
    named('field'),
    () =>
      ({ field }) =>
        (field.when = FALSE)
  ),
  field(
    'lossless',
    'a field is sent twice',
    named('field'),
    () =>
      ({ role, field }) =>
        role.fields.push(field)
  ),
  field('lossless', 'a field under another name', named('field'), () => (copy) => (copy.field.to = ['other-name']), {
    least: 'nobody expects anything under that name'
  }),
  field(
    'lossless',
    'two fields under one name',
    named('field'),
    ({ role, field }) =>
      role.fields.indexOf(field) > 0 ? ({ role, field }) => (field.to = role.fields[0]!.to) : undefined,
    { least: 'nobody expects anything under that name' }
  ),
  field('lossless', 'a mapping is dropped', named('field'), ({ field }) =>
    field.map && isPlain(field) && !field.map.split ? ({ field }) => delete field.map : undefined
  ),
  field('lossless', 'a mapping that nobody asked for', named('field'), ({ field }) =>
    field.map ? undefined : ({ field }) => (field.map = { recode: { '1': 'M', '2': 'F' } })
  ),
  field('lossless', 'another factor', named('field'), ({ field }) =>
    field.map?.scale === undefined ? undefined : ({ field }) => (field.map = { scale: field.map!.scale! * 10 })
  ),
  field('lossless', 'two codes become one', named('field'), ({ field }) =>
    field.map?.recode
      ? ({ field }) => {
          const codes = Object.keys(field.map!.recode!)
          field.map!.recode![codes[1]!] = field.map!.recode![codes[0]!]!
        }
      : undefined
  ),
  field('lossless', 'another way to write dates', named('field'), ({ field }) =>
    field.map?.format === undefined ? undefined : ({ field }) => (field.map = { format: 'YYYY/MM/DD' })
  ),
  field('lossless', 'another constant', named('field'), ({ field }) =>
    field.map?.const === undefined ? undefined : ({ field }) => (field.map = { const: '窗口' })
  ),
  field('lossless', 'joined with something else', named('field'), ({ field }) =>
    field.map?.join ? ({ field }) => (field.map!.join!.with = '/') : undefined
  ),
  field(
    'least',
    'a department receives a field that is not its own',
    ({ sent }) => `field ${sent.item}/`,
    ({ role, field }) =>
      role.fields.length > 0 && isPlain(field)
        ? ({ role, field }) => role.fields.push({ ...field, element: 'secret', to: ['secret'] })
        : undefined
  ),
  field(
    'least',
    'a department receives what it needs in other situations only',
    named('field'),
    ({ sent, field }, one) => {
      const besides = more(one, field.when, [not(sent.when)])
      return besides && isPlain(field) ? (copy) => (copy.field.when = any(field.when, besides)) : undefined
    }
  ),
  field('lossless', 'nobody plays the role', anyOf('player'), ({ role, field }) =>
    isPlain(field) && role.subjects.length > 0 ? ({ role }) => (role.subjects = []) : undefined
  ),
  field('lossless', 'one of those who may play the role is forgotten', anyOf('player'), ({ role, field }) =>
    isPlain(field) && role.subjects.length > 1 ? ({ role }) => void role.subjects.pop() : undefined
  ),
  field('lossless', 'the role is played too rarely', anyOf('player'), ({ role, sent, field }, one) => {
    const [player] = role.subjects
    const only = player && isPlain(field) && cut(one, all(sent.when, field.when, player.when))
    return only ? (copy) => (copy.role.subjects[0]!.when = all(player.when, only)) : undefined
  }),
  field(
    'least',
    'the role is played by a stranger',
    anyOf('player'),
    ({ role, field }, { bundle }) => {
      const stranger = bundle.subjects.find(({ name }) => !role.subjects.some(({ subject }) => subject === name))
      return stranger && isPlain(field) && role.subjects.length > 0
        ? ({ role }) => (role.subjects[0]!.subject = stranger.name)
        : undefined
    },
    { lossless: 'and the right person is missing' }
  ),
  field('least', 'data of one more person', anyOf('player'), ({ role, field }, { bundle }) => {
    const more = bundle.subjects.find(({ name }) => !role.subjects.some(({ subject }) => subject === name))
    return more && isPlain(field) ? ({ role }) => role.subjects.push({ subject: more.name, when: TRUE }) : undefined
  }),
  field(
    'least',
    'the data of the other of two persons',
    anyOf('player'),
    ({ role, field }) =>
      role.subjects.length > 1 && isPlain(field)
        ? ({ role }) => {
            const [first, second] = role.subjects
            ;[first!.subject, second!.subject] = [second!.subject, first!.subject]
          }
        : undefined,
    { lossless: 'and the right person is missing' }
  )
]

function whole(
  property: Operator['property'],
  name: string,
  about: (sent: Dispatch) => string,
  does: (sent: Dispatch, one: Case) => ((copy: Dispatch, bundle: Bundle) => void) | undefined,
  also: Operator['also'] = {}
): Operator {
  return {
    name,
    property,
    also,
    *plants(one): Generator<Plant> {
      for (const [index, sent] of one.bundle.dispatch.entries()) {
        const change = does(sent, one)
        const edit = (bundle: Bundle) => change!(bundle.dispatch[index]!, bundle)
        if (change) yield { where: sent.item, about: about(sent), edit }
      }
    }
  }
}

const hasFields = ({ roles }: Dispatch) => roles.some(({ fields }) => fields.length > 0)
const asksSomething = ({ situations }: Dispatch) => situations.length > 0

export const departments: Operator[] = [
  whole(
    'lossless',
    'a department receives nothing',
    ({ item }) => `field ${item}/`,
    (sent) =>
      hasFields(sent) ? (copy, bundle) => void bundle.dispatch.splice(bundle.dispatch.indexOf(copy), 1) : undefined
  ),
  whole(
    'lossless',
    'a department receives something too rarely',
    ({ item }) => `field ${item}/`,
    (sent, one) => {
      const only = hasFields(sent) && cut(one, sent.when)
      return only ? (copy) => (copy.when = all(sent.when, only)) : undefined
    }
  ),
  whole(
    'least',
    'a department receives something although its item does not apply',
    ({ item }) => `field ${item}/`,
    (sent, one) => {
      const besides = hasFields(sent) && more(one, sent.when)
      return besides ? (copy) => (copy.when = any(sent.when, besides)) : undefined
    }
  ),
  whole(
    'lossless',
    'an answer does not arrive',
    ({ item }) => `question ${item}/`,
    (sent) => (asksSomething(sent) ? (copy) => void copy.situations.pop() : undefined)
  ),
  whole(
    'lossless',
    'an answer to another question',
    ({ item }) => `question ${item}/`,
    (sent, { bundle }) => {
      const other = bundle.questions.find(({ fact }) => fact !== sent.situations[0]?.fact)
      return asksSomething(sent) && other ? (copy) => (copy.situations[0]!.fact = other.fact) : undefined
    },
    { least: 'and that answer is not its business' }
  ),
  whole(
    'lossless',
    'an answer arrives too rarely',
    ({ item }) => `question ${item}/`,
    (sent, one) => {
      const [first] = sent.situations
      const only = first && cut(one, all(sent.when, first.when))
      return only && ((copy) => (copy.situations[0]!.when = all(first.when, only)))
    }
  ),
  whole(
    'least',
    'an answer arrives too often',
    ({ item }) => `question ${item}/`,
    (sent, one) => {
      const index = sent.situations.findIndex((own) => more(one, own.when, [not(sent.when)]))
      const own = sent.situations[index]
      const besides = own && more(one, own.when, [not(sent.when)])
      return besides && ((copy) => (copy.situations[index]!.when = any(own.when, besides)))
    }
  ),
  whole(
    'least',
    'an answer that is not its business',
    ({ item }) => `question ${item}/`,
    ({ situations }, { bundle }) => {
      const other = bundle.questions.find(({ fact }) => !situations.some((own) => own.fact === fact))
      return other && ((copy) => copy.situations.push({ name: 'secret', fact: other.fact, when: TRUE }))
    }
  )
]
