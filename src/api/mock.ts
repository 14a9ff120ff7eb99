/** The verb `mock`: both directions of a service's contract on this machine, with cases to try. */
import { diagnose } from '../diagnostics/catalogue.js'
import { mockOf } from '../mock/index.js'
import { serve, type Served } from '../mock/serve.js'
import type { Result } from './session.js'
import { mergeOne, type TryOptions } from './try.js'

export interface MockServiceOptions extends TryOptions {
  /** 0, the default, takes a free one. */
  port?: number | undefined
  /** In seconds: so long after a change, departments take the next step by themselves; 0, the default: when they are told. */
  pace?: number | undefined
  /** How many cases there are at the start; 3 by default. */
  seeded?: number | undefined
}

export interface MockResult extends Result {
  /** Where it is to be found, until it is closed; absent when the service cannot be merged or the port is taken (LB8200). */
  served?: Served
}

/**
 * Serves the contract of one service to programs of this machine, on 127.0.0.1 alone: what is handed in is validated,
 * split and brought to departments that are played; nothing is kept, and nobody is called but receivers of events on this
 * machine that were registered.
 *
 * @example
 * const [service] = (await list({ kind: 'service' })).documents
 * const { served } = await mock({ service: service.id })
 * served.url.startsWith('http://127.0.0.1:') // => true
 * await served.close()
 */
export async function mock(options: MockServiceOptions): Promise<MockResult> {
  const { bundle, result } = await mergeOne(options)
  if (!bundle) return result
  const { pace, seeded = 3, port = 0 } = options
  const played = await mockOf(bundle, { pace, seeded })
  try {
    const { url, close: stop } = await serve(played.handle, port)
    const close = () => {
      played.close()
      return stop()
    }
    return { ...result, served: { url, close } }
  } catch (error) {
    played.close()
    const detail = (error as NodeJS.ErrnoException).code ?? ''
    return { ...result, diagnostics: [...result.diagnostics, diagnose('LB8200', { port: String(port), detail })] }
  }
}
