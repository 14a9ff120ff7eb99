/**
 * Valid submissions of a service, generated: one class of situations after the other, then at random. The same seed gives
 * the same submission. Values keep to types, codes, formats and limits, and to the check characters of their numbers.
 */
import type { Cond } from '../../src/condition/cond.js'
import type { Domains } from '../../src/situations/domain.js'
import { classesOf, type SituationClass } from './bounded-search.js'
import { checkCharacters, type CheckMethod } from '../../src/codes/check-characters/index.js'
import { planOf } from '../../src/emit/form/index.js'
import { FORMATS } from '../../src/vocabulary/formats.js'
import type { Constraints } from '../../src/link/model.js'
import type { Bundle, Field } from '../../src/merge/bundle.js'
import { holds as holdsIn } from '../../templates/integration/runtime/condition.js'
import { normalise } from '../../templates/integration/runtime/normalise.js'
import { get, isRow, read, scopesOf, type Scope } from '../../templates/integration/runtime/read.js'
import type { Json, Plan, Row } from '../../templates/integration/runtime/types.js'

interface Random {
  /** From 0 to `below` - 1. */
  int(below: number): number
  pick<T>(from: readonly T[]): T
  chance(probability: number): boolean
}

/** Mulberry32. */
function random(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    int: (below) => Math.floor(next() * below),
    pick: (from) => from[Math.floor(next() * from.length)]!,
    chance: (probability) => next() < probability
  }
}

/** Situations that differ in which items apply. */
export function situationClasses(bundle: Bundle): SituationClass[] {
  const questions = new Map(bundle.questions.map((question) => [question.fact, question]))
  const fields = new Map(bundle.fields.map((field) => [field.key, field]))
  const domains: Domains = (fact) => {
    const question = questions.get(fact)
    if (question) {
      const { type, options, when } = question
      const valueWhen = new Map((options ?? []).flatMap((one) => (one.when ? [[one.code, one.when] as const] : [])))
      const values = type === 'boolean' ? [true, false] : options?.map(({ code }) => code)
      return { ...(values && { values }), ...(valueWhen.size > 0 && { valueWhen }), when }
    }
    const field = fields.get(fact)
    if (field?.type === 'boolean') return { values: [true, false] }
    return field?.codes ? { values: field.codes.map(({ code }) => code), multiple: field.type === 'codes' } : {}
  }
  const conds = bundle.items.map(({ when }) => when)
  const classes = classesOf(conds, domains, 5000) ?? few(bundle, conds, domains)
  return classes.filter(({ outcome }) =>
    bundle.choose.every(({ items, min, max }) => {
      const taken = bundle.items.filter(({ usage }, index) => outcome[index] && items.includes(usage)).length
      return taken >= min && taken <= max
    })
  )
}

/** Where the free choices alone make too many classes: all of them taken, none, and each one alone. */
function few(bundle: Bundle, conds: Cond[], domains: Domains): SituationClass[] {
  const choices = bundle.questions.map(({ fact }) => fact).filter((fact) => fact.startsWith('choices.'))
  const starts = [choices, [], ...choices.map((fact) => [fact])]
  return starts.flatMap(
    (taken) => classesOf(conds, domains, 5000, new Map(choices.map((fact) => [fact, taken.includes(fact)]))) ?? []
  )
}

const plans = new WeakMap<Bundle, Plan>()

export function planFor(bundle: Bundle): Plan {
  const known = plans.get(bundle) ?? planOf(bundle)
  plans.set(bundle, known)
  return known
}

/** A complete submission, as it is when every item has had its turn: results of earlier items are filled in too. */
export function submissionOf(bundle: Bundle, wanted: SituationClass['situation'], seed: number): Row {
  const plan = planFor(bundle)
  const maker: Maker = {
    bundle,
    plan,
    wanted,
    random: random(seed),
    decided: new Map(),
    made: new Map(),
    share: [0, 0.5, 1][seed % 3]!
  }
  let submission: Row = {}
  for (let round = 0; round < 40; round++) {
    const before = JSON.stringify(submission)
    fillQuestions(maker, submission)
    for (const field of bundle.fields) fillField(maker, submission, field)
    fillGroups(maker, submission)
    fillLists(maker, submission)
    repair(maker, submission)
    submission = normalise(plan, submission)
    if (JSON.stringify(submission) === before) break
  }
  return submission
}

