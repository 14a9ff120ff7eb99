/** The mock of a service: both directions of its contract as one handler, on the handler of the stubs, and a page of its cases. */
import type { Bundle } from '../merge/bundle.js'
import { itemSchema, submissionSchema } from '../emit/form/index.js'
import { portionName } from '../emit/integration/bodies/department.js'
import { pascal, type JsonSchema } from '../emit/integration/json-schema.js'
import { planFor } from '../emit/sample/index.js'
import { sample, sampleSubmissions } from '../emit/sample/examples.js'
import { tablesOf } from '../emit/stubs/tables.js'
import { attachmentsOf } from '../emit/integration/examples.js'
import { handlerOf, type Handler } from '../../templates/integration/stubs/handler.js'
import { portionErrors, submissionErrors } from '../../templates/integration/stubs/more.js'
import { HASHING } from './hashing.js'
import { logicOf, type MockLogic } from './logic.js'
import { advance } from './machine.js'
import { page } from './page.js'
import { newStore, type Store } from './store.js'
import { webhooksOf } from './webhooks.js'

export interface MockOptions {
  /** After so many seconds, departments take the next step by themselves; 0: only when they are told. */
  pace?: number | undefined
  /** How many cases there are at the start. */
  seeded?: number | undefined
  /** In milliseconds: before an event that was not taken is sent again. */
  pauses?: readonly number[]
  onError?: (error: unknown) => void
}

export interface Mock {
  handle: Handler
  store: Store
  /** A valid submission of this service; undefined where none is found. */
  sample(seed: number): object | undefined
  /** No event is sent any more. */
  close(): void
}

export async function mockOf(
  bundle: Bundle,
  { pace = 0, seeded = 0, pauses, onError }: MockOptions = {}
): Promise<Mock> {
  const { digest, applicant, department, schemas } = tablesOf(bundle)
  const store = newStore()
  const hooks = webhooksOf(store, pauses)
  const own = logicOf(bundle, store, hooks)
  const deliveries = bundle.items.map(({ usage }) => [`deliver${pascal(usage)}`, own[usage]!])
  const logic = { ...own, ...(Object.fromEntries(deliveries) as MockLogic) }
  const plan = planFor(bundle)
  const submissions = submissionErrors(plan, submissionSchema(bundle))
  const more = {
    SubmissionRequest: submissions,
    SupplementRequest: submissions,
    ...Object.fromEntries(
      bundle.items.map((item) => [portionName(item.usage), portionErrors(itemSchema(bundle, item), HASHING)])
    )
  }
  const played = { ...schemas, SubscriptionRequest: withoutTls(schemas['SubscriptionRequest']!) }
  const operations = { ...applicant, ...department }
  const handle = handlerOf({ operations, digest, schemas: played, more }, logic as never, {
    checkAnswers: true,
    ...(onError && { onError })
  })
  const bodyOf = (seed: number) => {
    const one = seed === 0 ? sampleSubmissions(bundle)[0] : sample(bundle, '', new Map(), seed)
    return one && { form: one.form, materials: attachmentsOf(one), channel: 'online' }
  }
  for (let seed = 0; seed < seeded; seed++) {
    const body = bodyOf(seed)
    if (body) await logic['createSubmission']!({ body } as never)
  }
  const move = (isDue: (movedAt: number) => boolean) => {
    for (const of of store.submissions.values())
      for (const one of of.cases) if (isDue(one.movedAt)) advance(of, one, digest)
  }
  return {
    store,
    sample: bodyOf,
    close: hooks.close,
    async handle(request) {
      if (pace > 0) move((movedAt) => movedAt + pace * 1000 <= Date.now())
      const { pathname } = new URL(request.url)
      if (pathname === '/' && request.method === 'GET') return page(bundle, store)
      if (pathname === '/advance' && request.method === 'POST') {
        move(() => true)
        return new Response(null, { status: 303, headers: { Location: '/' } })
      }
      const seed = /^\/samples\/(\d{1,6})$/.exec(pathname)?.[1]
      if (seed !== undefined && request.method === 'GET') return Response.json(bodyOf(Number(seed)) ?? null)
      return handle(request)
    }
  }
}

/** On this machine a receiver that is tried has no certificate; the contract itself demands https. */
function withoutTls(schema: JsonSchema): JsonSchema {
  const properties = schema['properties'] as Record<string, JsonSchema>
  return { ...schema, properties: { ...properties, sink: { ...properties['sink'], pattern: '^https?://' } } }
}
