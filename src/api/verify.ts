/** Whether files are what somebody signed. */
import { hash } from 'node:crypto'
import { dirname, join, resolve } from 'node:path'
import { diagnose } from '../diagnostics/catalogue.js'
import type { Text } from '../diagnostics/entry.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { realInside, rootOf } from '../source/files/look.js'
import { readFile } from '../source/files/read.js'
import { unreadable, wordsOf } from '../source/files/refusal.js'
import { difference } from '../source/marker.js'
import { holds, readSignature, type Signature } from '../source/signature/index.js'
import { LARGEST, readKey } from './sign.js'

export interface VerifyOptions {
  /** The file that `sign` wrote, relative to `cwd`. */
  signature: string
  /** A file with the public key of the one who is believed, in PEM. */
  key: string
  cwd?: string | undefined
}

export interface VerifyResult {
  /** Whether the key signed, and every file is what was signed. */
  ok: boolean
  /** What was signed, and by whom; undefined unless the key signed it. */
  signed?: Omit<Signature, 'signature'>
  diagnostics: Diagnostic[]
}

/** A signature of fifty thousand files. */
const LARGEST_SIGNATURE = 8 * 1024 * 1024

/**
 * Whether a key signed these files. Of a signed manifest, all files that it lists are compared, too.
 *
 * @returns LB8151 for what is no signature, LB8152 when the key did not sign it, LB8153 for each file that is another
 *
 * @example
 * const { ok, diagnostics } = await verify({ signature: 'lianban.sig', key: 'absent.pem' })
 * diagnostics.map(({ code }) => code) // => ['LB8002']
 */
export function verify({ signature: file, key: keyFile, cwd = '.' }: VerifyOptions): Promise<VerifyResult> {
  const failed = (diagnostic: Diagnostic) => Promise.resolve({ ok: false, diagnostics: [diagnostic] })
  const from = resolve(cwd)
  const path = resolve(from, file)
  let text: string
  try {
    text = readFile(path, LARGEST_SIGNATURE, rootOf(path, from)).toString('utf8')
  } catch (error) {
    return failed(unreadable(file, error))
  }
  const key = readKey(keyFile, from, 'public')
  if ('diagnostic' in key) return failed(key.diagnostic)
  const signature = readSignature(text)
  if (!signature) return failed(diagnose('LB8151', { path: file }))
  if (!holds(signature, key))
    return failed(diagnose('LB8152', { path: file, key: key.fingerprint, named: signature.key }))
  // Only now are the paths in it followed, and only below its folder.
  const folder = realInside(dirname(path), undefined)
  const diagnostics = Object.entries(signature.files).flatMap(([name, sum]) => {
    const reason = otherThan(folder, name, sum)
    return reason === undefined ? [] : [diagnose('LB8153', { path: name, reason })]
  })
  const { signature: _, ...signed } = signature
  return Promise.resolve({ ok: diagnostics.length === 0, signed, diagnostics })
}

function otherThan(folder: string, name: string, sum: string): Text | string | undefined {
  try {
    const path = realInside(join(folder, name), folder)
    if (hash('sha256', readFile(path, LARGEST, folder)) !== sum)
      return { zh: '内容改过', en: 'its content has changed' }
    const other = difference(path)
    return other === undefined
      ? undefined
      : { zh: `清单里的 ${other} 不同`, en: `${other} is not as the manifest says` }
  } catch (error) {
    return wordsOf(error)
  }
}