interface Maker {
  bundle: Bundle
  plan: Plan
  wanted: SituationClass['situation']
  random: Random
  /** Whether an optional field is filled in, decided once for each place. */
  decided: Map<string, boolean>
  /** The limits that held when a value was made. */
  made: Map<string, string>
  /** How many of the optional fields are filled in. */
  share: number
}

function fillQuestions({ bundle, plan, wanted, random: { pick, int } }: Maker, submission: Row): void {
  for (const { fact, when, rowOf } of plan.questions) {
    const [space, name] = fact.split('.') as [string, string]
    const answers = isRow(get(submission, space)) ? (submission[space] as Row) : {}
    if (Object.hasOwn(answers, name) || !holdsIn(plan, submission, when)) continue
    const question = bundle.questions.find((one) => one.fact === fact)
    const preset = wanted.get(fact)
    const options = (question?.options ?? []).filter((option) => holdsIn(plan, submission, option.when))
    const answer =
      rowOf !== undefined
        ? int(Math.max(1, scopesOf(plan, submission, rowOf, {}).length))
        : preset !== undefined && preset !== null
          ? preset
          : question?.type === 'boolean'
            ? pick([true, false])
            : question?.type === 'choice'
              ? pick(options).code
              : plainValue(question?.type ?? 'integer', question ?? {}, int)
    const others = question?.type === 'boolean' ? [true, false] : options.map(({ code }) => code)
    const refusals = (given: Json) =>
      plan.gates.filter(({ must }) => !holdsIn(plan, { ...submission, [space]: { ...answers, [name]: given } }, must))
        .length
    // Whoever is not accepted submits nothing.
    const accepted =
      preset === undefined && rowOf === undefined
        ? others.reduce<Json>((best, other) => (refusals(other) < refusals(best) ? other : best), answer)
        : answer
    submission[space] = { ...answers, [name]: accepted }
  }
}

function plainValue(
  type: string,
  { minimum = 0, maximum = minimum + 100 }: { minimum?: number; maximum?: number },
  int: Random['int']
): Json {
  if (type === 'date') return dateValue({}, int)
  if (type === 'region') return '110105'
  return minimum + int(maximum - minimum + 1)
}

function fillField(maker: Maker, submission: Row, field: Field): void {
  const { plan, wanted, decided, made, random: dice, share, bundle } = maker
  for (const { scope, path, put } of placesToFill(maker, submission, field.subject)) {
    const row = scope[field.subject]!
    if (!holdsIn(plan, submission, field.when, scope)) continue
    const worked = plan.fields.find(({ key }) => key === field.key)?.computed
    if (worked && holdsIn(plan, submission, worked.when, scope)) continue
    const id = `${path}.${field.element}`
    const limits = field.stricter.filter(({ when }) => holdsIn(plan, submission, when, scope))
    const rules = JSON.stringify(limits.map(({ constraints }) => constraints))
    // A value made before a stricter limit came into force is made again.
    if (Object.hasOwn(row, field.element) && (!made.has(id) || made.get(id) === rules)) continue
    if (!decided.has(id)) decided.set(id, dice.chance(share))
    const preset = path.includes('.') || path.endsWith('0') || !/\d$/.test(path) ? wanted.get(field.key) : undefined
    const needed =
      holdsIn(plan, submission, field.required, scope) || typeof preset === 'boolean' || isInput(bundle, field.key)
    if (!needed && !decided.get(id) && !preset) continue
    if (preset === null) continue
    made.set(id, rules)
    row[field.element] = preset ?? valueOf(field, [field.constraints, ...limits.map((one) => one.constraints)], dice)
    put()
  }
}

/** Whether something is worked out from this field. */
function isInput({ fields }: Bundle, key: string): boolean {
  return fields.some(({ computed, sources }) =>
    sources.some(
      ({ kind, via }) =>
        (kind === 'computed' || kind === 'derived') && (computed || kind === 'derived') && via.includes(key)
    )
  )
}

