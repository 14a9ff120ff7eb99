/** `lianban sign`: what was signed, with which key. */
import { relative } from 'node:path'
import { sign } from '../../api/sign.js'
import { visible } from '../../diagnostics/visible.js'
import type { Io } from '../io.js'
import { exitCode, render, type Common } from '../report.js'
import { table } from '../table.js'

interface Options extends Partial<Common> {
  key: string
  signer: string
  out?: string
}

export async function run(files: string[], options: Options, { cwd, env, stdout, stderr }: Io): Promise<number> {
  const { key, signer, out, lang = 'zh' } = options
  const made = await sign({ files, key, signer, out, cwd })
  if (made.out === undefined) {
    stderr.write(render(made, { color: 'auto', ...options, format: 'pretty' }, stderr, env))
    return exitCode(made, {})
  }
  const where = visible(relative(cwd, made.out))
  const by = `${made.algorithm} ${made.fingerprint}`
  stdout.write(table(Object.entries(made.files).map(([path, sum]) => [visible(path), sum])))
  stdout.write(
    lang === 'zh'
      ? `${where}：${visible(signer)} 用 ${by} 签了以上文件\n`
      : `${where}: ${visible(signer)} signed the above with ${by}\n`
  )
  return 0
}
