/** A server of one direction of a contract: a plain function from a request to a response. */
import { onlyOnce } from './idempotency.js'
import { BYTES_MEDIA, DIGEST, JSON_MEDIA, KEY, namesIn, PROBLEM_MEDIA, type Logic, type Operation, type Operations, type Values } from './operation.js'
import { invalid, problemOf, Refusal, type FieldError, type ProblemBody } from './problem.js'
import { validatorOf } from './validate.js'

export type Handler = (request: Request) => Promise<Response>

export interface HandlerOptions {
  /** In front of the paths of the contract, such as `/one-thing/newborn`. */
  base?: string
  /** Longer bodies are refused; 10 MiB by default. */
  maxBytes?: number
  /** Answers are held against the contract, too, and those that do not fit are a 500. */
  checkAnswers?: boolean
  /** Told of exceptions that are no `Refusal`; whoever called learns nothing of them. */
  onError?: (error: unknown) => void
}

export interface Contract {
  operations: Operations
  digest: string
  schemas: { readonly [name: string]: object }
  /** What the plain schemas do not say, by the name of the body's schema; may put the body in order. */
  more?: { readonly [schema: string]: (body: never) => FieldError[] | Promise<FieldError[]> }
}


const ID = /^[A-Za-z0-9._-]{1,128}$/

export function handlerOf<S>(contract: Contract, logic: Logic<S>, options: HandlerOptions = {}): Handler {
  const routes = Object.entries(contract.operations).map(([id, operation]) => ({ id, operation, path: pathPattern(operation.path) }))
  const known = new Map<string, (value: unknown) => FieldError[]>()
  const errorsIn = (name: string, value: unknown): FieldError[] => {
    if (!known.has(name)) known.set(name, validatorOf({ $ref: `#/$defs/${name}`, $defs: contract.schemas }))
    return known.get(name)!(value)
  }
  const once = onlyOnce()

  const answer = async (request: Request): Promise<Response> => {
    const url = new URL(request.url)
    const base = options.base ?? ''
    const path = url.pathname.startsWith(base) ? url.pathname.slice(base.length) : ''
    const matching = routes.flatMap((route) => {
      const match = route.path.exec(path)
      return match ? [{ ...route, match }] : []
    })
    const found = matching.find(({ operation }) => operation.method === request.method.toLowerCase())
    if (!found) {
      if (matching.length === 0) throw new Refusal(problemOf(404, 'not-found', '没有这个地址'))
      throw new Refusal(problemOf(405, 'method-not-allowed', '这个地址不能这样用'))
    }
    const { id, operation, match } = found
    sameContract(request, contract.digest)
    const params: Values = {}
    for (const [index, name] of namesIn(operation.path).entries()) {
      const value = match[index + 1]!
      if (!ID.test(value)) throw new Refusal(problemOf(404, 'not-found', '没有这一件'))
      params[name] = value
    }
    const query = queryOf(operation, url.searchParams, errorsIn)
    const bytes = operation.body ? await bytesOf(request, options.maxBytes ?? 10 * 1024 * 1024) : undefined
    const run = async () => {
      const input: Values = { ...params, ...query }
      if (operation.body) input['body'] = await bodyOf(operation.body, bytes!, request)
      return responseTo(id, operation, input, request)
    }
    const key = request.headers.get(KEY)
    if (key === null || !operation.body) return run()
    if (!/^[!-~]{1,128}$/.test(key)) throw new Refusal(problemOf(400, 'bad-request', '请求格式不对', { detail: KEY }))
    const who = request.headers.get('authorization') ?? ''
    // The sum and not the body: ten thousand bodies of ten megabytes would be kept otherwise.
    const sum = await crypto.subtle.digest('SHA-256', bytes! as Uint8Array<ArrayBuffer>)
    return once(JSON.stringify([who, id, path, key]), new TextDecoder('latin1').decode(sum), run)
  }

  const bodyOf = async ({ schema, media = JSON_MEDIA }: NonNullable<Operation['body']>, bytes: Uint8Array, request: Request): Promise<unknown> => {
    if (media === BYTES_MEDIA) return bytes
    const value = eventOf(request, parsed(bytes), media)
    const errors = errorsIn(schema, value)
    if (errors.length > 0) throw invalid(errors)
    const more = await contract.more?.[schema]?.(value as never)
    if (more && more.length > 0) throw invalid(more)
    return value
  }

  const responseTo = async (id: string, operation: Operation, input: Values, request: Request): Promise<Response> => {
    const run = (logic as { [id: string]: (input: Values, context: { request: Request }) => Promise<unknown> })[id]!
    const value = await run(input, { request })
    const { status, schema, media = JSON_MEDIA } = operation.answer
    const headers = { [DIGEST]: contract.digest }
    if (schema === undefined) return new Response(null, { status, headers })
    if (media === BYTES_MEDIA)
      return new Response(value as Uint8Array<ArrayBuffer>, { status, headers: { ...headers, 'Content-Type': media } })
    const wrong = options.checkAnswers ? errorsIn(schema, value) : []
    if (wrong.length > 0) throw new Error(`${id} answers what the contract does not know: ${JSON.stringify(wrong)}`)
    return new Response(JSON.stringify(value), { status, headers: { ...headers, 'Content-Type': media } })
  }

  return async (request) => {
    try {
      return await answer(request)
    } catch (error) {
      if (error instanceof Refusal) return problemResponse(error.problem, contract.digest)
      options.onError?.(error)
      return problemResponse(problemOf(500, 'failure', '系统繁忙'), contract.digest)
    }
  }
}

