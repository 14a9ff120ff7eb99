/** Signs certificates, manifests and other files that are handed on. */
import { hash } from 'node:crypto'
import { dirname, resolve } from 'node:path'
import { relativePath } from '../base/paths.js'
import { diagnose } from '../diagnostics/catalogue.js'
import type { Text } from '../diagnostics/entry.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { realInside, rootOf } from '../source/files/look.js'
import { readFile } from '../source/files/read.js'
import { unreadable, unwritable } from '../source/files/refusal.js'
import { writeFile } from '../source/files/write.js'
import { signed } from '../source/signature/index.js'
import { keyOf, type Algorithm, type Key } from '../source/signature/keys.js'

export interface SignOptions {
  /** What is signed, relative to `cwd`. */
  files: readonly string[]
  /** A file with a private key, Ed25519 or SM2, in PEM without a password. */
  key: string
  /** What the signer calls itself. */
  signer: string
  /** The signature to write, relative to `cwd`; `lianban.sig` by default. The files must be at or below its folder. */
  out?: string | undefined
  cwd?: string | undefined
}

export interface SignResult {
  /** Absolute; undefined when nothing was written. */
  out?: string
  algorithm?: Algorithm
  /** SHA-256 of the public key, in hex. */
  fingerprint?: string
  /** Path, relative to the signature → SHA-256. */
  files: Record<string, string>
  diagnostics: Diagnostic[]
}

/** Bytes; certificates have the same limit. */
export const LARGEST = 64 * 1024 * 1024
const LARGEST_KEY = 64 * 1024

/**
 * Writes one signature of all these files.
 *
 * @returns LB8150 for a key that cannot be used
 *
 * @example
 * const { diagnostics } = await sign({ files: ['proof/newborn/proof.json'], key: 'absent.pem', signer: '某市数据局' })
 * diagnostics.map(({ code }) => code) // => ['LB8002']
 */
export function sign({
  files,
  key: keyFile,
  signer,
  out = 'lianban.sig',
  cwd = '.'
}: SignOptions): Promise<SignResult> {
  const from = resolve(cwd)
  const target = resolve(from, out)
  const key = readKey(keyFile, from, 'private')
  if ('diagnostic' in key) return Promise.resolve({ files: {}, diagnostics: [key.diagnostic] })
  const sums = new Map<string, string>()
  const diagnostics: Diagnostic[] = []
  for (const file of files) {
    const path = resolve(from, file)
    try {
      const root = realInside(dirname(target), undefined)
      const real = realInside(path, root)
      sums.set(relativePath(root, real), hash('sha256', readFile(path, LARGEST, root)))
    } catch (error) {
      diagnostics.push(unreadable(file, error))
    }
  }
  if (diagnostics.length > 0) return Promise.resolve({ files: {}, diagnostics })
  const signedFiles = Object.fromEntries(sums)
  const text = tryToSign(signer, signedFiles, key)
  const unsigned = (diagnostic: Diagnostic) => Promise.resolve({ files: {}, diagnostics: [diagnostic] })
  if (text === undefined) return unsigned(diagnose('LB8150', { path: keyFile, reason: UNABLE }))
  try {
    writeFile(target, text, rootOf(target, from))
  } catch (error) {
    return unsigned(unwritable(out, error))
  }
  const { algorithm, fingerprint } = key
  return Promise.resolve({ out: target, algorithm, fingerprint, files: signedFiles, diagnostics: [] })
}

/** An OpenSSL may have been built without SM2. */
const UNABLE: Text = { zh: '这个 Node 不能用它签名', en: 'this Node cannot sign with it' }

function tryToSign(signer: string, files: Record<string, string>, key: Key): string | undefined {
  try {
    return signed(signer, files, key)
  } catch {
    return undefined
  }
}

export function readKey(file: string, cwd: string, role: 'private' | 'public'): Key | { diagnostic: Diagnostic } {
  const path = resolve(cwd, file)
  try {
    const key = keyOf(readFile(path, LARGEST_KEY, rootOf(path, cwd)), role)
    return 'reason' in key ? { diagnostic: diagnose('LB8150', { path: file, reason: key.reason }) } : key
  } catch (error) {
    return { diagnostic: unreadable(file, error) }
  }
}
