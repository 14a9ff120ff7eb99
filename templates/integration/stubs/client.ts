/** A client of one direction of a contract, on `fetch`. */
import { BYTES_MEDIA, DIGEST, JSON_MEDIA, KEY, namesIn, type Client, type Operation, type Operations, type Values } from './operation.js'
import { problemOf, Refusal, type ProblemBody } from './problem.js'

export interface ClientOptions {
  /** Such as `https://platform.example/one-thing/newborn`. */
  baseUrl: string
  token?: string
  fetch?: (request: Request) => Promise<Response>
}



/** Answers that are problems are thrown as `Refusal`. */
export function clientOf<S>(operations: Operations, digest: string, options: ClientOptions): Client<S> {
  const call = (operation: Operation) => async (input: Values, { idempotencyKey }: { idempotencyKey?: string } = {}) => {
    const response = await (options.fetch ?? fetch)(requestOf(operation, input, digest, options, idempotencyKey))
    if (!response.ok) throw new Refusal(await problemIn(response))
    if (operation.answer.schema === undefined) return undefined
    return operation.answer.media === BYTES_MEDIA ? new Uint8Array(await response.arrayBuffer()) : response.json()
  }
  return Object.fromEntries(Object.entries(operations).map(([id, one]) => [id, call(one)])) as Client<S>
}

function requestOf(
  { method, path, query, body }: Operation,
  input: Values,
  digest: string,
  { baseUrl, token }: ClientOptions,
  key: string | undefined
): Request {
  const filled = namesIn(path).reduce((text, name) => text.replace(`{${name}}`, encodeURIComponent(String(input[name]))), path)
  const asked = new URLSearchParams(
    Object.keys(query).flatMap((name) => (input[name] === undefined ? [] : [[name, String(input[name])] as [string, string]]))
  )
  const media = body?.media ?? JSON_MEDIA
  return new Request(`${baseUrl.replace(/\/$/, '')}${filled}${asked.size > 0 ? `?${asked}` : ''}`, {
    method: method.toUpperCase(),
    headers: {
      [DIGEST]: digest,
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      ...(key !== undefined && { [KEY]: key }),
      ...(body && { 'Content-Type': media })
    },
    ...(body && { body: media === BYTES_MEDIA ? (input['body'] as Uint8Array<ArrayBuffer>) : JSON.stringify(input['body']) })
  })
}

async function problemIn(response: Response): Promise<ProblemBody> {
  try {
    return (await response.json()) as ProblemBody
  } catch {
    return problemOf(response.status, 'unreadable', '答复不是 JSON')
  }
}
