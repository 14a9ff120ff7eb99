/** `lianban build`: options → API → what was written, service by service. */
import { isAbsolute, join, relative } from 'node:path'
import { build, type BuildResult, type Built } from '../../api/build.js'
import type { Lang } from '../../diagnostics/types.js'
import { visible } from '../../diagnostics/visible.js'
import type { Io } from '../io.js'
import { exitCode, languageOf, render, statsTable, type Common } from '../report.js'
import { unwritten } from '../unwritten.js'

interface Options extends Partial<Common> {
  out?: string
  service?: string[]
  target?: string[]
  region?: string
  maxBurdenIncrease?: number
  burdenBaseline?: string
}

/** The files are the data; what is said about them is for people. With `--format json` it is data too. */
export async function run(paths: string[], options: Options, io: Io): Promise<number> {
  const { cwd, env, stdout, stderr } = io
  const common: Common = { format: 'pretty', color: 'auto', ...options }
  const { region, out, service: services, target: targets, maxBurdenIncrease, burdenBaseline } = options
  const result = await build({ paths, cwd, region, out, services, targets, maxBurdenIncrease, burdenBaseline })
  const code = exitCode(result, common)
  const isWritten = result.services.length > 0
  if (common.format === 'json') {
    const { out, services, files, changed } = result
    const output = JSON.stringify(isWritten ? { out, changed, files, services } : null)
    stdout.write(`{"version":1,"output":${output},"report":${render(result, common, stdout, env).trimEnd()}}\n`)
  } else {
    stderr.write(render(result, common, stderr, env))
    if (isWritten) stderr.write(summary(result, cwd, languageOf(result, common)))
    else stderr.write(unwritten(code, languageOf(result, common)))
  }
  if (common.stats) stderr.write(statsTable(result.stats))
  return code
}

/** What was compiled and where to look. */
function summary({ services, out, targets, files, changed }: BuildResult, cwd: string, lang: Lang): string {
  const way = relative(cwd, out)
  const shown = way === '' || way.startsWith('..') || isAbsolute(way) ? out : way
  const rows = services
    .map(
      (service) =>
        `  ${figures(service, lang)}${service.region === undefined ? '' : ` [${service.region}]`}\n    ${join(shown, service.folder)}\n`
    )
    .join('')
  const hasMark = rows.includes(MARK)
  const door = doorOf(targets, shown, lang)
  if (lang === 'zh') {
    const note = hasMark ? `${MARK} 有的事项来源没有写表单或材料，没有算进来。\n` : ''
    const head = changed ? `已写入 ${files} 个文件` : `${files} 个文件和上次一样，没有动`
    return `${head}：\n${rows}${note}${door}`
  }
  const head = changed ? `Wrote ${files} files` : `${files} files are the same as before and were left alone`
  const note = hasMark ? `${MARK} Without items whose sources do not state a form, or materials.\n` : ''
  return `${head}:\n${rows}${note}${door}`
}

/** Where to begin to read, of what was made. */
function doorOf(targets: readonly string[], out: string, lang: Lang): string {
  const say = (zh: string, en: string) => `${lang === 'zh' ? zh : en}\n`
  const door = join(out, 'index.html')
  if (targets.includes('index')) return say(`从 ${door} 看起。`, `Start with ${door}.`)
  if (targets.includes('guide'))
    return say('从各文件夹的 guide/guide.html 看起。', 'Start with guide/guide.html in each folder.')
  return ''
}

/** After a figure to which some item's source adds nothing, because it does not say. */
const MARK = '*'

/** The name, and what becomes of what one fills in and hands in, where the sources say. */
export function figures({ name, status, items, most, incomplete, tooHard }: Built, lang: Lang): string {
  const zh = lang === 'zh'
  const draft = status === 'draft' ? (zh ? '（草案）' : ' (draft)') : ''
  const said = (key: 'fields' | 'materials', verb: string, unit: string): string[] => {
    const [before, after] = [most.before[key], most.after[key]]
    if (tooHard.includes(key)) return [zh ? `${verb}多少未知` : `${key} unknown`]
    if (!before || after === null) return []
    const isLeast = incomplete.before.includes(key) || incomplete.after.includes(key)
    return [
      (zh ? `最多${verb} ${before} → ${after} ${unit}` : `${key} at most ${before} → ${after}`) + (isLeast ? MARK : '')
    ]
  }
  const parts = [
    zh ? `${items} 个事项` : `${items} items`,
    // A source without form and list of materials leaves the burden unknown, which is not zero.
    ...said('fields', '填', '项'),
    ...said('materials', '带', '样')
  ]
  return `${visible(name)}${draft}  ${parts.join(zh ? '，' : ', ')}`
}
