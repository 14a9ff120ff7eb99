/** The last line of reports for people. */
import { AREAS, areaOf } from '../catalogue.js'
import { isOpen, type Summary } from '../count.js'
import type { Diagnostic, Lang } from '../types.js'

/** The last stage whose errors keep services from being merged. */
const LAST = AREAS.indexOf('link')

/** The last line of a report: how many findings of each severity, or that there are none. */
export function summaryLine(summary: Summary, lang: Lang, files?: number): string {
  return lang === 'zh' ? chinese(summary, files) : english(summary, files)
}

/** Said when errors kept later stages from looking; otherwise nothing. */
export function moreLine(diagnostics: readonly Diagnostic[], lang: Lang): string {
  const isEarly = ({ code, severity }: Diagnostic) => severity === 'error' && AREAS.indexOf(areaOf(code)) <= LAST
  if (!diagnostics.some((each) => isOpen(each) && isEarly(each))) return ''
  return lang === 'zh'
    ? '有错的文件和用到它们的服务，还没有查完：改好以后会查更多\n'
    : 'Files with errors, and services that use them, are not fully checked yet: more is checked once they are mended\n'
}

function chinese({ errors, warnings, infos, ignored, baselined }: Summary, files?: number): string {
  const checked = files === undefined ? '' : `检查了 ${files} 个文件：`
  const tail = [...(baselined > 0 ? [`${baselined} 条已在基线`] : []), ...(ignored > 0 ? [`${ignored} 条已忽略`] : [])]
  if (errors + warnings + infos === 0) return checked + ['没有发现问题', ...tail].join('、')
  const notes = infos > 0 ? [`${infos} 条提示`] : []
  return checked + [`${errors} 个错误`, `${warnings} 个警告`, ...notes, ...tail].join('、')
}

function english({ errors, warnings, infos, ignored, baselined }: Summary, files?: number): string {
  const checked = files === undefined ? '' : `Checked ${plural(files, 'file')}: `
  const tail = [
    ...(baselined > 0 ? [`${baselined} in the baseline`] : []),
    ...(ignored > 0 ? [`${ignored} ignored`] : [])
  ]
  if (errors + warnings + infos === 0) return checked + ['no problems', ...tail].join(', ')
  const notes = infos > 0 ? [plural(infos, 'note')] : []
  return checked + [plural(errors, 'error'), plural(warnings, 'warning'), ...notes, ...tail].join(', ')
}

function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
