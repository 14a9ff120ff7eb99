/** A comparison as rows, the same for a terminal and for a page: what is alike is said once. */
import type { Lang } from '../../diagnostics/types.js'
import { ASPECTS, kindOf, type Aspect } from '../change-kinds.js'
import type { Change, Diff, Level, ServiceDiff, Verdict, When } from '../model.js'
import { measureName, words } from './words.js'

export interface Section {
  aspect: Aspect | 'followUps'
  title: string
  rows: Row[]
}

export interface Row {
  level: Level
  label: string
  what: string
  /** Empty: always. */
  when: string
  why: string
}

/** More names than this are counted. */
const MOST_NAMES = 12
/** A condition that is longer is not read; an example is. */
const MOST_WORDS = 90

/** What is to be known of the two sides before their differences are read. */
export function notesOf({ borrowed = [], oldRegion, region }: Diff, lang: Lang): string[] {
  return [
    ...(borrowed.length > 0
      ? [words.borrowed[lang].replace('{list}', () => borrowed.join(lang === 'zh' ? '、' : ', '))]
      : []),
    ...(oldRegion === undefined
      ? []
      : [words.regions[lang].replace('{old}', () => oldRegion || '—').replace('{new}', () => region ?? '—')])
  ]
}

/** Sections by aspect, then what follows from other changes. */
export function sectionsOf({ changes }: ServiceDiff, lang: Lang): Section[] {
  const own = changes.filter(({ because }) => because.length === 0)
  const sections = (Object.keys(ASPECTS) as Aspect[]).map((aspect) => ({
    aspect,
    title: ASPECTS[aspect][lang],
    rows: rowsOf(
      own.filter(({ kind }) => kindOf(kind).aspect === aspect),
      lang
    )
  }))
  const following = changes.filter(({ because }) => because.length > 0)
  const last = { aspect: 'followUps' as const, title: words.followUps[lang], rows: rowsOf(following, lang) }
  return [...sections, last].filter(({ rows }) => rows.length > 0)
}

/** Changes alike in all but the name are one row. */
function rowsOf(changes: readonly Change[], lang: Lang): Row[] {
  const groups = new Map<string, Change[]>()
  for (const change of changes) {
    const { kind, level, detail, when } = change
    const id = JSON.stringify([kind, level, detail?.zh, when && whenText(when, 'zh')])
    groups.set(id, [...(groups.get(id) ?? []), change])
  }
  return [...groups.values()].map((group) => {
    const { kind, level, detail, when, why } = group[0]!
    const names = namesText([...new Set(group.map(({ name }) => name))], lang)
    return {
      level,
      label: kindOf(kind)[lang],
      what: withDetail(names, detail?.[lang], lang),
      when: when ? whenText(when, lang) : '',
      why: why?.[lang] ?? ''
    }
  })
}

function withDetail(names: string, detail: string | undefined, lang: Lang): string {
  if (detail === undefined || detail === '') return names
  return detail.includes(' → ')
    ? `${names}${lang === 'zh' ? '：' : ': '}${detail}`
    : `${names}${lang === 'zh' ? `（${detail}）` : ` (${detail})`}`
}

function namesText(names: readonly string[], lang: Lang): string {
  const shown = names.length > MOST_NAMES ? names.slice(0, MOST_NAMES - 2) : names
  const list = shown.join(lang === 'zh' ? '、' : ', ')
  if (shown.length === names.length) return list
  return lang === 'zh' ? `${list}等 ${names.length} 项` : `${list} and ${names.length - shown.length} more`
}

/** The condition when it can be read, else one situation. */
export function whenText({ text, exampleText, undecided }: When, lang: Lang): string {
  if (undecided) return words.undecided[lang]
  if (text !== '' && text.length <= MOST_WORDS) return lang === 'zh' ? `${text}时` : `when ${text}`
  return `${words.example[lang]}${lang === 'zh' ? '：' : ': '}${exampleText}`
}

export interface CaseRow {
  verdict: Verdict
  when: string
  todo: string[]
}

