/**
 * Digests of the normal forms of services, by which `recheck` tells whether a certificate is about the present specs.
 */
import { compile } from '../compile/index.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { openSession, type ProjectOptions } from './session.js'

export interface ModelsOptions extends ProjectOptions {
  region?: string | undefined
  services: readonly string[]
}

/**
 * The digest of the normal form of each service as the specs are now: what a certificate must carry to be about them. A
 * service that cannot be merged or proved is absent.
 */
export async function models(
  options: ModelsOptions
): Promise<{ digests: Map<string, string>; diagnostics: readonly Diagnostic[] }> {
  const { files, library, stats, project, diagnostics } = await openSession(options)
  const digests = new Map<string, string>()
  if (diagnostics.length > 0) return { digests, diagnostics }
  const { certifiedModel } = await import('../prove/index.js')
  await compile(
    files,
    {
      library,
      region: options.region ?? project.config.region,
      services: options.services,
      each: (bundle, program) => {
        const digest = certifiedModel(program, bundle)
        if (digest !== undefined) digests.set(bundle.id, digest)
        return Promise.resolve([])
      }
    },
    stats
  )
  return { digests, diagnostics: [] }
}
