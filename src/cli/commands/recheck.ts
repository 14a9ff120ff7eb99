/** `lianban recheck`: reads certificates and has the second program judge them. */
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
  if (options.format === 'json') stdout.write(JSON.stringify({ version: 1, certificates: results }, null, 2) + '\n')
  else for (const result of results) stdout.write(page(result, options.lang ?? 'zh'))
  return results.every(({ ok }) => ok) ? 0 : 1
}

type Checked = Rechecked & { file: string; text: string }

function withoutText({ text: _, ...result }: Checked): Rechecked & { file: string } {
  return result
}

/**
 * Whether the normal form of each certificate is the one that the specs have now. Only here does the compiler take part:
 * without it, a certificate is about the normal form that it carries.
 */
async function against(specs: string, checked: Checked[], { region }: Options, cwd: string) {
  const { models } = await import('../../api/models.js')
  const services = [...new Set(checked.filter(({ ok }) => ok).map(({ service }) => service))]
  const { digests } = await models({ paths: [specs], cwd, region, services })
  return checked.map((result) => {
    const isSame = result.ok && digests.get(result.service) === JSON.parse(result.text).modelDigest
    if (!result.ok || isSame) return withoutText(result)
    return { ...withoutText(result), ok: false, problems: [...result.problems, STRANGE] }
  })
}

const STRANGE = {
  about: '',
  zh: '证书的范式不是这些规范现在的范式：规范改过了，或者证书不是由它们来的',
  en: 'the normal form is not the one that these specs have now: they have changed, or it is not their certificate'
}

function textOf(file: string, cwd: string): { text?: string; diagnostic?: Diagnostic } {
  const path = resolve(cwd, file)
  try {
    return { text: readFile(path, LARGEST, rootOf(path, cwd)).toString('utf8') }
  } catch (error) {
    return { diagnostic: unreadable(file, error) }
  }
}

function page({ file, service, claims, findings, waived, problems }: Rechecked & { file: string }, lang: Lang): string {
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
  return [`${name}${colon}${verdict}${zh ? '；' : '; '}${counts}\n`, ...lines, ...rest].join('')
}
