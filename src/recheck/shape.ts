/** What is no certificate by the schema of its format (schemas/outputs/proof.schema.json) is refused. */
import { createRequire } from 'node:module'
import { Validator, type Schema } from '@cfworker/json-schema'
import type { Proof } from 'lianban/schemas/outputs/proof.js'
/** `findings`: shown not to hold; `waived`: and somebody answers for it. `problems`: why it is not accepted. */
export interface Rechecked extends Record<'claims' | 'findings' | 'waived', number> {
  ok: boolean
  service: string
  problems: Record<'about' | 'zh' | 'en', string>[]
}
export function refuse(zh: string, en: string): never {
  throw Object.assign(new Error(en), { zh, en })
}
export function reject({ problems }: Rechecked, about: string, error: unknown): void {
  const other = { zh: '证书的形状不对，或者太大，无法核对', en: 'no certificate, or too large to check' }
  const { zh, en } = { ...other, ...(error as object) }
  if (problems.length < 100) problems.push({ about, zh, en })
}
/** Counted and not timed: whether a certificate is accepted must not depend on the machine. */
export function budget(most: number): (work: number) => void {
  let left = most
  return (work) => {
    left -= work
    if (left < 0) refuse('太大，无法核对', 'too large to check')
  }
}
export function grouped<T, K>(list: readonly T[], key: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const one of list) if (!groups.get(key(one))?.push(one)) groups.set(key(one), [one])
  return groups
}
const schema = createRequire(import.meta.url)('lianban/schemas/outputs/proof.schema.json') as Schema
const validator = new Validator(schema, '2020-12')
export function isProof(one: unknown): one is Proof {
  return validator.validate(one).valid
}
