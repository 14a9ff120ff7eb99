/** The list of what lianban wrote into a folder, and whether what is there is really that. */
import { hash } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { entries } from './files/look.js'
import { readFile, readReal } from './files/read.js'

export const MANIFEST = 'manifest.json'

/** The first key of every manifest, with the version of its shape. */
export const FORMAT = 'lianban-output/1'

/** What a run wrote: no dates, sorted, so that equal specs give equal bytes. */
export interface Manifest {
  format: typeof FORMAT
  /** The digest of the specs that each service came from: two channels with different ones are out of step. */
  services: Record<string, string>
  /** The digest of what connected systems have to follow of each service; absent where only people read the output. */
  contracts?: Record<string, string>
  /** Path → SHA-256 of the file, in hex. */
  files: Record<string, string>
}

/** Bytes of a manifest: some hundred thousand files. */
const LARGEST = 32 * 1024 * 1024
/** Bytes of a file of an output. */
const LARGEST_FILE = 256 * 1024 * 1024

/** Files that desktops scatter about. */
const LITTER = ['.DS_Store', 'Thumbs.db', 'desktop.ini']

export function isLitter(path: string): boolean {
  return LITTER.includes(basename(path))
}

/**
 * The manifest of a folder; undefined when there is none, or it is none of ours.
 *
 * @param folder absolute and free of links
 */
export function readManifest(folder: string): Manifest | undefined {
  try {
    const value: unknown = JSON.parse(readFile(join(folder, MANIFEST), LARGEST, folder).toString('utf8'))
    return isManifest(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isManifest(value: unknown): value is Manifest {
  const { format, services, files } = (value ?? {}) as Partial<Manifest>
  return format === FORMAT && areTexts(services) && areTexts(files)
}

function areTexts(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((each) => typeof each === 'string')
  )
}

/**
 * The first file, sorted, that lianban did not write, or that was changed since: anybody can write a manifest, so its
 * sums are compared. What is missing is no stranger, and neither is the litter of desktops.
 *
 * @param folder absolute and free of links
 * @returns relative to the folder, with `/`
 */
export function stranger(folder: string, manifest: Manifest | undefined): string | undefined {
  const isOurs = (path: string) => {
    if (isLitter(path)) return true
    if (path === MANIFEST) return manifest !== undefined
    return manifest !== undefined && Object.hasOwn(manifest.files, path) && sumOf(folder, path) === manifest.files[path]
  }
  return filesBelow(folder).find((path) => !isOurs(path))
}

/**
 * The first file, sorted, of a folder that is not as its manifest says: another one, missing, or not in it. Undefined
 * for a file that is no manifest.
 *
 * @param path of the manifest, absolute and free of links
 */
export function difference(path: string): string | undefined {
  const folder = dirname(path)
  const manifest = basename(path) === MANIFEST ? readManifest(folder) : undefined
  if (!manifest) return undefined
  const missing = Object.keys(manifest.files)
    .sort()
    .find((file) => sumOf(folder, file) === undefined)
  return stranger(folder, manifest) ?? missing
}

function sumOf(folder: string, path: string): string | undefined {
  try {
    return hash('sha256', readReal(join(folder, path), LARGEST_FILE))
  } catch {
    return undefined
  }
}

/** All that is no folder, sorted; links are not followed. */
export function filesBelow(folder: string, below = ''): string[] {
  return entries(join(folder, below))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ name, isFolder }) => (isFolder ? filesBelow(folder, `${below}${name}/`) : [`${below}${name}`]))
}
