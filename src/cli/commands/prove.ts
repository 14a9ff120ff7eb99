/** `lianban prove`: options → API → what was proved of each service. */
import { isAbsolute, join, relative } from 'node:path'
import { prove, type ProvedService, type ProveResult } from '../../api/prove.js'
import type { Lang } from '../../diagnostics/types.js'
import { visible } from '../../diagnostics/visible.js'
import type { Io } from '../io.js'
import { exitCode, languageOf, render, statsTable, type Common } from '../report.js'
import { table } from '../table.js'
import { unwritten } from '../unwritten.js'

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
    else stderr.write(unwritten(exitCode(result, common), languageOf(result, common)))
  }
  if (common.stats) stderr.write(statsTable(result.stats))
  // As `recheck`: what is neither proved nor answered for fails, even where the finding itself is only a warning.
  return Math.max(exitCode(result, common), result.services.some((one) => openOf(one) > 0) ? 1 : 0)
}

function summary({ services, out }: ProveResult, cwd: string, lang: Lang): string {
  const zh = lang === 'zh'
  const way = relative(cwd, out)
  const shown = way === '' || way.startsWith('..') || isAbsolute(way) ? out : way
  const head = zh
    ? ['一件事', '回答的组合', '真正不同的申请', '要证', '证得', '豁免', '反例']
    : ['service', 'combinations', 'different applications', 'claims', 'proved', 'waived', 'counterexamples']
  const rows = services.map((service) => row(service, zh))
  const next = zh
    ? `证书和摘要在 ${join(shown, '<一件事>')}：先看 proof.html；lianban recheck ${join(shown, '*', 'proof.json')} 由另一个程序复核。\n`
    : `Certificates and summaries are in ${join(shown, '<service>')}: begin with proof.html; lianban recheck ${join(shown, '*', 'proof.json')} has them checked by another program.\n`
  const open = services.some((one) => openOf(one) > 0)
  const found = zh
    ? '反例写在 proof.html 的开头，附有可以贴进服务规范 examples 的例子。\n'
    : 'Counterexamples come first in proof.html, with examples to paste into the service.\n'
  return `${table([head, ...rows])}${next}${open ? found : ''}`
}

/** Neither proved nor waived. */
function openOf({ properties, waived }: ProvedService): number {
  return Object.values(properties).reduce((total, { findings }) => total + findings, 0) - waived
}

function row(service: ProvedService, zh: boolean): string[] {
  const { name, status, properties, waived, combinations, applications } = service
  const claims = Object.values(properties).reduce((total, one) => total + one.claims, 0)
  const draft = status === 'draft' ? (zh ? '（草案）' : ' (draft)') : ''
  const open = openOf(service)
  return [
    visible(name) + draft,
    combinations,
    applications,
    ...[claims + waived + open, claims, waived, open].map(String)
  ]
}
