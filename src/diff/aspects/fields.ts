/** What the applicant fills in: what is there, what must be, who says it, and which values are taken. */
import { all, any, FALSE, not, type Cond } from '../../condition/cond.js'
import type { Text } from '../../diagnostics/entry.js'
import type { Field, FieldSource } from '../../merge/bundle.js'
import { canonical } from '../canonical.js'
import { arrow, breaking, type RawChange } from '../raw-change.js'
import { limitChanges } from '../value-limits.js'
import { unite, type Pair } from '../pair.js'

export function* fields(pair: Pair): Generator<RawChange> {
  for (const [old, made] of unite(pair.old.fields, pair.new.fields, ({ key }) => key)) {
    yield* presence(old, made, pair)
    if (old && made) yield* inBoth(old, made, pair)
  }
}

interface View {
  present: Cond
  required: Cond
  asked: Cond
}

const NEVER: View = { present: FALSE, required: FALSE, asked: FALSE }

function viewOf(field: Field | undefined, view: (cond: Cond) => Cond): View {
  if (!field) return NEVER
  const { when, required, sources } = field
  const asking = sources.filter(({ kind }) => kind === 'asked').map((source) => source.when)
  const asked = sources.length === 0 ? when : all(when, any(...asking))
  return { present: view(when), required: view(required), asked: view(asked) }
}

function viewsOf(old: Field | undefined, made: Field | undefined, pair: Pair): [View, View] {
  return [viewOf(old, pair.oldView), viewOf(made, pair.newView)]
}

/** The key and name of a field, and the items that want it. */
function about(
  old: Field | undefined,
  made: Field | undefined,
  { lexicon }: Pair
): Pick<RawChange, 'key' | 'name' | 'items'> {
  const { key } = (made ?? old)!
  const items = new Set([...(old?.uses ?? []), ...(made?.uses ?? [])].map(({ item }) => item))
  return { key, name: lexicon.fieldName(key), items: [...items] }
}

function* presence(old: Field | undefined, made: Field | undefined, pair: Pair): Generator<RawChange> {
  const [before, after] = viewsOf(old, made, pair)
  const common = about(old, made, pair)
  const gained = difference(after.present, before.present, pair)
  if (gained) {
    const demanded = pair.found(all(gained.cond, after.required, after.asked))
    const always = demanded && !pair.found(all(gained.cond, not(all(after.required, after.asked))))
    const isAsked = pair.found(all(gained.cond, after.asked)) !== undefined
    yield {
      ...{ kind: 'field-added' as const, level: demanded ? breaking(demanded) : ('minor' as const), ...common },
      found: gained,
      detail: always
        ? { zh: '必填', en: 'required' }
        : demanded
          ? { zh: '部分必填', en: 'required in part' }
          : isAsked
            ? { zh: '选填', en: 'optional' }
            : { zh: `不问申请人：${sourcesText(made).zh}`, en: `not asked: ${sourcesText(made).en}` },
      ...(demanded && { cases: { verdict: 'redraft' as const, cond: demanded.cond } })
    }
  }
  const lost = difference(before.present, after.present, pair)
  if (lost) yield { kind: 'field-removed', level: breaking(lost), ...common, found: lost }
}

function difference(yes: Cond, no: Cond, pair: Pair) {
  return yes === no ? undefined : pair.found(all(yes, not(no)))
}

