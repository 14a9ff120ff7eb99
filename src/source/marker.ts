import { join } from 'node:path'
import { readBounded } from './read-bounded.js'

/** The list of what lianban wrote into a folder; it marks the folder as ours. */
export const MANIFEST = 'manifest.json'

/** The first key of every manifest, with the version of its shape. */
export const FORMAT = 'lianban-output/1'

/** Bytes of a manifest: twice what the largest province would have. */
const LARGEST = 256 * 1024 * 1024

/** The text of a folder's manifest, if lianban wrote it. */
export function readMarker(folder: string): string | undefined {
  try {
    const text = readBounded(join(folder, MANIFEST), LARGEST).toString('utf8')
    return text.startsWith(`{\n  "format": "${FORMAT}"`) ? text : undefined
  } catch {
    return undefined
  }
}

export function isOutput(folder: string): boolean {
  return readMarker(folder) !== undefined
}
