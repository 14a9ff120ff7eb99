/** A comment for the page of a pull request. */
import { cell, head, row } from '../../diagnostics/reporters/markdown-table.js'
import type { Lang } from '../../diagnostics/types.js'
import type { Diff, Level, ServiceDiff } from '../model.js'
import { burdenNotes, burdenRows, burdenWord, caseRows, notesOf, sectionsOf } from './view.js'
import { CHANGE_WORDS, LEVEL_WORDS, meaningOf, VERDICT_WORDS, words } from './words.js'

/** Code hosts limit the length of a comment, GitHub to 65,536 characters. */
const MOST_UNITS = 55_000

export function markdown(diff: Diff, lang: Lang): string {
  const colon = lang === 'zh' ? '：' : ': '
  const intro = [
    `## ${words.title[lang]}${colon}${cell(diff.old)} → ${cell(diff.new)}`,
    '',
    `**${words.suggestion[lang]}${colon}${LEVEL_WORDS[diff.level][lang]}**${lang === 'zh' ? '，' : ', '}${meaningOf(diff)[lang]}`,
    '',
    ...notesOf(diff, lang).flatMap((note) => [cell(note), ''])
  ]
  if (diff.services.length === 0) return intro.join('\n')
  const overview = [
    ...head([words.service[lang], words.suggestion[lang], words.burden[lang], words.cases[lang]]),
    ...diff.services.map((service) =>
      row([
        cell(service.name),
        versionText(service, lang),
        burdenWord(service, lang) || '—',
        casesWord(service, lang) || '—'
      ])
    ),
    ''
  ]
  let left = MOST_UNITS - [...intro, ...overview].join('\n').length
  const shown: string[] = []
  let missing = 0
  for (const service of diff.services) {
    const text = serviceText(service, lang)
    if ((left -= text.length) >= 0) shown.push(text)
    else missing += service.changes.length
  }
  const more = missing > 0 ? [words.more[lang].replace('{n}', String(missing)), ''] : []
  return [...intro, ...overview, ...shown, ...more].join('\n')
}

function levelText(level: Level, lang: Lang): string {
  return level === 'major' ? `**${LEVEL_WORDS[level][lang]}**` : LEVEL_WORDS[level][lang]
}

function changeText(level: Level, lang: Lang): string {
  return level === 'major' ? `**${CHANGE_WORDS[level][lang]}**` : CHANGE_WORDS[level][lang]
}

function versionText({ level, version }: ServiceDiff, lang: Lang): string {
  const next = version?.suggested === undefined ? '' : ` ${cell(version.old ?? '')} → ${cell(version.suggested)}`
  return levelText(level, lang) + next
}

function casesWord({ cases }: ServiceDiff, lang: Lang): string {
  const demanded = (cases?.demands ?? []).map(({ verdict }) => verdict)
  const valid = (cases?.classes ?? []).some(({ verdicts }) => verdicts.includes('valid')) ? ['valid' as const] : []
  const found = [...new Set([...demanded, ...valid])]
  return found.map((verdict) => VERDICT_WORDS[verdict][lang]).join(lang === 'zh' ? '、' : ', ')
}

function serviceText(service: ServiceDiff, lang: Lang): string {
  const sections = sectionsOf(service, lang)
  const own = sections.filter(({ aspect }) => aspect !== 'followUps')
  const following = sections.find(({ aspect }) => aspect === 'followUps')
  const table = (rows: (typeof own)[number]['rows']) =>
    rows.map(({ level, label, what, when, why }) =>
      row([changeText(level, lang), label, cell(what), cell(when) || words.always[lang], why || '—'])
    )
  const columns = [words.level[lang], words.change[lang], words.what[lang], words.when[lang], words.why[lang]]
  return [
    `### ${cell(service.name)}`,
    '',
    ...head(columns),
    ...own.flatMap(({ rows }) => table(rows)),
    '',
    ...(following
      ? [
          `<details><summary>${following.title}（${following.rows.length}）</summary>`,
          '',
          ...head(columns),
          ...table(following.rows),
          '',
          '</details>',
          ''
        ]
      : []),
    ...casesText(service, lang),
    ...burdenText(service, lang)
  ].join('\n')
}

function casesText(service: ServiceDiff, lang: Lang): string[] {
  const rows = caseRows(service, lang)
  if (rows.every(({ verdict }) => verdict === 'valid')) return []
  return [
    `#### ${words.cases[lang]}`,
    '',
    ...head([words.cases[lang], words.when[lang], words.todo[lang]]),
    ...rows.map(({ verdict, when, todo }) =>
      row([VERDICT_WORDS[verdict][lang], cell(when), todo.map(cell).join('<br>') || '—'])
    ),
    ''
  ]
}

function burdenText(service: ServiceDiff, lang: Lang): string[] {
  const rows = burdenRows(service, lang)
  const beside = burdenNotes(service, lang).flatMap((note) => [cell(note), ''])
  if (rows.length === 0) return beside.length === 0 ? [] : [`#### ${words.burden[lang]}`, '', ...beside]
  const columns = (['worst', 'weighted', 'situations'] as const).filter((column) =>
    rows.some((one) => one[column] !== '')
  )
  return [
    `#### ${words.burden[lang]}`,
    '',
    ...head([words.measure[lang], ...columns.map((column) => words[column][lang])]),
    ...rows.map((one) =>
      row([
        one.isMore ? `**${cell(one.measure)}**` : cell(one.measure),
        ...columns.map((column) => cell(one[column]) || '—')
      ])
    ),
    '',
    ...beside
  ]
}
