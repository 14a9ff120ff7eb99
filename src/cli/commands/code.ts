/** `lianban code`: options → API → a code taken apart, segment by segment. */
import { jsonText } from '../../base/inert.js'
import { Chalk, type ChalkInstance } from 'chalk'
import { code, type CodeResult } from '../../api/code.js'
import { isValid, type Flaw, type Reading, type Segment } from '../../codes/index.js'
import { frame } from '../../diagnostics/frame.js'
import { lines } from '../../diagnostics/position.js'
import type { Lang } from '../../diagnostics/types.js'
import { shorten, visible } from '../../diagnostics/visible.js'
import { wantsColor, type Io } from '../io.js'
import { exitCode, render, type Common } from '../report.js'
import { table } from '../table.js'

interface Options extends Partial<Common> {
  as?: string
}

const WORDS = {
  zh: {
    unknown: '认不出这是哪种编码：',
    valid: '没有错误',
    invalid: '有错误',
    error: '错误',
    warning: '警告',
    info: '提示'
  },
  en: {
    unknown: 'No kind of code is like this: ',
    valid: 'valid',
    invalid: 'not valid',
    error: 'error',
    warning: 'warning',
    info: 'note'
  }
} as const satisfies Record<Lang, Record<string, string>>

/** Exits with 1 when the text is no valid code. What is wrong with the project's own files goes to standard error. */
export async function run(text: string, options: Options, io: Io): Promise<number> {
  const { cwd, env, stdout, stderr } = io
  const common: Common = { color: 'auto', ...options, format: 'pretty' }
  const result = await code({ text, as: options.as, cwd })
  if (result.diagnostics.length > 0) stderr.write(render(result, common, stderr, env))
  const exit = exitCode(result, common)
  if (exit > 1) return exit
  const chalk = new Chalk({ level: wantsColor(common.color, stdout, env) ? 1 : 0 })
  const lang = options.lang ?? 'zh'
  stdout.write(options.format === 'json' ? json(result) : page(result, lang, chalk))
  return result.valid ? exit : 1
}

function json({ text, valid, readings }: CodeResult): string {
  return jsonText({ text, valid, readings })
}

function page({ text, readings }: CodeResult, lang: Lang, chalk: ChalkInstance): string {
  if (readings.length === 0) return `${WORDS[lang].unknown}${shorten(text, 80)}\n`
  return readings.map((reading) => block(reading, lang, chalk)).join('\n')
}

function block(reading: Reading, lang: Lang, chalk: ChalkInstance): string {
  const { name, id, basis, meaning, segments, flaws } = reading
  const words = WORDS[lang]
  const title = [visible(name), id, ...(basis === undefined ? [] : [visible(basis)])].join('  ')
  const verdict = isValid(reading) ? chalk.green(words.valid) : chalk.red(words.invalid)
  const whole = meaning === undefined ? '' : `${visible(meaning)}\n`
  const marked = flaws.flatMap((flaw) => marks(flaw, reading.text, lang, chalk))
  return [`${chalk.bold(title)}  ${verdict}\n`, whole, table(rows(segments)), ...marked].join('')
}

/** Position, name, text and meaning of each segment, those inside indented. */
function rows(segments: readonly Segment[], indent = ''): string[][] {
  return segments
    .filter(({ fixed, text }) => !fixed && text !== '')
    .flatMap(({ name, start, text, meaning = '', segments: inner = [] }) => {
      const last = start + text.length
      const range = text.length === 1 ? String(last) : `${start + 1}-${last}`
      return [[range, indent + visible(name), visible(text), visible(meaning)], ...rows(inner, indent + '  ')]
    })
}

function marks({ severity, at, length, ...words }: Flaw, text: string, lang: Lang, chalk: ChalkInstance): string[] {
  const color = { error: chalk.red, warning: chalk.yellow, info: chalk.blue }[severity]
  const separator = lang === 'zh' ? '：' : ': '
  const line = `${color(WORDS[lang][severity])}${separator}${visible(words[lang])}\n`
  if (severity === 'info') return [`\n${line}`]
  // A line break inside would make it two lines, of which the frame shows one.
  const shown = text.replace(/[\r\n]/g, '\u2028')
  const span = { file: '', start: at, end: at + length }
  const options = { width: 120, context: 0, gutter: () => ' ', mark: (carets: string) => color(carets) }
  return ['\n', ...frame(lines(shown), span, options).map((each) => each + '\n'), line]
}
