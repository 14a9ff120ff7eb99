/** Numbers of a trial in words, for whoever prints one: the terminal, and the sheet that an applicant takes home. */
import { UNSTATED as ZH } from '../../wording/unstated.js'
import { OPEN } from '../../vocabulary/duration.js'
import type { Lang } from '../../diagnostics/types.js'
import type { Trial, TrialBranch, TrialQuestion } from './model.js'

export const UNSTATED = { zh: ZH, en: 'no source says' } as const satisfies Record<Lang, string>

/** “45 个工作日”, or that no source says. */
export function timeText(
  { days, openDays, promise }: Pick<Trial, 'days' | 'openDays' | 'promise'>,
  lang: Lang
): string {
  if (days !== undefined) return daysText({ days, openDays }, lang)
  if (promise === '') return UNSTATED[lang]
  return lang === 'zh' ? `${promise}（整件事）` : `${promise} (the whole)`
}

/** The same where it is said of whoever hands in the application. */
export function promisedText(trial: Pick<Trial, 'days' | 'openDays' | 'promise'>): string {
  const text = timeText(trial, 'zh')
  return text === UNSTATED.zh || trial.days === 0 ? text : `承诺 ${text}`
}

/** Days of an open kind count as working days, which is the most that they can be; of a sum, both parts are named. */
export function daysText(
  { days, openDays }: { days: number | undefined; openDays: number | undefined },
  lang: Lang
): string {
  if (days === undefined) return UNSTATED[lang]
  if (days === 0) return lang === 'zh' ? '当场办结' : 'on the spot'
  if (openDays === days)
    return lang === 'zh' ? `${days} 日${OPEN}` : `${days} days (working days or not, no source says)`
  const all = lang === 'zh' ? `${days} 个工作日` : `${days} working days`
  if (!openDays) return all
  return lang === 'zh'
    ? `${all}（其中 ${openDays} 日是不是工作日，来源没有写，按工作日算）`
    : `${all} (of ${openDays} of them no source says whether they are working days; they are counted as such)`
}

export function waitingTexts({ waiting, openWaiting }: Trial, lang: Lang): string[] {
  if (waiting === 0) return []
  const text = daysText({ days: waiting, openDays: openWaiting }, lang)
  return [lang === 'zh' ? `另等 ${text}（公示、公告）` : `waiting ${text}`]
}

export function visitText({ visits, visitsOf }: Pick<Trial, 'visits' | 'visitsOf'>, lang: Lang): string {
  const zh = lang === 'zh'
  const often =
    visits === null ? UNSTATED[lang] : visits === 0 ? (zh ? '不用到场' : 'none') : zh ? `${visits} 次` : `${visits}`
  return `${visitsOf.lead}${often}`
}

/** What comes of a check: what is not known is said, and is not nothing. */
export function branchTexts({ trial }: TrialBranch, lang: Lang): string[] {
  const { refused, items, asked, bring, choices, brought, silent, fees } = trial
  const say = (zh: string, en: string) => (lang === 'zh' ? zh : en)
  if (refused.length > 0) return refused.map((text) => say(`不能办：${text}`, `not accepted: ${text}`))
  const least = choices.length > 0 ? say('至少 ', 'at least ') : ''
  const names = [...bring.map(({ name }) => name), ...choices.map(({ options }) => options.join(' ／ '))].join('、')
  const open = silent.materials.map((name) =>
    say(`${name}要什么材料，来源没有写`, `${name}: no source says which materials`)
  )
  const isKnown = open.length + silent.local.length === 0
  const some =
    brought > 0
      ? [say(`带 ${least}${brought} 样：${names}`, `to bring: ${least}${brought}: ${names}`)]
      : isKnown
        ? [say('不用带材料', 'to bring: nothing')]
        : []
  return [
    say(
      `办 ${items.length} 项：${items.map(({ name }) => name).join('、')}`,
      `items: ${items.map(({ name }) => name).join(', ')}`
    ),
    ...some,
    ...open,
    ...silent.local,
    ...(asked.length > 0 || silent.form.length === 0
      ? [say(`填 ${asked.length} 项`, `to fill in: ${asked.length}`)]
      : []),
    ...(silent.form.length > 0
      ? [say(`有 ${silent.form.length} 项要填什么，来源没有写`, `no source has the form of ${silent.form.length}`)]
      : []),
    `${say('承诺', 'promised')} ${timeText(trial, lang)}`,
    ...waitingTexts(trial, lang),
    `${say('到场', 'visits')} ${visitText(trial, lang)}`,
    ...(fees.length > 0 ? fees : [`${say('费用', 'fees')} ${UNSTATED[lang]}`])
  ]
}

/** “settle：随谁落户 mother（随母亲）、father（随父亲）” */
export function openText({ name, ask, options, takes }: TrialQuestion): string {
  const choices = options.map(({ code, name: label }) => (code === label ? code : `${code}（${label}）`)).join('、')
  return `${name}：${ask} ${choices || takes}`
}
