/** Numbers of a trial in words, for whoever prints one: the terminal, and the sheet that an applicant takes home. */
import type { Lang } from '../../diagnostics/types.js'
import type { Trial, TrialBranch, TrialQuestion } from './model.js'

export const UNSTATED = { zh: '来源没有写', en: 'no source says' } as const satisfies Record<Lang, string>

/** “45 个工作日”, or that no source says. */
export function timeText({ days, promise }: Trial, lang: Lang): string {
  if (days !== undefined) return daysText(days, lang)
  if (promise === '') return UNSTATED[lang]
  return lang === 'zh' ? `${promise}（整件事）` : `${promise} (the whole)`
}

export function daysText(days: number | undefined, lang: Lang): string {
  if (days === undefined) return UNSTATED[lang]
  if (days === 0) return lang === 'zh' ? '当场办结' : 'on the spot'
  return lang === 'zh' ? `${days} 个工作日` : `${days} working days`
}

export function waitingTexts({ waiting }: Trial, lang: Lang): string[] {
  if (waiting === 0) return []
  return [lang === 'zh' ? `另等 ${waiting} 个工作日（公示、公告）` : `waiting ${waiting} working days`]
}

export function visitText({ visits, visitsOf }: Trial, lang: Lang): string {
  const zh = lang === 'zh'
  const often =
    visits === null ? UNSTATED[lang] : visits === 0 ? (zh ? '不用到场' : 'none') : zh ? `${visits} 次` : `${visits}`
  return `${visitsOf.lead}${often}`
}

export function branchTexts({ refused, items, asked, bring, days }: TrialBranch, lang: Lang): string[] {
  const say = (zh: string, en: string) => (lang === 'zh' ? zh : en)
  if (refused.length > 0) return refused.map((text) => say(`不能办：${text}`, `not accepted: ${text}`))
  return [
    say(`办 ${items.length} 项：${items.join('、')}`, `items: ${items.join(', ')}`),
    say(`带 ${bring.length} 样：${bring.join('、') || '不用带'}`, `to bring: ${bring.join(', ') || 'nothing'}`),
    say(`填 ${asked} 项`, `to fill in: ${asked}`),
    ...(days === undefined ? [] : [say(`承诺 ${days} 个工作日`, `promised: ${days} working days`)])
  ]
}

/** “settle：随谁落户 mother（随母亲）、father（随父亲）” */
export function openText({ name, ask, options, takes }: TrialQuestion): string {
  const choices = options.map(({ code, name: label }) => (code === label ? code : `${code}（${label}）`)).join('、')
  return `${name}：${ask} ${choices || takes}`
}
