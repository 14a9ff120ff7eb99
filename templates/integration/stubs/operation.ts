/** The operations of a contract as a table: the client and the handler read the same one. */
export interface Operation {
  method: string
  /** With `{name}` for each parameter of the path. */
  path: string
  query: { readonly [name: string]: 'text' | 'number' }
  /** The schema of the body, and its media type where it is not JSON. */
  body?: { schema: string; media?: string }
  answer: { status: number; schema?: string; media?: string }
}
export interface Operations {
  readonly [id: string]: Operation
}

/** By operation, what goes in and what comes out. */
export type Signatures = { [id: string]: { input: object; answer: unknown } }
export type Logic<S> = {
  [Id in keyof S]: S[Id] extends { input: infer In; answer: infer Out } ? (input: In, context: Context) => Promise<Out> : never
}
export type Client<S> = {
  [Id in keyof S]: S[Id] extends { input: infer In; answer: infer Out }
    ? (input: In, options?: { idempotencyKey?: string }) => Promise<Out>
    : never
}

export interface Context {
  /** As it came, for who wants headers such as `Authorization`. */
  request: Request
}

export const DIGEST = 'Contract-Digest'
export const KEY = 'Idempotency-Key'
export const JSON_MEDIA = 'application/json'
export const PROBLEM_MEDIA = 'application/problem+json'
export const BYTES_MEDIA = 'application/octet-stream'

export function namesIn(path: string): string[] {
  return Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => name!)
}

/** What goes into an operation, by name. */
export interface Values {
  [name: string]: unknown
}
