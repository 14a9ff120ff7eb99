/** Keys that sign: Ed25519, and SM2 with SM3, as far as the OpenSSL of the running Node has them. */
import { createPrivateKey, createPublicKey, hash, sign, verify, type KeyObject } from 'node:crypto'
import type { Text } from '../../diagnostics/entry.js'

export type Algorithm = 'Ed25519' | 'SM2-SM3'

export interface Key {
  algorithm: Algorithm
  object: KeyObject
  /** SHA-256 of the public key (SPKI, DER), in hex: what people compare by telephone. */
  fingerprint: string
}

/** Node has no name for an SM2 key, so it is known by the object identifier of its curve, 1.2.156.10197.1.301. */
const SM2 = Buffer.from('06082a811ccf5501822d', 'hex')

/** From PEM, without a password. @returns why not, for people */
export function keyOf(pem: Buffer, role: 'private' | 'public'): Key | { reason: Text } {
  try {
    const object = role === 'private' ? createPrivateKey(pem) : createPublicKey(pem)
    const spki = (role === 'private' ? createPublicKey(object) : object).export({ type: 'spki', format: 'der' })
    const algorithm = algorithmOf(object, spki)
    if (algorithm) return { algorithm, object, fingerprint: hash('sha256', spki) }
    return { reason: { zh: '不是 Ed25519 或 SM2 的密钥', en: 'it is neither an Ed25519 nor an SM2 key' } }
  } catch {
    return role === 'private'
      ? { reason: { zh: '不是没有口令的 PEM 私钥', en: 'it is no private key in PEM without a password' } }
      : { reason: { zh: '不是 PEM 公钥', en: 'it is no public key in PEM' } }
  }
}

function algorithmOf({ asymmetricKeyType }: KeyObject, spki: Buffer): Algorithm | undefined {
  if (asymmetricKeyType === 'ed25519') return 'Ed25519'
  return spki.subarray(0, 40).includes(SM2) && asymmetricKeyType !== 'ec' ? 'SM2-SM3' : undefined
}

/** @throws where this Node cannot, as one whose OpenSSL was built without SM2 */
export function signatureOf(text: string, { algorithm, object }: Key): string {
  return sign(digestOf(algorithm), Buffer.from(text), object).toString('base64')
}

export function isSignatureOf(text: string, signature: string, { algorithm, object }: Key): boolean {
  try {
    return verify(digestOf(algorithm), Buffer.from(text), object, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}

/** Ed25519 has its own. */
function digestOf(algorithm: Algorithm): string | undefined {
  return algorithm === 'SM2-SM3' ? 'sm3' : undefined
}