/** All rows of a subject, made when there are none: of a list, one to three. */
function placesToFill(
  { plan, decided, random: dice, share }: Maker,
  submission: Row,
  subject: string
): { scope: Scope; path: string; put(): void }[] {
  const own = plan.subjects.find(({ name }) => name === subject)!
  const outer: { scope: Scope; path: string; put(): void }[] =
    own.of === undefined
      ? [{ scope: {}, path: '', put: () => undefined }]
      : placesToFill({ plan, decided, random: dice, share } as Maker, submission, own.of)
  return outer.flatMap(({ scope, path, put }) => {
    const holder = own.of === undefined ? submission : scope[own.of]!
    const here = `${path}/${subject}`
    if (own.optional) {
      if (!decided.has(here)) decided.set(here, dice.chance(share))
      if (!decided.get(here)) return []
    }
    const known = get(holder, subject)
    if (isRow(known)) return [{ scope: { ...scope, [subject]: known }, path: here, put }]
    const made: Row[] = Array.isArray(known)
      ? known.filter(isRow)
      : Array.from({ length: own.many ? Math.max(own.many.min, 1 + dice.int(3)) : 1 }, () => ({}))
    return made.map((row, index) => ({
      scope: { ...scope, [subject]: row },
      path: own.many ? `${here}${index}` : here,
      put: () => {
        put()
        holder[subject] = own.many ? made : row
      }
    }))
  })
}

function fillGroups(maker: Maker, submission: Row): void {
  const { bundle, plan, random: dice } = maker
  for (const { fields, when } of plan.atLeastOne) {
    if (!holdsIn(plan, submission, when) || fields.some((key) => read(plan, submission, key, {}) !== undefined))
      continue
    const field = bundle.fields.find(({ key, when: own }) => fields.includes(key) && holdsIn(plan, submission, own))
    if (!field) continue
    const [place] = placesToFill(maker, submission, field.subject)
    if (!place) continue
    place.scope[field.subject]![field.element] = valueOf(
      field,
      [field.constraints, ...field.stricter.map((one) => one.constraints)],
      dice
    )
    place.put()
  }
}

/** A list that must have rows has them, even where every field of a row may be left empty. */
function fillLists(maker: Maker, submission: Row): void {
  const { bundle, plan, random: dice } = maker
  for (const { name, many, optional } of plan.subjects) {
    if (!many || many.min === 0 || optional) continue
    for (const { scope, put } of placesToFill(maker, submission, name)) {
      const row = scope[name]!
      const field = bundle.fields.find(
        ({ subject, when }) => subject === name && holdsIn(plan, submission, when, scope)
      )
      if (!field || Object.keys(row).length > 0) continue
      row[field.element] = valueOf(field, [field.constraints, ...field.stricter.map((one) => one.constraints)], dice)
      put()
    }
  }
}

/** Relations between fields, put right one by one. */
function repair({ plan }: Maker, submission: Row): void {
  for (const { when, ordered, equal, sum } of plan.checks) {
    const pair = ordered ?? equal
    if (pair) {
      const [a, b] = pair.map((key) => key.split('.') as [string, string]) as [[string, string], [string, string]]
      for (const scope of scopesOf(plan, submission, a[0], {})) {
        if (!holdsIn(plan, submission, when, scope)) continue
        const [x, y] = pair.map((key) => read(plan, submission, key, scope))
        const [other] = scopesOf(plan, submission, b[0], scope)
        if (x === undefined || y === undefined || !other) continue
        if (equal || x! > y!) other[b[0]]![b[1]] = x
      }
    }
    if (sum?.equals !== undefined && holdsIn(plan, submission, when)) {
      const [subject, element] = sum.of.split('.') as [string, string]
      const rows = scopesOf(plan, submission, subject, {})
        .map((scope) => scope[subject]!)
        .filter((row) => Object.hasOwn(row, element))
      const each = Math.floor(sum.equals / rows.length)
      rows.forEach((row, index) => (row[element] = index > 0 ? each : sum.equals! - each * (rows.length - 1)))
    }
  }
}

