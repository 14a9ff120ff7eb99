/** `lianban verify-published`: which published files say what the specs say now, and what differs in the others. */
import { verifyPublished, type VerifiedFile } from '../../api/verify-published.js'
import { jsonText } from '../../base/inert.js'
import type { Lang } from '../../diagnostics/types.js'
import { shorten, visible } from '../../diagnostics/visible.js'
import type { Io } from '../io.js'
import { languageOf, render, type Common } from '../report.js'

interface Options extends Partial<Common> {
  region?: string
}

/** As many differences of one file as are worth reading; the rest is counted. */
const SHOWN = 20
const WIDTH = 76

/** Exits with 1 when a file is out of step, with 2 when that cannot be told of one. */
export async function run(files: readonly string[], options: Options, io: Io): Promise<number> {
  const { cwd, env, stdout, stderr } = io
  const made = await verifyPublished({ files, region: options.region, cwd })
  const errors = made.diagnostics.filter(({ severity }) => severity === 'error')
  if (options.format === 'json') stdout.write(jsonText({ version: 1, files: made.files }))
  else for (const file of made.files) stdout.write(page(file, languageOf(made, options)))
  if (errors.length > 0) {
    const { checked: _, ...shown } = made
    stderr.write(
      render({ ...shown, diagnostics: errors }, { color: 'auto', ...options, format: 'pretty' }, stderr, env)
    )
    return 2
  }
  return made.files.some(({ status }) => status === 'drifted') ? 1 : 0
}

function page({ file, service, output, status, digest, drifts }: VerifiedFile, lang: Lang): string {
  const zh = lang === 'zh'
  const [old, now] = [visible(digest.published.slice(0, 12)), digest.current.slice(0, 12)]
  const verdict = {
    'in-step': zh ? '同步' : 'in step',
    'same-content': zh
      ? `内容相同，规范已经改过（${old} → ${now}）`
      : `says the same, of other specs (${old} → ${now})`,
    drifted: zh ? '不同步' : 'out of step'
  }[status]
  const about =
    status !== 'drifted'
      ? ''
      : output === ''
        ? zh
          ? `，出自另一份规范（${old}，现在是 ${now}）；内容没有可比的`
          : `, made of other specs (${old}, now ${now}); its content cannot be compared`
        : old === now
          ? zh
            ? `，写出以后改过 ${drifts.length} 处`
            : `, changed in ${drifts.length} places since it was written`
          : zh
            ? `（${old} → ${now}），${drifts.length} 处不同`
            : ` (${old} → ${now}), ${drifts.length} differences`
  const rows = drifts.slice(0, SHOWN).map(({ where, line, published, current }) => {
    const place = line > 0 ? (zh ? `第 ${line} 行` : `line ${line}`) : ''
    const head = [place, visible(where)].filter((part) => part !== '').join(zh ? '，' : ', ')
    const none = zh ? '（没有）' : '(none)'
    const said = (text: string | null) => (text === null ? none : shorten(text, WIDTH))
    return `  ${head}\n    ${zh ? '发布的' : 'published'}  ${said(published)}\n    ${zh ? '现在的' : 'now      '}  ${said(current)}\n`
  })
  const more = drifts.length - rows.length
  const rest =
    more > 0 ? (zh ? `  另有 ${more} 处，用 --format json 全部列出\n` : `  ${more} more, all with --format json\n`) : ''
  const name = service === '' ? (zh ? '全部服务' : 'all services') : visible(service)
  return `${visible(file)}  ${name}  ${verdict}${about}\n${rows.join('')}${rest}`
}
