/** Which tables a report has, and what is in their columns. */
import type { Lang } from '../diagnostics/types.js'
import { KIND_NAMES } from '../vocabulary/kinds.js'
import { CHANNELS, STAGES } from '../vocabulary/channels.js'
import type { Completeness, Findings, Report, ServiceReport } from './model.js'
import type { Cell, Column, Table } from './table.js'
import { CONFIDENCE, HOW, STATES, STATUSES, words } from './words.js'

type Word = keyof typeof words

export function tablesOf(report: Report, lang: Lang): Table[] {
  const page: Page = { report, lang, say: (word) => words[word][lang] }
  return [
    ...[services, departments, milestones, responsibilities, missing, ignored],
    ...(report.standing ? [standing] : []),
    ...(report.localMaterials ? [localMaterials] : []),
    ...(report.placed ? [placed] : []),
    ...(report.disputed ? [disputed] : []),
    grounds,
    sources
  ].map((table) => table(page))
}

interface Page {
  report: Report
  lang: Lang
  say: (word: Word) => string
}

const text = (value: string | number): Cell => ({ text: String(value) })

function columns({ say }: Page, names: Word[], numbers: Word[] = []): Column[] {
  return names.map((name) => ({ name: say(name), ...(numbers.includes(name) && { isNumber: true }) }))
}

// Not as “3/12”, which a spreadsheet takes for a day in March.
const MEASURES = ['stated', 'required', 'percent', 'error', 'warning', 'info', 'ignoredCount'] as const

function measures(completeness: Completeness, findings: Findings): Cell[] {
  const { stated, required, percent } = completeness
  const { error, warning, info, ignored } = findings
  return [
    text(stated),
    text(required),
    percent === null ? text('—') : { text: `${percent}%`, percent },
    { text: String(error), ...(error > 0 && { mark: 'stop' }) },
    ...[warning, info, ignored].map(text)
  ]
}

function services(page: Page): Table {
  const { report, lang, say } = page
  const { totals } = report
  return {
    id: 'services',
    title: say('services'),
    note: say('servicesNote'),
    columns: columns(page, ['service', 'status', 'lead', ...MEASURES], [...MEASURES]),
    rows: report.services.map(({ name, status, lead, completeness, findings }) => [
      text(name),
      { text: STATUSES[status][lang], ...(status === 'draft' && { mark: 'draft' }) },
      text(lead?.name ?? say('none')),
      ...measures(completeness, findings)
    ]),
    total: [text(say('total')), text(''), text(''), ...measures(totals.completeness, totals.findings)],
    none: say('noServices')
  }
}

function departments(page: Page): Table {
  const { report, say } = page
  return {
    id: 'departments',
    title: say('departments'),
    note: say('departmentsNote'),
    columns: columns(
      page,
      ['department', 'leads', 'items', 'resources', ...MEASURES],
      ['leads', 'items', 'resources', ...MEASURES]
    ),
    rows: report.departments.map(({ id, name, leads, items, resources, completeness, findings }) => [
      text(id === '' ? say('none') : name),
      ...[leads.length, items, resources].map(text),
      ...measures(completeness, findings)
    ]),
    none: say('noDepartments')
  }
}

function milestones(page: Page): Table {
  const { report, lang, say } = page
  return {
    id: 'milestones',
    title: say('milestones'),
    ...(report.milestones.length > 0 && {
      note: report.asOf === undefined ? say('undated') : say('asOf').replace('{date}', report.asOf)
    }),
    columns: columns(page, ['task', 'state', 'due', 'done', 'responsible', 'service']),
    rows: report.milestones.map(({ service, name, responsible, due, done, state }) => [
      text(name),
      { text: STATES[state][lang], ...(state === 'overdue' && { mark: 'stop' }) },
      text(due ?? say('none')),
      text(done ?? ''),
      text(responsible?.name ?? say('none')),
      text(service.name)
    ]),
    none: say('noMilestones')
  }
}

function responsibilities(page: Page): Table {
  const { report, lang, say } = page
  const stages = Object.keys(STAGES) as (keyof typeof STAGES)[]
  const stated = report.services.filter((service) => service.responsibilities.length > 0)
  return {
    id: 'responsibilities',
    title: say('responsibilities'),
    columns: columns(page, ['service', 'stage', 'responsible']),
    rows: stated.flatMap((service) =>
      stages.map((stage) => [
        text(service.name),
        text(lang === 'zh' ? STAGES[stage] : stage),
        text(responsibleFor(service, stage, lang) ?? say('none'))
      ])
    ),
    none: say('noResponsibilities')
  }
}

/** One name when it is the same through every channel. */
function responsibleFor(service: ServiceReport, stage: string, lang: Lang): string | undefined {
  const entries = service.responsibilities.filter((each) => each.stage === stage)
  const names = [...new Set(entries.map(({ organization }) => organization.name))]
  if (names.length < 2) return names[0]
  const known: Readonly<Record<string, string>> = CHANNELS
  return entries
    .map(({ channel, organization }) =>
      lang === 'zh' ? `${known[channel] ?? channel}：${organization.name}` : `${channel}: ${organization.name}`
    )
    .join(lang === 'zh' ? '；' : '; ')
}

