/** The lines above the tables of a report. */
import type { Lang } from '../diagnostics/types.js'
import type { Report } from './model.js'
import { STATUSES, words } from './words.js'

/** What stands above the tables: which standards it was measured by, and what it leaves out. */
export function headOf({ standards, region, asOf, unread }: Report, lang: Lang): { name: string; text: string }[] {
  const comma = lang === 'zh' ? '、' : ', '
  const named = standards.map(({ name, version, status }) => {
    const draft = status === 'draft' && !name.includes(STATUSES.draft.zh) ? ` (${STATUSES.draft[lang]})` : ''
    return `${name}${version === undefined ? '' : ` ${version}`}${draft}`
  })
  return [
    { name: words.standard[lang], text: named.join(comma) || words.none[lang] },
    ...(region === undefined ? [] : [{ name: words.region[lang], text: region }]),
    ...(asOf === undefined ? [] : [{ name: words.milestones[lang], text: words.asOf[lang].replace('{date}', asOf) }]),
    ...(unread.length === 0
      ? []
      : [{ name: words.unreadFiles[lang], text: words.unread[lang].replace('{n}', String(unread.length)) }])
  ]
}
