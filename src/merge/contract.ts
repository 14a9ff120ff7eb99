/**
 * The contract of a merged service: what a system that is connected to it has to follow, and no word for people. A
 * question of the FAQ, a telephone number, the name of a field may change without it; a field, a type, a condition, an
 * item, a material, a time limit, who gets what may not.
 */
import { createHash } from 'node:crypto'
import { key, type Cond } from '../condition/cond.js'
import type { Bundle, BundleItem, Dispatch, Field, Limits, Material, MergedCheck, Party, Question } from './bundle.js'

type Contracted = Omit<Bundle, 'ledger' | 'digest' | 'contract'>

/** SHA-256 of the contract in canonical form, in hex. */
export function contractOf(bundle: Contracted): string {
  const { region, calendar } = bundle
  const whole = {
    service: bundle.id,
    region: region?.code,
    subjects: bundle.subjects.map(({ label: _, ...subject }) => subject),
    questions: bundle.questions.map(question),
    items: bundle.items.map(item),
    fields: bundle.fields.map(field),
    atLeastOne: bundle.atLeastOne,
    checks: bundle.checks.map(check),
    choose: bundle.choose.map(({ name: _, ...choose }) => choose),
    calendar,
    gates: bundle.gates.map(({ must, item }) => ({ must, item })),
    materials: bundle.materials.map(material),
    alternatives: bundle.alternatives.map(({ options, when, items }) => ({
      options: options.map((option) => option.map(({ key, when }) => ({ key, when }))),
      when,
      items
    })),
    edges: bundle.process.edges.map(({ what: _, ...edge }) => edge),
    limits: limits(bundle.limits),
    dispatch: bundle.dispatch.map((one): Dispatch => one)
  }
  return createHash('sha256').update(canonical(whole)).digest('hex')
}

function question({ fact, answeredBy, type, options, when, unit, minimum, maximum }: Question) {
  return {
    fact,
    answeredBy: answeredBy && { kind: answeredBy.kind, id: answeredBy.id },
    type,
    options: options?.map(({ code, when }) => ({ code, when })),
    when,
    unit,
    minimum,
    maximum
  }
}

function party({ id, at }: Party) {
  return { id, at }
}

function item({ usage, id, owner, participants, when, optional, after, doc, form, results, limits: own }: BundleItem) {
  return {
    usage,
    id,
    codes: doc.codes,
    owner: party(owner),
    participants: participants.map(party),
    when,
    optional,
    after,
    limits: limits(own),
    results: results.map(({ material, gives, when, type }) => ({ material, gives, when, type })),
    form: {
      questions: form.questions.map(question),
      roles: form.roles.map(({ label: _, ...role }) => role),
      fields: form.fields.map(({ label: _, section: _s, basis: _b, purpose: _p, ask: _a, codes, ...own }) => ({
        ...own,
        codes: codes?.map(({ code }) => code)
      })),
      atLeastOne: form.atLeastOne
    }
  }
}

function field({ name: _, help: _h, code: _c, meaning: _m, privacy: _p, codes, uses, sources, ...own }: Field) {
  return {
    ...own,
    codes: codes?.map(({ code }) => code),
    uses: uses.map(({ item, when, required, ofRow, requiredUnknown }) => ({
      item,
      when,
      required,
      ofRow,
      requiredUnknown
    })),
    sources: sources.map(({ name: _, ...source }) => source)
  }
}

function check({ name: _, source: _s, ...own }: MergedCheck) {
  return own
}

function material({ key, each, partOf, origin, certificate, submit, uses, dropped }: Material) {
  return {
    key,
    each,
    partOf,
    origin,
    certificate,
    submit,
    uses: uses.map(({ item, cond }) => ({ item, cond })),
    dropped: dropped.map(({ reason, by, when }) => ({ reason, by, when }))
  }
}

function limits({ statutory, promised, uncounted, waiting }: Limits) {
  const timed = (list: Limits['waiting']) => list.map(({ time: { amount, unit }, when }) => ({ amount, unit, when }))
  const terms = (list: Limits['statutory']) => list.map(({ time: { amount, unit }, when }) => ({ amount, unit, when }))
  return {
    statutory: terms(statutory),
    promised: terms(promised),
    uncounted: timed(uncounted),
    waiting: timed(waiting)
  }
}

/** JSON with sorted keys; a condition is its key, so that the order in which it is written is no change. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if ('op' in value) return JSON.stringify(key(value as Cond))
  const parts = Object.entries(value)
    // Where something is written is no part of what it says.
    .filter(([name, part]) => part !== undefined && name !== 'origin' && !(name === 'at' && isPlace(part)))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`)
  return `{${parts.join()}}`
}

/** `at` of what comes from a document is a place there; of a party it is what decides at which place it is competent. */
function isPlace(part: unknown): boolean {
  return !Array.isArray(part)
}
