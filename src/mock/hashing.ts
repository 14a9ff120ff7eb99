/** SHA-256 as Node works it out at once: that of the web waits for a thread each time, which is most of the time of a submission. */
import { createHash } from 'node:crypto'
import type { Hashing } from '../../templates/integration/runtime/canonical.js'

export const HASHING: Hashing = {
  algorithm: 'sha-256',
  of: (bytes) => createHash('sha256').update(bytes).digest('hex')
}
