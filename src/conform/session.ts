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
/** Of all answers together: a system that is slow or long-winded each time would keep its tester for days. */
const PATIENCE_IN_ALL = 10 * 60_000
const MOST_BYTES_IN_ALL = 256 * 1024 * 1024
/** Deeper answers are those of no operation; what goes through them calls itself. */
const MOST_LEVELS = 100

/** `call(status, operation, input)`: throws a `Violation` for another status, and for an answer outside the contract. */
export function sessionOf(tables: Tables, { baseUrl, token, fetch: send = fetch }: Target): Call {
  const operations = { ...tables.applicant, ...tables.department }
  const used = { waited: 0, bytes: 0 }
  const known = new Map<string, ReturnType<typeof validatorOf>>()
  const errorsIn = (name: string, value: unknown) => {
    if (!known.has(name)) known.set(name, validatorOf({ $ref: `#/$defs/${name}`, $defs: tables.schemas }))
    return known.get(name)!(value)
  }

  return async (status, id, input = {}, { digest = tables.digest, key } = {}) => {
    const { method, path, query, body, answer } = operations[id]!
    const where = `${method.toUpperCase()} ${namesIn(path).reduce((text, name) => text.replace(`{${name}}`, () => encodeURIComponent(String(input[name]).replace(/\p{Cs}/gu, '\ufffd'))), path)}`
    if (used.waited > PATIENCE_IN_ALL) throw new Violation(`${where}：没有问；前面的答复一共等了 10 分钟`)
    if (used.bytes > MOST_BYTES_IN_ALL) throw new Violation(`${where}：没有问；前面的答复一共超过 256 MiB`)
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
    const since = Date.now()
    const failed = (error: Error): never => {
      if (error instanceof Violation) throw error
      throw new Violation(
        `${where}：没有得到答复（${error.name === 'TimeoutError' ? '超过 15 秒' : '连不上，或者断开了'}）`
      )
    }
    const answered = async () => {
      const response = await send(request)
      return { response, bytes: await bounded(response, where) }
    }
    const { response, bytes } = await answered()
      .catch(failed)
      .finally(() => (used.waited += Date.now() - since))
    used.bytes += bytes.length
    if (response.status !== status)
      throw new Violation(`${where}：应当答 ${status}，答了 ${response.status}${excerpt(bytes)}`)
    const wanted = status < 400 ? { schema: answer.schema, media: answer.media ?? JSON_MEDIA } : PROBLEM
    if (wanted.schema === undefined) return { status, body: {}, bytes }
    const own = (response.headers.get('content-type') ?? '').split(';')[0]!.trim()
    if (own !== wanted.media)
      throw new Violation(`${where}：应当是 ${wanted.media}，答的是 ${shownShort(own) || '没有写类型的内容'}`)
    if (wanted.media === BYTES_MEDIA) return { status, body: {}, bytes }
    const value = parsed(bytes, where)
    const [wrong] = errorsIn(wanted.schema, value)
    if (wrong)
      throw new Violation(
        `${where}：答复与接口不符，${shownShort(wrong.pointer) || '整个正文'}${wrong.field ? `（${wrong.field}）` : ''}：${wrong.message}`
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
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (isTooDeep(text)) throw new Violation(`${where}：答复超过 ${MOST_LEVELS} 层`)
    return JSON.parse(text) as unknown
  } catch (error) {
    if (error instanceof Violation) throw error
    throw new Violation(`${where}：答复不是 UTF-8 的 JSON`)
  }
}

/** Brackets in texts do not count. */
function isTooDeep(text: string): boolean {
  let depth = 0
  for (const [bracket] of text.matchAll(/[[\]{}]|"[^"\\]*(?:\\.[^"\\]*)*"/g)) {
    if (bracket === '[' || bracket === '{') depth++
    else if (bracket === ']' || bracket === '}') depth--
    if (depth > MOST_LEVELS) return true
  }
  return false
}

/** Enough to see what the other side meant; control characters of a stranger do not reach a terminal. */
function excerpt(bytes: Uint8Array): string {
  const text = shownShort(new TextDecoder().decode(bytes.subarray(0, 400)))
  return text === '' ? '' : `：${text}`
}

/** Of what a stranger says, as much as tells what it is. */
export function shownShort(text: string): string {
  const plain = text
    .slice(0, 400)
    .replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
  return plain.length > 160 ? `${plain.slice(0, 160)}…` : plain
}
