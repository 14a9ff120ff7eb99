/** `lianban verify`: who signed what, and whether it is still that. */
import { verify } from '../../api/verify.js'
import { visible } from '../../diagnostics/visible.js'
import type { Io } from '../io.js'
import { exitCode, render, type Common } from '../report.js'
import { table } from '../table.js'

interface Options extends Partial<Common> {
  key: string
}

/** These are answers, no failures to answer. */
const ANSWERS: readonly string[] = ['LB8152', 'LB8153']

export async function run(signature: string, options: Options, { cwd, env, stdout, stderr }: Io): Promise<number> {
  const { key, lang = 'zh' } = options
  const result = await verify({ signature, key, cwd })
  const { ok, signed, diagnostics } = result
  if (!ok || !signed) {
    stderr.write(render({ diagnostics }, { color: 'auto', ...options, format: 'pretty' }, stderr, env))
    return diagnostics.every(({ code }) => ANSWERS.includes(code)) ? 1 : exitCode({ diagnostics }, {})
  }
  const by = `${signed.algorithm} ${signed.key}`
  stdout.write(table(Object.entries(signed.files).map(([path, sum]) => [visible(path), sum])))
  stdout.write(
    lang === 'zh'
      ? `签名成立：${visible(signed.signer)} 用 ${by} 签了以上文件，没有改动\n`
      : `The signature holds: ${visible(signed.signer)} signed the above with ${by}, and nothing has changed\n`
  )
  return 0
}
