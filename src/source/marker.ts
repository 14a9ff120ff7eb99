import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The list of what lianban wrote into a folder; it marks the folder as ours. */
export const MANIFEST = 'manifest.json'

/** The first key of every manifest, with the version of its shape. */
export const FORMAT = 'lianban-output/1'

/** The text of a folder's manifest, if lianban wrote it. */
export function readMarker(folder: string): string | undefined {
  try {
    const text = readFileSync(join(folder, MANIFEST), 'utf8')
    return text.startsWith(`{\n  "format": "${FORMAT}"`) ? text : undefined
  } catch {
    return undefined
  }
}

export function isOutput(folder: string): boolean {
  return readMarker(folder) !== undefined
}
