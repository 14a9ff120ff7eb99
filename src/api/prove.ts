/** The verb `prove`: a certificate and a summary for each service, in one folder, whole or not at all. */
import { resolve } from 'node:path'
import { compile, hasErrors } from '../compile/index.js'
import { entry } from '../diagnostics/catalogue.js'
import { unmasked } from '../diagnostics/mask.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { safeName } from '../emit/output.js'
import { openOutput, unwritable, type Writer } from '../emit/write.js'
import type { Bundle } from '../merge/bundle.js'
import type { Property } from '../prove/properties/index.js'
import { tooHard, unlessTooHard } from '../prove/too-hard.js'
import { notADay } from './day.js'
import { rootOf } from '../source/files/look.js'
import { isInside, relativePath } from '../base/paths.js'
import { TemplateFault } from '../base/template.js'
import { foreignTemplates, templateFault, templates } from '../source/templates/index.js'
import { timed } from '../base/stats.js'
import { openSession, type ProjectOptions, type Result, type Session } from './session.js'

export interface ProveOptions extends ProjectOptions {
  /** 行政区划代码 of the region whose overlays are applied. */
  region?: string | undefined
  /** The folder to write, relative to `cwd`; `proof` by default. */
  out?: string | undefined
  /** Ids of the services to prove; all by default. */
  services?: readonly string[] | undefined
  /** A day (YYYY-MM-DD): waivers that end before it count no more. Without it none ends, so that a proof does not age. */
  asOf?: string | undefined
}

export interface ProvedService {
  id: string
  name: string
  digest: string
  status: Bundle['status']
  /** Below the output folder. */
  folder: string
  /** How many claims of each property are proved, and how many are not. */
  properties: Record<Property, { claims: number; findings: number }>
  /** Findings that the specs answer for. */
  waived: number
  /** All combinations of answers; those that can be; applications that really differ. In decimal digits. */
  combinations: string
  situations: string
  applications: string
}

export interface ProveResult extends Result {
  /** Absolute. */
  out: string
  /** Sorted by id; empty when nothing was written. */
  services: ProvedService[]
  files: number
  changed: boolean
}

/**
 * Proves services and writes a certificate and a summary of each into a folder. What cannot be proved is among the
 * diagnostics and in the certificate; if the specs have other errors, nothing is written and the previous output stays.
 *
 * @example
 * const { services, diagnostics } = await prove({ out: 'proof' })
 * services.length // => 1
 */
export async function prove(options: ProveOptions = {}): Promise<ProveResult> {
  const session = await openSession(options)
  const cwd = resolve(options.cwd ?? '.')
  const out = resolve(cwd, options.out ?? 'proof')
  const shown = isInside(cwd, out) ? relativePath(cwd, out) || '.' : out
  const failed = (diagnostics: Diagnostic[]) => ({
    ...session.result(diagnostics),
    out,
    services: [],
    files: 0,
    changed: false
  })
  const wrong = [
    ...session.diagnostics,
    ...notADay(options.asOf, 'prove'),
    ...foreignTemplates(session.project.config.templates, session.project.root, cwd)
  ]
  if (wrong.length > 0) return failed(wrong)
  const opened = openOutput(out, { shown, root: rootOf(out, cwd) })
  if ('diagnostic' in opened) return failed([opened.diagnostic])
  const { writer } = opened
  try {
    const { services, diagnostics } = await proveInto(writer, session, options)
    // A certificate says what does not hold, so such errors do not keep it from being written.
    if (hasErrors(diagnostics.filter(({ code }) => !entry(code).spares?.includes('certificate')))) {
      writer.abort()
      return failed(diagnostics)
    }
    const digests = Object.fromEntries(services.map(({ folder, digest }) => [folder, digest]))
    const written = timed(session.stats, 'write', () => writer.commit(digests))
    return { ...session.result(diagnostics), out, services, ...written }
  } catch (error) {
    writer.abort()
    return failed([
      error instanceof TemplateFault
        ? templateFault(error, session.project.config.templates, cwd)
        : unwritable(shown, error)
    ])
  }
}

async function proveInto(
  writer: Writer,
  { files, library, stats, project }: Session,
  options: ProveOptions
): Promise<{ services: ProvedService[]; diagnostics: Diagnostic[] }> {
  const [{ proofOf }, { emitProof }] = await Promise.all([
    import('../prove/index.js'),
    import('../emit/proof/index.js')
  ])
  const services: ProvedService[] = []
  const template = templates(project.config.templates, project.root)
  const { diagnostics } = await compile(
    files,
    {
      library,
      region: options.region ?? project.config.region,
      services: options.services,
      proves: true,
      each: (bundle, program) => {
        const folder = safeName(bundle.id)
        const proof = timed(stats, 'prove', () =>
          unlessTooHard(() => {
            const proof = proofOf(program, bundle, options.asOf)
            return { ...proof, ...emitProof(bundle, proof, template) }
          })
        )
        if (!proof) return Promise.resolve([tooHard(program, bundle)])
        const { claims, waived, situations, outputs, diagnostics } = proof
        timed(stats, 'write', () => writer.add(outputs.map(({ path, text }) => ({ path: `${folder}/${path}`, text }))))
        const { id, name, digest, status } = bundle
        services.push({
          ...{ id, name, digest, status, folder, properties: claims, waived },
          combinations: situations.combinations,
          situations: situations.possible,
          applications: situations.different
        })
        return Promise.resolve(diagnostics)
      }
    },
    stats
  )
  return { services, diagnostics: unmasked(diagnostics) }
}
