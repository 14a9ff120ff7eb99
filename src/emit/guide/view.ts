/**
 * A Bundle as plain data for the templates: every text in Chinese, every absent fact absent, the same for HTML and
 * Markdown. What templates may use is documented in docs/outputs.md.
 */
import type { Bundle } from '../../merge/bundle.js'
import { chartParts } from '../chart/index.js'
import { TooMuchWork } from '../../situations/work-limit.js'
import { liveOf } from './answers/live.js'
import { marked } from './answers/marked.js'
import { groupsOf, type AskedGroup } from './answers/questions.js'
import { answeredRows, resultRows } from './answers/rows.js'
import { fillView, type FillView } from './fill.js'
import { dutyView, flowView, type DutyView, type FlowView } from './flow.js'
import { glance, type Glance } from './first-screen.js'
import { basisTexts, itemViews, type ItemView } from './items.js'
import { toBring, type ToBring } from './materials.js'
import { bare, lexiconOf, type Term } from '../../wording/lexicon.js'
import { link, row, type LinkedText, type Row } from './rows.js'
import { chineseNumber, clean, cssString, list, mapStrings } from '../../base/text.js'
import { whereView, type WhereView } from './where.js'
import { whoView, type WhoView } from './who.js'

export interface GuideView {
  title: string
  /** The title without “一件事” at its end, which is not broken over two lines. */
  lead: string
  tail: string
  /** 草案 or 已审定 or empty: what the header says. */
  mark: string
  isDraft: boolean
  summary: string
  head: Row[]
  glance: Glance
  /** What the page asks, and below it what the answers come to; null where nothing depends on answers. */
  answer: AnswerView | null
  /** The rules by which it shows and hides. */
  rules: string
  /** The sections there are, in order, for the table of contents. */
  contents: { id: string; heading: string }[]
  /** `terms`: named conditions that the guide speaks of, each explained once. */
  who: Section<WhoView & { terms: Term[] }>
  bring: Section<ToBring & { count: number }>
  fill: Section<FillView>
  flow: Section<FlowView>
  duty: Section<DutyView>
  where: Section<WhereView>
  items: Section<{ items: ItemView[] }>
  faq: Section<{ faq: { question: string; answer: string }[] }>
  sources: Section<{ basis: LinkedText[]; sources: LinkedText[] }>
  version: string
  /** The flow chart, drawn: as SVG, to be put in as it stands. */
  chart: Chart
  digest: string
  shortDigest: string
  /** For the header of every page on paper, as the inside of a CSS string. */
  cssHeader: string
}

/** `desk` in as many parts as it takes so that none is higher than a sheet; `phone` one below the other. */
interface Chart {
  desk: string[]
  phone: string
}

export interface AnswerView {
  questions: AskedGroup[]
  result: Row[]
  /** Questions of which only the form depends. */
  others: string[]
}

/** Null when there is nothing to say: no empty boxes. */
type Section<T> = (T & { heading: string }) | null

/** As a page that can be answered; without `live`, as one that cannot. */
export function answeredView(bundle: Bundle): GuideView {
  const view = guideView(bundle)
  return within(() => withAnswers(view, bundle)) ?? marked(view, undefined)
}

/** Undefined where no answer would change anything. */
function withAnswers(view: GuideView, bundle: Bundle): GuideView | undefined {
  const live = liveOf(bundle)
  const rows = answeredRows(view.glance.rows, bundle, live)
  const answered = marked({ ...view, glance: { ...view.glance, rows } }, live)
  const result = marked(resultRows(rows, bundle, live), live)
  const asked = live.askings()
  if (asked.length === 0) return undefined
  const questions = marked(groupsOf(bundle, live), live)
  const others = bundle.questions.filter(
    ({ fact, answeredBy }) => !answeredBy && asked.every(({ question }) => question.fact !== fact)
  )
  const answer = { questions, result, others: others.map(({ ask }) => bare(ask)) }
  return {
    ...mapStrings({ ...answered, answer }, clean),
    chart: view.chart,
    cssHeader: view.cssHeader,
    rules: live.rules()
  }
}

