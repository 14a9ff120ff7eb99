/**
 * Digests of the normal forms of services, by which `recheck` tells whether a certificate is about the present specs.
 */
import { compile } from '../compile/index.js'
import type { Diagnostic } from '../diagnostics/types.js'
import type { Stated } from '../prove/certificate/index.js'
import { openSession, type ProjectOptions } from './session.js'

type Statement = ReadonlyMap<Stated, string>

export interface ModelsOptions extends ProjectOptions {
  region?: string | undefined
  services: readonly string[]
}

/**
 * What a certificate of each service states as the specs are now: what one must state to be about them. A service that
 * cannot be merged or proved is absent.
 */
export async function models(
  options: ModelsOptions
): Promise<{ statements: Map<string, Statement>; diagnostics: readonly Diagnostic[] }> {
  const { files, library, stats, project, diagnostics } = await openSession(options)
  const statements = new Map<string, Statement>()
  if (diagnostics.length > 0) return { statements, diagnostics }
  const { certifiedStatement } = await import('../prove/index.js')
  await compile(
    files,
    {
      library,
      region: options.region ?? project.config.region,
      services: options.services,
      each: (bundle, program) => {
        const statement = certifiedStatement(program, bundle)
        if (statement !== undefined) statements.set(bundle.id, statement)
        return Promise.resolve([])
      }
    },
    stats
  )
  return { statements, diagnostics: [] }
}
