/** The verb `templates check`: the project's own templates, filled with the project's own services. */
import { join, resolve } from 'node:path'
import type { Scalar } from '../condition/cond.js'
import { compile, hasErrors } from '../compile/index.js'
import { diagnose } from '../diagnostics/catalogue.js'
import { fold } from '../diagnostics/fold.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { defaultTargets, emitters, onRequest, projectEmitters } from '../emit/index.js'
import type { Bundle } from '../merge/bundle.js'
import { relativePath } from '../base/paths.js'
import type { Program } from '../link/model.js'
import { TemplateFault, type TemplateReader } from '../base/template.js'
import { NOTICE_FORMATS } from '../emit/notice/formats.js'
import {
  foreignTemplates,
  templateFault,
  templates,
  templateStates,
  unknownInTemplates
} from '../source/templates/index.js'
import { WORDS_FILE } from '../source/templates/look.js'
import { openSession, type ProjectOptions, type Result } from './session.js'

export interface CheckTemplatesResult extends Result {
  /** How many templates and partials the project has of its own. */
  own: number
  /** With how many services they were tried. */
  services: number
}

/**
 * Finds what is wrong with a project's own templates before a build does: each is compiled and filled with every service,
 * mistakes are told with template, line and column (LB8032). Copies of templates that have changed since are told
 * (LB8181), and words that no page has (LB8184). Nothing is written.
 *
 * @example
 * const { own, diagnostics } = await checkTemplates()
 * own // => 0
 */
export async function checkTemplates(options: ProjectOptions = {}): Promise<CheckTemplatesResult> {
  const { project, files, library, stats, diagnostics, result } = await openSession(options)
  const { config, root } = project
  const cwd = resolve(options.cwd ?? '.')
  const states = templateStates(config.templates, root).filter(({ isOverridden }) => isOverridden)
  const failed = (found: Diagnostic[]) => ({ ...result(found), own: states.length, services: 0 })
  const wrong = [...diagnostics, ...foreignTemplates(config.templates, root, cwd)]
  if (wrong.length > 0 || config.templates === undefined) return failed(wrong)

  const folder = config.templates
  const template = templates(folder, root)
  const found: Diagnostic[] = states
    .filter(({ isStale }) => isStale)
    .map(({ name }) => diagnose('LB8181', { path: relativePath(cwd, join(folder, name)), name }))
  found.push(...unknownInTemplates(folder, root, cwd))
  const attempt = async (work: () => unknown) => {
    try {
      await work()
    } catch (error) {
      if (!(error instanceof TemplateFault)) throw error
      found.push(templateFault(error, folder, cwd))
    }
  }
  const { words = new Map<string, string>(), used = new Set<string>() } = template.look ?? {}
  const hasProof = words.size > 0 || states.some(({ name }) => name.startsWith('proof/'))
  const bundles: Bundle[] = []
  const each = async (bundle: Bundle, program: Program) => {
    bundles.push(bundle)
    for (const name of Object.keys(emitters)) {
      if (onRequest.has(name) && !states.some((state) => state.name.startsWith(`${name}/`))) continue
      const emit = await emitters[name]!()
      await attempt(() => emit(bundle, { template, site: PLACE }))
    }
    await attempt(() => noticesOf(bundle, template))
    if (hasProof) await attempt(() => proofOf(program, bundle, template))
    return []
  }
  const region = config.region === 'all' ? undefined : config.region
  const compiled = await compile(files, { library, region, each }, stats)
  if (hasErrors(compiled.diagnostics)) return failed(compiled.diagnostics)
  for (const emitter of Object.values(projectEmitters)) {
    const emit = await emitter()
    await attempt(() =>
      emit(bundles, { template, site: PLACE, targets: defaultTargets(), program: compiled.program, regional: [] })
    )
  }
  await attempt(async () => {
    const [{ reportOf }, { html }] = await Promise.all([import('../report/index.js'), import('../report/html.js')])
    html(
      reportOf(
        compiled,
        files.map(({ path }) => path),
        undefined
      ),
      'zh',
      template
    )
  })
  const path = relativePath(cwd, join(folder, WORDS_FILE))
  for (const word of words.keys()) if (!used.has(word)) found.push(diagnose('LB8184', { path, word }))
  return { ...result(fold(once(found))), own: states.length, services: bundles.length }
}

/** What is published somewhere has more to fill in. */
const PLACE = 'https://www.example.gov.cn/'

/** With no answers and with the first of each: sections are there in one and not in the other. */
async function noticesOf(bundle: Bundle, template: TemplateReader): Promise<void> {
  const [{ emitNotice, emitWindowLists }, { trialOf }] = await Promise.all([
    import('../emit/notice/index.js'),
    import('../emit/trial/index.js')
  ])
  const first = new Map<string, Scalar>()
  for (const { fact, type, options } of bundle.questions) {
    if (type === 'boolean') first.set(fact, true)
    else if (options?.[0]) first.set(fact, options[0].code)
  }
  for (const answers of [new Map<string, Scalar>(), first])
    for (const emit of [emitNotice, emitWindowLists])
      for (const format of NOTICE_FORMATS) emit(bundle, trialOf(bundle, answers), format, { template, site: PLACE })
}

/** As the page is of a service of which nothing has been proved yet: the proof itself would take far longer. */
async function proofOf(program: Program, bundle: Bundle, template: TemplateReader): Promise<void> {
  const [{ summaryOf, summaryFiles }, { normalForm }, { solver }] = await Promise.all([
    import('../emit/proof/index.js'),
    import('../prove/normal-form/index.js'),
    import('../situations/solve.js')
  ])
  const { space } = normalForm(program, bundle)
  summaryFiles(summaryOf(bundle, { space, solver: solver(space), findings: [], counts: {} }), template)
}

/** The same mistake shows in every service. */
function once(found: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>()
  return found.filter(({ code, params }) => {
    const key = JSON.stringify([code, params])
    return !seen.has(key) && seen.add(key)
  })
}
