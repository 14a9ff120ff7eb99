/** A signature: who says of which files that they are these bytes. */
import { isSignatureOf, signatureOf, type Algorithm, type Key } from './keys.js'

export const FORMAT = 'lianban-signature/1'

export interface Signature {
  format: typeof FORMAT
  /** What the signer calls itself; that it is true is what the key stands for. */
  signer: string
  algorithm: Algorithm
  /** The fingerprint of the key, so that a wrong key is told from a wrong signature. */
  key: string
  /** Path, relative to the signature, with `/` → SHA-256 in hex. */
  files: Record<string, string>
  /** Base64, of the JSON text of all the above in this order, the files sorted by path. */
  signature: string
}

type Signed = Omit<Signature, 'signature'>

function textOf({ format, signer, algorithm, key, files }: Signed): string {
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify({ format, signer, algorithm, key, files: Object.fromEntries(sorted) })
}

/** @throws where this Node cannot sign with such a key */
export function signed(signer: string, files: Record<string, string>, key: Key): string {
  const body: Signed = { format: FORMAT, signer, algorithm: key.algorithm, key: key.fingerprint, files }
  const whole = { ...(JSON.parse(textOf(body)) as Signed), signature: signatureOf(textOf(body), key) }
  return JSON.stringify(whole, null, 2) + '\n'
}

/** What a text says, if it is a signature; nothing in it is believed yet. */
export function readSignature(text: string): Signature | undefined {
  try {
    const value = JSON.parse(text) as Partial<Record<keyof Signature, unknown>> | null
    const { format, signer, algorithm, key, files, signature, ...others } = value ?? {}
    const isText = [signer, algorithm, key, signature].every((one) => typeof one === 'string')
    if (format !== FORMAT || !isText || Object.keys(others).length > 0) return undefined
    if (typeof files !== 'object' || files === null || Array.isArray(files)) return undefined
    return Object.values(files).every((one) => typeof one === 'string') ? (value as Signature) : undefined
  } catch {
    return undefined
  }
}

export function holds(signature: Signature, key: Key): boolean {
  const isOfKey = signature.key === key.fingerprint && signature.algorithm === key.algorithm
  return isOfKey && isSignatureOf(textOf(signature), signature.signature, key)
}
