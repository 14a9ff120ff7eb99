/** `lianban recheck`: reads certificates and has the second program judge them. */
import { jsonText } from '../../base/inert.js'
import { resolve } from 'node:path'
import { notADay } from '../../api/day.js'
import type { Diagnostic, Lang } from '../../diagnostics/types.js'
import { shorten, visible } from '../../diagnostics/visible.js'
import { recheck, type Rechecked } from '../../recheck/index.js'
import { rootOf } from '../../source/files/look.js'
import { readFile } from '../../source/files/read.js'
import { unreadable } from '../../source/files/refusal.js'
import type { Io } from '../io.js'
import { exitCode, render, type Common } from '../report.js'

interface Options extends Partial<Common> {
  asOf?: string
  specs?: string
  region?: string
}

/** Bytes of a certificate; the largest that ships has 3 MB, and reading one takes twelve times its size. */
const LARGEST = 64 * 1024 * 1024

/** As many problems as are worth reading; the rest is counted. */
const SHOWN = 20

/** Exits with 1 when a certificate is rejected, or says itself that something does not hold. */
export async function run(files: string[], options: Options, io: Io): Promise<number> {
  const { cwd, env, stdout, stderr } = io
  const common: Common = { color: 'auto', ...options, format: 'pretty' }
  const read = files.map((file) => ({ file, ...textOf(file, cwd) }))
  const wrong = [...notADay(options.asOf, 'recheck'), ...read.flatMap(({ diagnostic }) => diagnostic ?? [])]
  if (wrong.length > 0) {
    stderr.write(render({ diagnostics: wrong }, common, stderr, env))
    return exitCode({ diagnostics: wrong }, common)
  }
  const checked = read.map(({ file, text = '' }) => ({ file, text, ...recheck(text, { asOf: options.asOf }) }))
  const results =
    options.specs === undefined ? checked.map(withoutText) : await against(options.specs, checked, options, cwd)
  if (options.format === 'json') stdout.write(jsonText({ version: 1, certificates: results }))
  else for (const result of results) stdout.write(page(result, options.lang ?? 'zh'))
  return results.every(({ ok }) => ok) ? 0 : 1
}

type Checked = Rechecked & { file: string; text: string }

/** `basis`: where what the certificate is about was taken from. */
type Result = Rechecked & { file: string; basis: 'certificate' | 'specs' }

function withoutText({ text: _, ...result }: Checked): Result {
  return { ...result, basis: 'certificate' }
}

/**
 * Whether each certificate states what these specs have now. Only here does the compiler take part: without it, a
 * certificate is about what it states itself.
 */
async function against(specs: string, checked: Checked[], { region }: Options, cwd: string) {
  const { models } = await import('../../api/models.js')
  const services = [...new Set(checked.filter(({ ok }) => ok).map(({ service }) => service))]
  const { statementOf } = await import('../../prove/certificate/index.js')
  const { statements } = await models({ paths: [specs], cwd, region, services })
  return checked.map((result): Result => {
    const plain = { ...withoutText(result), basis: 'specs' as const }
    if (!result.ok) return plain
    const stated = statementOf(JSON.parse(result.text))
    const expected = statements.get(result.service)
    const other = [...stated.keys()].filter((key) => stated.get(key) !== expected?.get(key))
    return other.length === 0 ? plain : { ...plain, ok: false, problems: [...result.problems, strange(other)] }
  })
}

function strange(keys: readonly string[]) {
  const list = keys.join(', ')
  return {
    about: '',
    zh: `证书写的不是这些规范现在的（${list}）：规范改过了，或者证书不是由它们来的`,
    en: `it does not state what these specs have now (${list}): they have changed, or it is not their certificate`
  }
}

function textOf(file: string, cwd: string): { text?: string; diagnostic?: Diagnostic } {
  const path = resolve(cwd, file)
  try {
    return { text: readFile(path, LARGEST, rootOf(path, cwd)).toString('utf8') }
  } catch (error) {
    return { diagnostic: unreadable(file, error) }
  }
}

const BASIS = {
  certificate: {
    zh: '相信：规范的内容、名称、状态、格式的式样和假定，都是证书自己写的；加 --specs 与规范比对',
    en: 'believed: the content of the specs, names, status, patterns of formats and assumptions are as the certificate says; --specs compares them'
  },
  specs: {
    zh: '相信：编译器读出的规范；规范的内容、名称、状态、格式的式样和假定都与它比对了',
    en: 'believed: the specs as the compiler reads them; content, names, status, patterns of formats and assumptions were compared with them'
  }
} as const

function page({ file, service, claims, findings, waived, problems, basis }: Result, lang: Lang): string {
  const zh = lang === 'zh'
  const name = `${visible(file)}${service === '' ? '' : zh ? `（${visible(service)}）` : ` (${visible(service)})`}`
  const counts = zh
    ? `证得 ${claims} 条，反例 ${findings} 条，豁免 ${waived} 条`
    : `${claims} proved, ${findings} with a counterexample, ${waived} waived`
  const verdict = problems.length > 0 ? (zh ? '不予承认' : 'rejected') : zh ? '证书成立' : 'the certificate holds'
  const colon = zh ? '：' : ': '
  const lines = problems.slice(0, SHOWN).map(({ about, ...text }) => {
    const where = about === '' ? '' : shorten(visible(about), 160) + colon
    return `  ${where}${shorten(visible(text[lang]), 160)}\n`
  })
  const more = problems.length - lines.length
  const rest = more > 0 ? [zh ? `  还有 ${more} 处\n` : `  and ${more} more\n`] : []
  return [
    `${name}${colon}${verdict}${zh ? '；' : '; '}${counts}\n`,
    ...(problems.length === 0 ? [`  ${BASIS[basis][lang]}\n`] : []),
    ...lines,
    ...rest
  ].join('')
}
