/** Requests to the system under test, and whether what it answers is what the contract says. */
import {
  KEY,
  DIGEST,
  BYTES_MEDIA,
  JSON_MEDIA,
  PROBLEM_MEDIA,
  namesIn,
  type Values
} from '../../templates/integration/stubs/operation.js'
import { validatorOf } from '../../templates/integration/stubs/validate.js'
import type { Tables } from '../emit/stubs/tables.js'

export interface Target {
  /** Such as `https://platform.example/one-thing/newborn`. */
  baseUrl: string
  token?: string | undefined
  fetch?: (request: Request) => Promise<Response>
}

export interface Answer {
  status: number
  /** Parsed, where it is JSON. */
  body: Values
  bytes: Uint8Array
}

export interface Options {
  /** Another digest than that of the contract; null: none. */
  digest?: string | null
  /** Idempotency-Key */
  key?: string
}

export type Call = (status: number, id: string, input?: Values, options?: Options) => Promise<Answer>

/** What a system does other than the contract says; the message is for people. */
export class Violation extends Error {}

/** So long an answer is waited for, in milliseconds, and so many bytes of it are read. */
const PATIENCE = 15_000
const MOST_BYTES = 16 * 1024 * 1024

/** `call(status, operation, input)`: throws a `Violation` for another status, and for an answer outside the contract. */
export function sessionOf(tables: Tables, { baseUrl, token, fetch: send = fetch }: Target): Call {
  const operations = { ...tables.applicant, ...tables.department }
  const known = new Map<string, ReturnType<typeof validatorOf>>()
  const errorsIn = (name: string, value: unknown) => {
    if (!known.has(name)) known.set(name, validatorOf({ $ref: `#/$defs/${name}`, $defs: tables.schemas }))
    return known.get(name)!(value)
  }

  return async (status, id, input = {}, { digest = tables.digest, key } = {}) => {
    const { method, path, query, body, answer } = operations[id]!
    const where = `${method.toUpperCase()} ${namesIn(path).reduce((text, name) => text.replace(`{${name}}`, encodeURIComponent(String(input[name]))), path)}`
    const asked = new URLSearchParams(
      Object.keys(query).flatMap((name) =>
        input[name] === undefined ? [] : [[name, String(input[name])] as [string, string]]
      )
    )
    const media = body?.media ?? JSON_MEDIA
    const request = new Request(
      `${baseUrl.replace(/\/+$/, '')}${where.slice(method.length + 1)}${asked.size > 0 ? `?${asked}` : ''}`,
      {
        method: method.toUpperCase(),
        // An address that leads elsewhere was not the one that was typed.
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE),
        headers: {
          ...(digest !== null && { [DIGEST]: digest }),
          ...(key !== undefined && { [KEY]: key }),
          ...(token !== undefined && { Authorization: `Bearer ${token}` }),
          ...(body && { 'Content-Type': media })
        },
        ...(body && {
          body: media === BYTES_MEDIA ? (input['body'] as Uint8Array<ArrayBuffer>) : JSON.stringify(input['body'])
        })
      }
    )
    const response = await send(request).catch((error: Error) => {
      throw new Violation(`${where}：没有得到答复（${error.name === 'TimeoutError' ? '超过 15 秒' : '连不上'}）`)
    })
    const bytes = await bounded(response, where)
    if (response.status !== status)
      throw new Violation(`${where}：应当答 ${status}，答了 ${response.status}${excerpt(bytes)}`)
    const wanted = status < 400 ? { schema: answer.schema, media: answer.media ?? JSON_MEDIA } : PROBLEM
    if (wanted.schema === undefined) return { status, body: {}, bytes }
    const own = (response.headers.get('content-type') ?? '').split(';')[0]!.trim()
    if (own !== wanted.media)
      throw new Violation(`${where}：应当是 ${wanted.media}，答的是 ${own || '没有写类型的内容'}`)
    if (wanted.media === BYTES_MEDIA) return { status, body: {}, bytes }
    const value = parsed(bytes, where)
    const [wrong] = errorsIn(wanted.schema, value)
    if (wrong)
      throw new Violation(
        `${where}：答复与接口不符，${wrong.pointer || '整个正文'}${wrong.field ? `（${wrong.field}）` : ''}：${wrong.message}`
      )
    return { status, body: value as Values, bytes }
  }
}

const PROBLEM = { schema: 'Problem', media: PROBLEM_MEDIA }

async function bounded(response: Response, where: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.length
    if (size > MOST_BYTES) throw new Violation(`${where}：答复超过 16 MiB`)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function parsed(bytes: Uint8Array, where: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
  } catch {
    throw new Violation(`${where}：答复不是 UTF-8 的 JSON`)
  }
}

/** Enough to see what the other side meant; control characters of a stranger do not reach a terminal. */
function excerpt(bytes: Uint8Array): string {
  const text = new TextDecoder()
    .decode(bytes.subarray(0, 400))
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
  return text === '' ? '' : `：${text.slice(0, 160)}`
}
