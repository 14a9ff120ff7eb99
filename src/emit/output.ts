/** Output files, their manifest, and names that every file system takes. */
import { hash } from 'node:crypto'
import { escapeHidden } from '../base/inert.js'
import { unseen } from '../base/text.js'
import { FORMAT, type Manifest } from '../source/marker.js'

/** A file that an emitter makes. */
export interface OutputFile {
  /** Relative to the output folder, with `/`. */
  path: string
  text: string
}

/** The manifest as text. The sums may come in any order. */
export function manifest(
  sums: ReadonlyMap<string, string>,
  digests: Readonly<Record<string, string>>,
  contracts: Readonly<Record<string, string>> = {}
): string {
  const sorted = <T>(entries: Iterable<[string, T]>) =>
    Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
  const whole: Manifest = {
    format: FORMAT,
    services: sorted(Object.entries(digests)),
    ...(Object.keys(contracts).length > 0 && { contracts: sorted(Object.entries(contracts)) }),
    files: sorted(sums)
  }
  return JSON.stringify(whole, null, 2) + '\n'
}

export function sha256(text: string): string {
  return hash('sha256', text)
}

/** Of what is about several services: of all their digests. */
export function digestOfAll(bundles: readonly { id: string; digest: string }[]): string {
  return sha256(JSON.stringify(bundles.map(({ id, digest }) => [id, digest]).sort()))
}

/** Texts of specs in code, data and diagrams steer neither an editor nor a terminal; the other files take care themselves. */
export function inert(path: string, text: string): string {
  if (/\.(ts|json)$/.test(path)) return escapeHidden(text)
  return path.endsWith('.mmd') ? unseen(text) : text
}

/** Device names of Windows, with or without an ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[<>:"/\\|?*\x00-\x1f]/g
const LONGEST_NAME = 200

/** A name that every file system takes, Windows included; names that are fine stay as they are. */
export function safeName(name: string): string {
  const plain = name.replace(FORBIDDEN, '-').replace(/[. ]+$/, '') || '_'
  return DEVICE.test(plain) ? `_${plain}` : plain
}

/** Whether a path is relative, stays in its folder, and has only names that `safeName` would leave alone. */
export function isSafePath(path: string): boolean {
  const isGood = (name: string) =>
    name !== '' && name !== '.' && safeName(name) === name && Buffer.byteLength(name) <= LONGEST_NAME
  return path.split('/').every(isGood)
}
