/** The words for a run that has written nothing. */
import type { Lang } from '../diagnostics/types.js'

/** Why a command that writes for each service has written nothing: there are errors, or no service. Of misuse, enough is said. */
export function unwritten(code: number, lang: Lang): string {
  if (code > 1) return ''
  if (code === 1)
    return lang === 'zh'
      ? '有错误，什么也没有写；原来的输出没有动。\n'
      : 'There are errors, so nothing was written; the previous output is as it was.\n'
  return lang === 'zh'
    ? '规范里没有一件事（kind: service），没有什么可写。\n'
    : 'There is no service (kind: service) in the specs, so there is nothing to write.\n'
}