function valueOf(field: Field, limits: Constraints[], dice: Random): Json {
  const { int, pick } = dice
  const options = limits.reduce<string[] | undefined>(
    (codes, one) => (one.options ? (codes ?? one.options).filter((code) => one.options!.includes(code)) : codes),
    field.codes?.map(({ code }) => code)
  )
  switch (field.type) {
    case 'boolean':
      return pick([true, false])
    case 'code':
      if (options) return pick(options)
      break
    case 'codes':
      if (options) return [pick(options)]
      return [textValue(limits, dice)]
    case 'integer':
    case 'decimal':
      return numberValue(field, limits, dice)
    case 'date':
      return dateValue(
        {
          earliest: limits
            .flatMap(({ earliest }) => earliest ?? [])
            .sort()
            .at(-1),
          latest: limits.flatMap(({ latest }) => latest ?? []).sort()[0]
        },
        int
      )
    case 'date-time':
      return `${dateValue({}, int)}T08:30:00+08:00`
    case 'month':
      return dateValue({}, int).slice(0, 7)
    case 'year':
      return dateValue({}, int).slice(0, 4)
    case 'region':
      return options ? pick(options) : pick(['110105', '350128', '430104'])
  }
  const [number] = field.numbers ?? []
  if (number && !limits.some(({ formats }) => formats)) return formatValue(number.as, dice)
  return textValue(limits, dice)
}

function numberValue({ type, decimals = 2 }: Field, limits: Constraints[], { int }: Random): number {
  const low = Math.max(...limits.map(({ minimum }) => minimum ?? 0))
  const high = Math.min(...limits.map(({ maximum }) => maximum ?? low + 1000))
  const whole = low + int(Math.floor(high - low) + 1)
  if (type === 'integer' || decimals === 0 || whole >= high) return whole
  return Number(`${whole}.${String(int(100)).padStart(2, '0').slice(0, decimals)}`)
}

function dateValue(
  { earliest = '1990-01-01', latest = '2029-12-31' }: { earliest?: string | undefined; latest?: string | undefined },
  int: Random['int']
): string {
  const [from, to] = [Date.parse(earliest), Date.parse(latest)]
  return new Date(from + int(Math.floor((to - from) / 86_400_000) + 1) * 86_400_000).toISOString().slice(0, 10)
}

function textValue(limits: Constraints[], dice: Random): string {
  const format = limits.flatMap(({ formats }) => formats ?? [])[0]
  if (format !== undefined) return formatValue(format, dice)
  const pattern = limits.flatMap(({ patterns }) => patterns ?? [])[0]
  if (pattern !== undefined) return patternValue(pattern, dice)
  const least = Math.max(1, ...limits.map(({ minLength }) => minLength ?? 1))
  const most = Math.min(...limits.map(({ maxLength }) => maxLength ?? 20), Math.max(least, 20))
  const length = least + dice.int(most - least + 1)
  return Array.from({ length }, () => dice.pick([...'平潭综合实验区王小明东街一二三AB09-'])).join('')
}

function formatValue(format: string, dice: Random): string {
  const digits = (count: number) => Array.from({ length: count }, () => dice.int(10)).join('')
  if (format === 'resident-id') {
    const birth = dateValue({ earliest: '1950-01-01', latest: '2005-12-31' }, dice.int).replaceAll('-', '')
    return checked('mod11-2', `35012${dice.int(10)}${birth}${digits(3)}`)
  }
  if (format === 'mobile') return `13${digits(9)}`
  if (format === 'postcode') return digits(6)
  if (format === 'uscc') return checked('uscc', `91350128MA${digits(7)}`)
  return FORMATS[format]!.example
}

function checked(method: CheckMethod, body: string): string {
  return body + checkCharacters[method](body)!
}

/** Only plain alternatives; what is more must be added here when a spec needs it. */
function patternValue(pattern: string, { pick, int }: Random): string {
  const digits = /^\[0-9\]\{(\d+)\}$/.exec(pattern)
  if (digits) return Array.from({ length: Number(digits[1]) }, () => int(10)).join('')
  if (/[[\](){}.*+?^$\\]/.test(pattern)) throw new Error(`no value for the pattern ${pattern}`)
  return pick(pattern.split('|'))
}
