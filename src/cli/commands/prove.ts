import { isAbsolute, join, relative } from 'node:path'
import { prove, type ProvedService, type ProveResult } from '../../api/prove.js'
import type { Lang } from '../../diagnostics/types.js'
import { visible } from '../../diagnostics/visible.js'
import type { Io } from '../io.js'
import { exitCode, languageOf, render, statsTable, type Common } from '../report.js'
import { table } from '../table.js'

interface Options extends Partial<Common> {
  out?: string
  service?: string[]
  region?: string
  asOf?: string
}

/** What could not be proved is a finding like any other; the certificates are written all the same. */
export async function run(paths: string[], options: Options, io: Io): Promise<number> {
  const { cwd, env, stdout, stderr } = io
  const common: Common = { format: 'pretty', color: 'auto', ...options }
  const { region, out, service: services, asOf } = options
  const result = await prove({ paths, cwd, region, out, services, asOf })
  const isWritten = result.services.length > 0
  if (common.format === 'json') {
    const { out, services, files, changed } = result
    const output = JSON.stringify(isWritten ? { out, changed, files, services } : null)
    stdout.write(`{"version":1,"output":${output},"report":${render(result, common, stdout, env).trimEnd()}}\n`)
  } else {
    stderr.write(render(result, common, stderr, env))
    if (isWritten) stdout.write(summary(result, cwd, languageOf(result, common)))
  }
  if (common.stats) stderr.write(statsTable(result.stats))
  return exitCode(result, common)
}

function summary({ services, out }: ProveResult, cwd: string, lang: Lang): string {
  const zh = lang === 'zh'
  const way = relative(cwd, out)
  const shown = way === '' || way.startsWith('..') || isAbsolute(way) ? out : way
  const head = zh
    ? ['一件事', '回答的组合', '真正不同的申请', '断言', '证得', '豁免', '反例']
    : ['service', 'combinations', 'different applications', 'claims', 'proved', 'waived', 'counterexamples']
  const rows = services.map((service) => row(service, zh))
  const next = zh
    ? `证书和摘要在 ${join(shown, '<一件事>')}：先看 proof.html；lianban recheck ${join(shown, '*', 'proof.json')} 由另一个程序复核。\n`
    : `Certificates and summaries are in ${join(shown, '<service>')}: begin with proof.html; lianban recheck ${join(shown, '*', 'proof.json')} has them checked by another program.\n`
  return `${table([head, ...rows])}${next}`
}

function row({ name, status, properties, waived, combinations, applications }: ProvedService, zh: boolean): string[] {
  const all = Object.values(properties)
  const claims = all.reduce((total, one) => total + one.claims, 0)
  const findings = all.reduce((total, one) => total + one.findings, 0)
  const draft = status === 'draft' ? (zh ? '（草案）' : ' (draft)') : ''
  const open = findings - waived
  return [visible(name) + draft, combinations, applications, ...[claims + findings, claims, waived, open].map(String)]
}