/** What has to be done where; last, which cases are as good as before. */
export function caseRows({ cases, changes }: ServiceDiff, lang: Lang): CaseRow[] {
  const byId = new Map(changes.map((change) => [change.id, change]))
  const rows = new Map<string, CaseRow & { ids: string[] }>()
  for (const { verdict, when, changes: ids } of cases?.demands ?? []) {
    const text = when ? whenText(when, lang) : words.others[lang]
    const row = rows.get(`${verdict} ${text}`) ?? { verdict, when: text, todo: [], ids: [] }
    row.ids.push(...ids)
    rows.set(`${verdict} ${text}`, row)
  }
  const valid = (cases?.classes ?? []).filter(({ verdicts }) => verdicts.includes('valid'))
  return [
    ...[...rows.values()].map(({ ids, ...row }) => ({
      ...row,
      todo: todo(
        row.verdict,
        ids.flatMap((id) => byId.get(id) ?? []),
        lang
      )
    })),
    ...valid.map(({ when }) => ({
      verdict: 'valid' as const,
      when: when ? whenText(when, lang) : words.others[lang],
      todo: []
    }))
  ]
}

function todo(verdict: Verdict, changes: Change[], lang: Lang): string[] {
  const colon = lang === 'zh' ? '：' : ': '
  if (verdict === 'redraft')
    return (['questions', 'fields', 'materials'] as const).flatMap((aspect) => {
      const names = [...new Set(changes.filter(({ kind }) => kindOf(kind).aspect === aspect).map(({ name }) => name))]
      return names.length > 0 ? [`${words[aspect][lang]}${colon}${namesText(names, lang)}`] : []
    })
  const rows = rowsOf(
    changes.map(({ when: _, ...change }) => change),
    lang
  )
  return rows.map(({ label, what }) => `${label}${colon}${what}`)
}

export interface BurdenRow {
  measure: string
  worst: string
  weighted: string
  /** In how many of the situations how much more or less. */
  situations: string
  isMore: boolean
}

export function burdenRows({ burden }: ServiceDiff, lang: Lang): BurdenRow[] {
  const classes = burden?.classes ?? []
  const all = [burden?.worst ?? {}, burden?.weighted ?? {}, ...classes.map(({ figures }) => figures)]
  const shown = (value: number | null) => (value === null ? words.unknown[lang] : String(value))
  const change = (pair: [number | null, number | null] | undefined) => (pair ? pair.map(shown).join(' → ') : '')
  return [...new Set(all.flatMap(Object.keys))].map((name) => ({
    measure: measureName(name)[lang],
    worst: change(burden?.worst[name]),
    weighted: change(burden?.weighted?.[name]),
    situations: situationsText(
      classes.map(({ figures }) => figures[name]),
      lang
    ),
    isMore: burden?.heavier.includes(name) ?? false
  }))
}

function situationsText(pairs: readonly ([number | null, number | null] | undefined)[], lang: Lang): string {
  const counts = new Map<string, number>()
  for (const [from, to] of pairs.flatMap((pair) => (pair ? [pair] : []))) {
    const by = from === null || to === null ? undefined : Math.round((to - from) * 100) / 100
    const text = by === undefined ? words.unknown[lang] : `${by > 0 ? '+' : '−'}${Math.abs(by)}`
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  const texts = [...counts].map(([text, count]) => {
    if (count === pairs.length) return lang === 'zh' ? `各种情形 ${text}` : `${text} in every situation`
    return lang === 'zh'
      ? `${pairs.length} 种情形中 ${count} 种 ${text}`
      : `${text} in ${count} of ${pairs.length} situations`
  })
  return texts.join(lang === 'zh' ? '，' : ', ')
}

/** What grows and has no row of numbers, and of what nobody knows whether it does. */
export function burdenNotes({ burden }: ServiceDiff, lang: Lang): string[] {
  if (!burden) return []
  const rows = new Set(
    [burden.worst, burden.weighted ?? {}, ...burden.classes.map(({ figures }) => figures)].flatMap(Object.keys)
  )
  const said = (text: string, names: readonly string[]) =>
    names.length === 0
      ? []
      : [text.replace('{list}', names.map((name) => measureName(name)[lang]).join(lang === 'zh' ? '、' : ', '))]
  return [
    ...said(
      words.heavierOf[lang],
      burden.heavier.filter((name) => !rows.has(name))
    ),
    ...said(words.unsureOf[lang], burden.unknown)
  ]
}

/** In one word. */
export function burdenWord(service: ServiceDiff, lang: Lang): string {
  const { burden } = service
  if (!burden) return ''
  const all = [burden.worst, burden.weighted ?? {}, ...burden.classes.map(({ figures }) => figures)]
  const isLess = all.flatMap(Object.values).some(([from, to]) => from !== null && to !== null && to < from)
  const isMore = burden.heavier.length > 0
  if (!isMore && burden.unknown.length > 0) return words.unsure[lang]
  return words[isMore ? (isLess ? 'mixed' : 'heavier') : isLess ? 'lighter' : 'unchanged'][lang]
}
