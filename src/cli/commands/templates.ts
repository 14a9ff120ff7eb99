/** `lianban templates`: which there are, copying them into the project, and trying the project's own. */
import { checkTemplates } from '../../api/check-templates.js'
import { copyTemplates, listTemplates } from '../../api/templates.js'
import type { Result } from '../../api/session.js'
import { visible } from '../../diagnostics/visible.js'
import type { Io } from '../io.js'
import { exitCode, languageOf, render, type Common } from '../report.js'
import { table } from '../table.js'
import type { TemplateAction } from '../template-actions.js'

type Options = Partial<Common>

export async function run(action: TemplateAction, names: readonly string[], options: Options, io: Io): Promise<number> {
  return { list, copy, check }[action](names, options, io)
}

async function list(_: readonly string[], options: Options, io: Io): Promise<number> {
  const made = await listTemplates({ cwd: io.cwd })
  if (made.diagnostics.length > 0) return failed(made, options, io)
  const lang = languageOf(made, options)
  const { templates } = made
  if (options.format === 'json') io.stdout.write(`${JSON.stringify(templates, null, 2)}\n`)
  else {
    const [own, stale] = lang === 'zh' ? ['自己的', '自己的，照旧版改的'] : ['own', 'own, of an older one']
    const rows = templates.map(({ name, title, makes, isOverridden, isStale }) => [
      name,
      title[lang],
      makes,
      isStale ? stale : isOverridden ? own : ''
    ])
    io.stdout.write(table(rows))
  }
  return 0
}

async function copy(names: readonly string[], options: Options, io: Io): Promise<number> {
  const made = await copyTemplates({ names, cwd: io.cwd })
  if (made.diagnostics.length > 0) return failed(made, options, io)
  const lang = languageOf(made, options)
  io.stdout.write(made.copied.map((path) => `${visible(path)}\n`).join(''))
  const unused = {
    zh: '在 lianban.yaml 里写 templates: templates，才会用它们\n',
    en: 'They are used once lianban.yaml says templates: templates\n'
  }
  if (!made.isConfigured && made.copied.length > 0) io.stdout.write(unused[lang])
  return 0
}

async function check(_: readonly string[], options: Options, io: Io): Promise<number> {
  const made = await checkTemplates({ cwd: io.cwd })
  const common: Common = { color: 'auto', format: 'pretty', ...options }
  if (common.format === 'json' || made.diagnostics.length > 0) {
    // A copy of an older template works; whatever else was found does not.
    const { checked: _checked, ...shown } = made
    const isBad = made.diagnostics.some(({ severity }) => severity === 'error')
    const sink = common.format === 'json' || !isBad ? io.stdout : io.stderr
    sink.write(render(shown, common, sink, io.env))
    return exitCode(made, common)
  }
  const { own, services } = made
  io.stdout.write(
    languageOf(made, options) === 'zh'
      ? `自己的模板 ${own} 个，用 ${services} 个服务试过，没有问题\n`
      : `${own} templates of the project were tried with ${services} services: nothing is wrong\n`
  )
  return 0
}

function failed(made: Result, options: Options, { stderr, env }: Io): number {
  const { checked: _, ...shown } = made
  const common: Common = { color: 'auto', ...options, format: 'pretty' }
  stderr.write(render(shown, common, stderr, env))
  return exitCode(made, common)
}