export function problemResponse(problem: ProblemBody, digest: string): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'Content-Type': PROBLEM_MEDIA, [DIGEST]: digest }
  })
}

function pathPattern(path: string): RegExp {
  return new RegExp(`^${path.replace(/\{\w+\}/g, '([^/]+)')}$`)
}

function sameContract(request: Request, digest: string): void {
  const received = request.headers.get(DIGEST)
  if (received === null || received === '')
    throw new Refusal(problemOf(400, 'bad-request', '请求格式不对', { detail: `缺少请求头 ${DIGEST}` }))
  if (received !== digest)
    throw new Refusal(problemOf(409, 'contract-digest-mismatch', '接口不同源', { expected: digest, received }))
}

const QUERY_SCHEMAS: { readonly [name: string]: string } = { item: 'Item', state: 'ItemState' }

function queryOf(
  operation: Operation,
  search: URLSearchParams,
  errorsIn: (schema: string, value: unknown) => FieldError[]
): Values {
  const values: Values = {}
  for (const [name, kind] of Object.entries(operation.query)) {
    const text = search.get(name)
    if (text === null) continue
    const value = kind === 'number' ? Number(text) : text
    const schema = QUERY_SCHEMAS[name]
    const isWrong =
      kind === 'number'
        ? !/^\d{1,15}$/.test(text) || (name === 'limit' && (Number(text) < 1 || Number(text) > 200))
        : text.length < 1 || text.length > 200 || (schema !== undefined && errorsIn(schema, text).length > 0)
    if (isWrong) throw invalid([{ pointer: `/${name}`, field: name, message: '写法不对' }])
    values[name] = value
  }
  return values
}

/** Never more than `most`, whatever the headers say. */
async function bytesOf(request: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.length
    if (size > most) throw new Refusal(problemOf(413, 'too-large', '文件太大'))
    parts.push(part)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
  } catch {
    throw new Refusal(problemOf(400, 'bad-request', '请求格式不对', { detail: '正文不是 UTF-8 的 JSON' }))
  }
}

/** Events come whole, or as data with their attributes in headers. */
function eventOf(request: Request, value: unknown, media: string): unknown {
  if (!media.startsWith('application/cloudevents') || request.headers.get('ce-id') === null) return value
  const attributes = [...request.headers].flatMap(([name, text]) => (name.startsWith('ce-') ? [[name.slice(3), text]] : []))
  return { ...Object.fromEntries(attributes), datacontenttype: 'application/json', data: value }
}
