/** One text for one value, whatever the order of its names (RFC 8785), and digests of it. */
import { isRow } from './read.js'
import type { Json } from './types.js'

declare const crypto: { subtle: { digest(algorithm: string, data: Uint8Array): Promise<ArrayBuffer> } }
declare const TextEncoder: new () => { encode(text: string): Uint8Array }

/** `undefined` is what is not there. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one ?? null)).join(',')}]`
  if (!isRow(value as Json | undefined)) return JSON.stringify(value)
  const row = value as { [name: string]: unknown }
  const names = Object.keys(row).filter((name) => row[name] !== undefined)
  return `{${names.sort().map((name) => `${JSON.stringify(name)}:${canonical(row[name])}`).join(',')}}`
}

/**
 * How digests are worked out. SHA-256 is here; SM3 is Node's own: `{ algorithm: 'sm3', of: (bytes) =>
 * createHash('sm3').update(bytes).digest('hex') }`.
 */
export interface Hashing {
  algorithm: 'sha-256' | 'sm3'
  /** In hexadecimal digits, small letters. */
  of(bytes: Uint8Array): string | Promise<string>
}

export const SHA256: Hashing = {
  algorithm: 'sha-256',
  async of(bytes) {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
  }
}

export async function hashOf(value: unknown, { of }: Hashing): Promise<string> {
  return of(new TextEncoder().encode(canonical(value)))
}
