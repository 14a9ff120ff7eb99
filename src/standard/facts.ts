/**
 * Where documents state facts in words, and what is left of them when fillers are taken out: 无, /, 见流程图 are no facts,
 * so they do not count as written, and nobody is shown them.
 */
import type { At } from '../link/model.js'
import { isAnswer } from './phrases.js'

type IsFiller = (text: string) => boolean

/** `*` is each entry of a list; a material need holds needs like itself, which `materials` takes care of. */
const PLACES = `
  summary legalBasis.* legalBasis.*.title legalBasis.*.article
  eligibility.* eligibility.*.text eligibility.*.basis
  contact.consult contact.complaint contact.website
  places.*.name places.*.address places.*.hours places.*.phone places.*.window
  steps.*.name steps.*.actor steps.*.criteria
  results.*.name results.*.sample results.*.delivery
  materials.*.label materials.*.standard materials.*.basis materials.*.deferrable materials.*.pledge
  materials.*.code materials.*.filling materials.*.verification
  limits.uncounted.*.basis limits.waiting.*.basis
  fee.items.*.name fee.items.*.standard fee.items.*.basis
  presence.*.reason presence.*.basis faq.*.answer
  form.*.basis form.*.purpose form.*.ask.reason form.*.ask.basis
  participants.*.does system.name system.bridge.handoff system.bridge.reconcile
  spec validity template template.* sample sample.* description scope waiver.reason
`

interface Place {
  isFact?: true
  below: Map<string, Place>
}

const ROOT: Place = { below: new Map() }

for (const path of PLACES.trim().split(/\s+/)) {
  let place = ROOT
  for (const step of path.split('.')) {
    const next: Place = place.below.get(step) ?? { below: new Map() }
    place.below.set(step, next)
    place = next
  }
  place.isFact = true
}

const NEED = ROOT.below.get('materials')!.below.get('*')!
NEED.below.set('anyOf', { below: new Map([['*', { below: new Map([['*', NEED]]) }]]) })

const below = (place: Place, step: string | number): Place | undefined =>
  place.below.get(typeof step === 'number' ? '*' : step)

function entriesOf(value: object): [step: string | number, inner: unknown][] {
  return Array.isArray(value) ? value.map((inner, index) => [index, inner]) : Object.entries(value)
}

/** A question may have “没有” for its answer. */
const isEmpty = (text: string, step: string | number | undefined, isFiller: IsFiller): boolean =>
  isFiller(text) && !(step === 'answer' && isAnswer(text))

/** The fillers that stand where a document states a fact. */
export function fillersIn(data: object, isFiller: IsFiller): { text: string; path: At['path'] }[] {
  const found: { text: string; path: At['path'] }[] = []
  const path: (string | number)[] = []
  const visit = (value: unknown, place: Place): void => {
    if (typeof value === 'string') {
      if (place.isFact && isEmpty(value, path.at(-1), isFiller)) found.push({ text: value, path: [...path] })
    } else if (value !== null && typeof value === 'object')
      for (const [step, inner] of entriesOf(value)) {
        const next = below(place, step)
        if (!next) continue
        path.push(step)
        visit(inner, next)
        path.pop()
      }
  }
  visit(data, ROOT)
  return found
}

/** The words that an entry of a list is about: without them it says nothing. */
const HEADS = ['title', 'text', 'name', 'answer'] as const

/** A value states something: it is no filler, and not a list of nothing but fillers. */
export function isFact(value: unknown, isFiller: IsFiller): boolean {
  if (typeof value === 'string') return !isFiller(value)
  if (Array.isArray(value)) return value.some((entry) => isFact(entry, isFiller))
  if (value === null || typeof value !== 'object') return true
  const entry = value as Record<string, unknown>
  const head = HEADS.map((name) => entry[name]).find((text) => typeof text === 'string')
  return head === undefined || entry.material !== undefined || !isFiller(head)
}

/**
 * A document, or a part of one with the same keys, without its fillers. An entry that says nothing any more goes as a
 * whole, unless a condition makes it more than its words.
 */
export function factsOnly<T extends object>(data: T, isFiller: IsFiller): T {
  return fillersIn(data, isFiller).length === 0 ? data : (without(data, ROOT, undefined, isFiller) as T)
}

function without(value: unknown, place: Place, step: string | number | undefined, isFiller: IsFiller): unknown {
  if (typeof value === 'string') return place.isFact && isEmpty(value, step, isFiller) ? undefined : value
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) {
    const each = place.below.get('*')
    if (!each) return value
    return value.map((inner, index) => without(inner, each, index, isFiller)).filter((inner) => inner !== undefined)
  }
  const entry = value as Record<string, unknown>
  const left: Record<string, unknown> = {}
  for (const [name, inner] of Object.entries(entry)) {
    const next = place.below.get(name)
    const fact = next ? without(inner, next, name, isFiller) : inner
    if (fact !== undefined) left[name] = fact
    // A filler such as “无” is dropped as the reason of a visit; the visit itself stays.
    else if (name === 'reason') left[name] = ''
  }
  const head = typeof step === 'number' && HEADS.find((name) => entry[name] !== undefined && left[name] === undefined)
  if (!head || left.material !== undefined) return left
  const { when } = entry as { when?: { op?: string } }
  const isConditional = when !== undefined && when.op !== 'true'
  const saysMore = [...place.below.keys()].some((name) => left[name] !== undefined)
  return isConditional || saysMore ? { ...left, [head]: entry[head] } : undefined
}
