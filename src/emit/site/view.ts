/** The page of one service in the portal, as plain data for its template: every number is one that guide and ledger print. */
import { isFact } from '../../condition/fact.js'
import type { Bundle } from '../../merge/bundle.js'
import { clean, cssString, mapStrings } from '../../base/text.js'
import { chartParts } from '../chart/index.js'
import { glanceOf } from '../door/entry.js'
import { linksOf, type DoorLink } from '../door/links.js'
import type { RegionLink } from '../door/view.js'
import type { Row } from '../guide/rows.js'
import { whoView, type WhoView } from '../guide/who.js'
import { ledgerView } from '../ledger/view.js'
import { whyOf } from '../proof/why.js'
import { structuredData } from './structured-data.js'

export interface ServicePage {
  title: string
  isDraft: boolean
  region: string
  summary: string
  /** 能不能办、带什么、多久、跑几次、费用 */
  rows: Row[]
  /** What no source states and a reader looks for first; empty when all is stated. */
  gap: string
  /** What is made of the service, for whoever applies; the first leads on. */
  doors: DoorLink[]
  work: DoorLink[]
  downloads: DoorLink[]
  regions: RegionLink[]
  chart: { desk: string[]; phone: string }
  /** 情形一览表 */
  situations: Pick<WhoView, 'classes' | 'coarse' | 'hasMaterials' | 'hasFields' | 'hasDays'> & { always: string[] }
  why: WhyLine[]
  /** Questions that only ask whether to take an item. */
  choiceCount: number
  /** 四减: before and after, on average. */
  ledger: LedgerLine[]
  /** For search engines: JSON, safe inside a script element. */
  structuredData: string
  version: string
  digest: string
  cssHeader: string
}

interface WhyLine {
  ask: string
  /** Who answers where nobody is asked. */
  by: string
  when: string
  decides: string[]
}

interface LedgerLine {
  name: string
  unit: string
  before: number | string
  after: number | string
  reduction: string
}

export interface PageOptions {
  targets: readonly string[]
  /** From the page to the folder of the service's own folder, with a `/` at the end. */
  home: string
  regions: RegionLink[]
  /** Where the page is published. */
  url?: string | undefined
}

export function servicePage(bundle: Bundle, { targets, home, regions, url }: PageOptions): ServicePage {
  const { rows, gap } = glanceOf(bundle)
  const { classes, coarse, hasMaterials, hasFields, hasDays, always } = whoView(bundle)
  const why = whyOf(bundle)
  const isDraft = bundle.status === 'draft'
  const links = (kind: Parameters<typeof linksOf>[0]) => linksOf(kind, bundle, { targets, home })
  const view = {
    title: bundle.name,
    isDraft,
    region: bundle.region?.name ?? '',
    summary: bundle.service.summary ?? '',
    rows,
    gap,
    doors: links('public'),
    work: links('work'),
    downloads: links('downloads'),
    regions,
    situations: { classes, coarse, hasMaterials, hasFields, hasDays, always },
    why: [...why.questions, ...why.foundOut].filter(({ fact }) => !isFact('choice', fact)).map(whyLine),
    choiceCount: why.choiceCount,
    ledger: ledgerView(bundle).reductions.map(({ name, unit, before, after, reduction }) => ({
      name,
      unit,
      before: before.mean,
      after: after.mean,
      reduction: reduction === '' ? '未知' : reduction
    })),
    version: bundle.service.version ?? '',
    digest: bundle.digest
  }
  return {
    ...mapStrings(view, clean),
    chart: chartParts(bundle),
    structuredData: structuredData(bundle, url),
    cssHeader: cssString([isDraft ? '草案' : '', bundle.name].filter((text) => text !== '').join(' · '))
  }
}

/** More names than this are counted. */
const MOST = 6

function whyLine({ ask, by, when, items, materials, fields, answers }: ReturnType<typeof whyOf>['questions'][number]) {
  const own = [...new Set(answers.map(({ item }) => item))]
  return {
    ask,
    by,
    when,
    decides: [
      ...line('办不办', items.map(({ name }) => name)), // prettier-ignore
      ...line('带不带', materials),
      ...line('填不填', fields),
      ...line('部门自己的表里也问', own)
    ]
  }
}

function line(what: string, names: readonly string[]): string[] {
  if (names.length === 0) return []
  const shown = names.slice(0, MOST).join('、')
  return [`${what}：${shown}${names.length > MOST ? `，共 ${names.length} 项` : ''}`]
}
