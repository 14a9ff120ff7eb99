/** An operation of the contract as data: the documents, the client, the handler and the mock are all made from it. */
export type Method = 'get' | 'post' | 'put' | 'delete'

/** Bytes, neither JSON nor text. */
export const BYTES = 'application/octet-stream'
export const CLOUD_EVENT = 'application/cloudevents+json'

export interface Operation {
  id: string
  method: Method
  /** With `{name}` for each parameter of the path. */
  path: string
  tag: string
  summary: string
  description?: string
  /** Names of parameters of the query (`parameters.ts`). */
  query?: readonly string[]
  /** Who may call it. */
  scope: string
  body?: { schema: string; media?: string }
  answer: { status: number; description: string; schema?: string; media?: string }
  /** Status → name of the response, beside those that any operation may give. */
  problems: Readonly<Record<number, string>>
}

export interface Tag {
  name: string
  title: string
  description: string
}