function missing(page: Page): Table {
  const { report, lang, say } = page
  return {
    id: 'missing',
    title: say('missing'),
    note: say('missingNote'),
    columns: columns(page, ['kind', 'document', 'status', 'stated', 'required', 'lacks'], ['stated', 'required']),
    rows: report.incomplete.map(({ kind, name, status, completeness, missing: lacking }) => [
      text(KIND_NAMES[kind][lang]),
      text(name),
      text(STATUSES[status][lang]),
      text(completeness.stated),
      text(completeness.required),
      text(lacking.join(lang === 'zh' ? '、' : ', '))
    ]),
    none: say(report.standards.length === 0 ? 'noStandard' : 'noMissing')
  }
}

function ignored(page: Page): Table {
  const { report, lang, say } = page
  return {
    id: 'ignored',
    title: say('ignored'),
    columns: columns(page, ['code', 'finding', 'document', 'until', 'responsible', 'reason']),
    rows: report.ignored.map(({ code, title, document, reason, owner, until, expired }) => [
      text(code),
      text(title[lang]),
      text(document.name),
      { text: (until ?? '') + (expired ? say('expired') : ''), ...(expired && { mark: 'stop' }) },
      text(owner ?? ''),
      text(reason)
    ]),
    none: say('noIgnored')
  }
}

function standing(page: Page): Table {
  const { report, lang, say } = page
  const comma = lang === 'zh' ? '、' : ', '
  return {
    id: 'standing',
    title: say('standing'),
    note: say('standingNote'),
    columns: columns(page, ['kind', 'document', 'how', 'changed', 'without', 'file', 'reason']),
    rows: (report.standing ?? []).map(({ kind, name, library, how, changed, without, file, reason }) => [
      text(KIND_NAMES[kind][lang]),
      text(library === '' ? name : `${name}（${library}）`),
      text(HOW[how][lang]),
      text(changed.join(comma)),
      text(without.join(comma)),
      text(file),
      text(reason === '' ? say('none') : reason)
    ]),
    none: ''
  }
}

function localMaterials(page: Page): Table {
  const { report, lang, say } = page
  return {
    id: 'local-materials',
    title: say('localMaterials'),
    note: say('localMaterialsNote'),
    columns: columns(page, ['region', 'item', 'material', 'basis', 'file']),
    rows: (report.localMaterials ?? []).map(({ region, at, item, materials, basis, file }) =>
      [
        at === undefined ? region.name : `${region.name}（${at}）`,
        item.name,
        materials.join(lang === 'zh' ? ' 或 ' : ' or '),
        basis,
        file
      ].map(text)
    ),
    none: ''
  }
}

function placed(page: Page): Table {
  const { report, lang, say } = page
  return {
    id: 'placed',
    title: say('placed'),
    note: say('placedNote'),
    columns: columns(page, ['region', 'document', 'place', 'windows', 'promised', 'added', 'file'], ['added']),
    rows: (report.placed ?? []).map(({ region, document, at, places, promised, materials, file }) =>
      [
        region.name,
        document.name,
        at.name,
        places.join(lang === 'zh' ? '、' : ', '),
        promised ?? say('none'),
        materials,
        file
      ].map(text)
    ),
    none: ''
  }
}

function disputed(page: Page): Table {
  const { report, say } = page
  return {
    id: 'disputed',
    title: say('disputed'),
    note: say('disputedNote'),
    columns: columns(page, ['document', 'about', 'values', 'chosen', 'reason', 'file']),
    rows: (report.disputed ?? []).map(({ document, about, values, chosen, reason, file }) =>
      [
        document.name,
        about,
        values.map(({ says, source }) => `${says}（${source}）`).join('；'),
        chosen === '' ? say('undecided') : chosen,
        reason,
        file
      ].map(text)
    ),
    none: ''
  }
}

/** By which law or document the standard asks what it asks. */
function grounds(page: Page): Table {
  return {
    id: 'grounds',
    title: page.say('grounds'),
    columns: columns(page, ['standard', 'purpose', 'ground']),
    rows: page.report.standards.flatMap(({ name, citations = {} }) =>
      Object.entries(citations).map(([purpose, ground]) => [text(name), text(purpose), text(ground)])
    ),
    none: page.say('noGrounds')
  }
}

function sources(page: Page): Table {
  const { report, lang, say } = page
  const unique = (rows: Cell[][]) => [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()]
  return {
    id: 'sources',
    title: say('sources'),
    columns: columns(page, ['service', 'region', 'confidence', 'retrieved', 'source']),
    rows: unique(
      report.services.flatMap((service) =>
        service.sources.map(({ title, url, region, retrieved, confidence }) => [
          text(service.name),
          text(region ?? ''),
          text(confidence ? CONFIDENCE[confidence][lang] : ''),
          text(retrieved ?? ''),
          { text: title, ...(url !== undefined && { url }) }
        ])
      )
    ),
    none: say('noSources')
  }
}