/** What is too much work to say is left out. */
function within<T>(make: () => T): T | undefined {
  try {
    return make()
  } catch (error) {
    if (error instanceof TooMuchWork) return undefined
    throw error
  }
}

export function guideView(bundle: Bundle): GuideView {
  const contents: GuideView['contents'] = []
  const section = <T extends object>(id: string, name: string, there: boolean, content: T): Section<T> => {
    if (!there) return null
    const heading = `${chineseNumber(contents.length + 1)}、${name}`
    contents.push({ id, heading })
    return { ...content, heading }
  }
  const { service, status } = bundle
  const isDraft = status === 'draft'
  const [who, bring, fill, flow] = [whoView(bundle), toBring(bundle), fillView(bundle), flowView(bundle)]
  const [duty, where, sources] = [dutyView(bundle), whereView(bundle), sourceTexts(bundle)]
  const basis = basisTexts(service.legalBasis ?? [])
  const faq = (service.faq ?? []).map(({ question, answer }) => ({ question, answer }))
  const brought = bring.always.length + bring.sometimes.length + bring.afterCheck.length + bring.choices.length
  const mark = isDraft ? '草案' : ''
  const tail = /“一件事”$/.exec(bundle.name)?.[0] ?? ''
  const [glanced, items] = [glance(bundle, bring, who), itemViews(bundle)]
  // Worked out last, after every part of the view that may use a named condition.
  const terms = lexiconOf(bundle).terms()
  const view: Omit<GuideView, 'chart' | 'cssHeader'> = {
    title: bundle.name,
    lead: bundle.name.slice(0, bundle.name.length - tail.length),
    tail,
    mark,
    isDraft,
    summary: service.summary ?? '',
    head: headRows(bundle),
    glance: glanced,
    answer: null,
    rules: '',
    bring: section('bring', '带什么', brought + bring.besides.length + bring.notNeeded.length > 0, {
      ...bring,
      count: brought
    }),
    who: section('who', '谁能办，您是哪种情形', hasWho(who) || terms.length > 0, { ...who, terms }),
    fill: section('fill', '填什么', fill.count + fill.given.length > 0, fill),
    flow: section('flow', '怎么办', true, flow),
    duty: section('duty', '谁负责哪一步', duty.rows.length > 0, duty),
    where: section('where', '在哪办，什么时候，打什么电话', hasPlace(where), where),
    items: section('items', `各事项（${bundle.items.length} 项）`, true, { items }),
    faq: section('faq', '常见问题', faq.length > 0, { faq }),
    sources: section('sources', '依据和来源', basis.length + sources.length > 0, { basis, sources }),
    contents,
    version: service.version ?? '',
    digest: bundle.digest,
    shortDigest: bundle.digest.slice(0, 12)
  }
  const cleaned = mapStrings(view, clean)
  return {
    ...cleaned,
    chart: chartParts(bundle),
    cssHeader: cssString([mark, bundle.name].filter((text) => text !== '').join(' · '))
  }
}

function headRows({ lead, partners, region, service, items, implementation }: Bundle): Row[] {
  return [
    ...row('一件事编码', service.code),
    ...row(
      `实施编码${implementation && implementation.region !== '' ? `（${implementation.region}）` : ''}`,
      implementation?.code
    ),
    ...row('牵头部门', lead?.name),
    ...row('配合部门', partners.length > 0 ? list(partners.map(({ name }) => name)) : undefined),
    ...row('适用地区', region?.name),
    ...row('办理事项', `${items.length} 项`)
  ]
}

function hasWho({ eligibility, questions, foundOut, optional, classes }: WhoView): boolean {
  return eligibility.length + questions.length + foundOut.length + optional.length + classes.length > 0
}

function hasPlace({ rows, places, presence }: WhereView): boolean {
  return rows.length + places.length + presence.length > 0
}

function sourceTexts({ sources }: Bundle): LinkedText[] {
  return sources.map(({ title, url }) => link(title, url))
}
