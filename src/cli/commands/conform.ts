/** `lianban conform`: tests a running system against the contract of a service; exits 1 when it does otherwise. */
import { conform } from '../../api/conform.js'
import { jsonText } from '../../base/inert.js'
import type { ConformReport, Side } from '../../conform/index.js'
import type { Lang } from '../../diagnostics/types.js'
import { visible } from '../../diagnostics/visible.js'
import type { Io } from '../io.js'
import { exitCode, languageOf, render, type Common } from '../report.js'
import { UsageError } from '../usage.js'

interface Options extends Partial<Omit<Common, 'format'>> {
  service?: string
  region?: string
  token?: string
  side?: Side
  only?: string[]
  count?: number
  format?: 'pretty' | 'json'
}

export async function run(text: string, options: Options, { cwd, env, stdout, stderr }: Io): Promise<number> {
  const { service, region, side, only, count } = options
  const url = addressOf(text)
  if (service === undefined)
    throw malformed('要写 --service：系统办的是哪一件事', '--service is missing: which service the system is of')
  const token = env['LIANBAN_TOKEN']
  const made = await conform({ service, url, region, token, side, only, count, cwd })
  const common: Common = { color: 'auto', ...options, format: 'pretty' }
  if (!made.report) {
    const errors = { ...made, diagnostics: made.diagnostics.filter(({ severity }) => severity === 'error') }
    stderr.write(render(errors, common, stderr, env))
    return exitCode(errors, common)
  }
  stdout.write(options.format === 'json' ? jsonText(made.report) : page(made.report, languageOf(made, common)))
  return made.report.failed === 0 ? 0 : 1
}

/** Only what is typed is called, so it has to be an address of the web without a name and password in it. */
function addressOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url && /^https?:$/.test(url.protocol) && url.username === '' && url.search === '' && url.hash === '')
    return url.href
  throw malformed(
    `“${text}”不是 http 或 https 地址；令牌写在环境变量 LIANBAN_TOKEN 里`,
    `"${text}" is no http or https address; a token belongs into the environment variable LIANBAN_TOKEN`
  )
}

function malformed(zh: string, en: string): UsageError<'LB8016'> {
  return new UsageError('LB8016', { detail: { zh, en }, usage: 'lianban help conform' })
}

function page({ name, url, contractDigest, checks, passed, failed }: ConformReport, lang: Lang): string {
  const zh = lang === 'zh'
  const lines = checks.map(({ id, title, ok, text }) => `${ok ? '✓' : '✗'} ${title}（${id}）\n    ${visible(text)}`)
  const head = zh
    ? `${visible(name)}：${url}\n接口的摘要 ${contractDigest}`
    : `${visible(name)} at ${url}\ndigest of the contract ${contractDigest}`
  const total = zh
    ? `${checks.length} 项：相符 ${passed}，不符 ${failed}。测试留下了编造的申请。`
    : `${checks.length} checks: ${passed} hold, ${failed} do not. Made-up cases were left behind.`
  return `${head}\n\n${lines.join('\n')}\n\n${total}\n`
}