function* inBoth(old: Field, made: Field, pair: Pair): Generator<RawChange> {
  const [before, after] = viewsOf(old, made, pair)
  const common = about(old, made, pair)
  const both = all(before.present, after.present)
  const where = pair.found(both)
  if (!where) return
  yield* asking(before, after, both, common, pair, [old, made])
  const recheck = { found: where, cases: { verdict: 'recheck' as const, cond: where.cond } }
  if (old.type !== made.type)
    yield { kind: 'field-type', level: 'major', ...common, ...recheck, detail: arrow(old.type, made.type) }
  else
    for (const { is, limit, detail, found } of limitChanges(old, made, both, pair)) {
      const key = `${old.key}.${limit.name}=${String(limit.value)}`
      const own = { ...common, key, detail, found }
      if (is === 'looser') yield { kind: 'field-looser', level: 'minor', ...own }
      else
        yield {
          kind: 'field-stricter',
          level: breaking(found),
          ...own,
          cases: { verdict: 'recheck', cond: found.cond }
        }
    }
  const isRecomputed = old.computed && made.computed && canonical(old.computed) !== canonical(made.computed)
  if (isRecomputed) yield { kind: 'field-computed', level: 'major', ...common, ...recheck }
  if ((old.privacy ?? 'none') !== (made.privacy ?? 'none'))
    yield {
      kind: 'field-privacy',
      level: 'minor',
      ...common,
      detail: arrow(old.privacy ?? 'none', made.privacy ?? 'none')
    }
}

function* asking(
  before: View,
  after: View,
  both: Cond,
  common: Pick<RawChange, 'key' | 'name' | 'items'>,
  pair: Pair,
  [old, made]: [Field, Field]
): Generator<RawChange> {
  const changed = (yes: Cond, no: Cond) => (yes === no ? undefined : pair.found(all(both, yes, not(no))))
  const required = changed(after.required, before.required)
  if (required) {
    const demanded = pair.found(all(required.cond, after.asked))
    const cases = demanded && { cases: { verdict: 'redraft' as const, cond: demanded.cond } }
    yield {
      kind: 'field-required',
      level: demanded ? breaking(demanded) : 'minor',
      ...common,
      found: required,
      ...cases
    }
  }
  const optional = changed(before.required, after.required)
  if (optional) yield { kind: 'field-optional', level: 'minor', ...common, found: optional }
  const asked = changed(after.asked, before.asked)
  if (asked) {
    const demanded = pair.found(all(asked.cond, after.required))
    yield {
      ...{ kind: 'field-asked' as const, level: demanded ? breaking(demanded) : ('minor' as const), ...common },
      ...{ found: asked, detail: { zh: `原由${sourcesText(old).zh}`, en: `was: ${sourcesText(old).en}` } },
      ...(demanded && { cases: { verdict: 'redraft' as const, cond: demanded.cond } })
    }
  }
  const shared = changed(before.asked, after.asked)
  if (shared)
    yield {
      ...{ kind: 'field-shared' as const, level: 'minor' as const, ...common, found: shared },
      detail: { zh: `由${sourcesText(made).zh}`, en: sourcesText(made).en }
    }
  const [from, to] = [sourcesText(old), sourcesText(made)]
  if (!asked && !shared && from.zh !== to.zh)
    yield {
      kind: 'field-source',
      level: 'minor',
      ...common,
      detail: { zh: arrow(from.zh, to.zh).zh, en: arrow(from.en, to.en).en }
    }
}

const SOURCES: Record<FieldSource['kind'], Text> = {
  login: { zh: '实名登录得到', en: 'from the login' },
  derived: { zh: '推导', en: 'derived' },
  computed: { zh: '计算', en: 'computed' },
  earlier: { zh: '前面事项的结果得到', en: 'from the result of an earlier item' },
  prior: { zh: '先办结果得到', en: 'from a result had before' },
  resource: { zh: '数据共享得到', en: 'from a shared resource' },
  certificate: { zh: '电子证照得到', en: 'from an e-certificate' },
  asked: { zh: '申请人填写', en: 'asked' }
}

/** Where a value comes from when the applicant does not say it. */
function sourcesText(field: Field | undefined): Text {
  const others = (field?.sources ?? []).filter(({ kind }) => kind !== 'asked')
  if (others.length === 0) return SOURCES.asked
  const zh = others.map(({ kind, name }) => `${SOURCES[kind].zh}${name === undefined ? '' : `（${name}）`}`)
  const en = others.map(({ kind, name }) => `${SOURCES[kind].en}${name === undefined ? '' : ` (${name})`}`)
  return { zh: [...new Set(zh)].sort().join('、'), en: [...new Set(en)].sort().join(', ') }
}
