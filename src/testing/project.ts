/** Small projects written in a test: one text, or a text for each file; indented as the test is; places marked. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FOLDERS, isKind } from '../api/kinds.js'

/** File name → its text. */
export type Files = Readonly<Record<string, string>>

/** Where a marker stood. */
export interface Place {
  file: string
  /** In UTF-16 code units, in the text without markers. */
  offset: number
}

export interface Project {
  /** Without markers, and without the indentation that all lines share. */
  files: Files
  /** By the name of the marker: `‹here›` is the place `here`. */
  places: Readonly<Record<string, Place>>
}

/**
 * A project in memory. One text holds several documents: each after a comment line `# --- items/a.yaml`, or apart by `---`
 * and then named as `lianban new` names them, by kind and id. `‹name›` marks the place behind it and is no part of the text.
 *
 * @example
 * const { files, places } = project(`
 *   kind: organization
 *   id: office
 *   name: ‹name›某局
 * `)
 * files['organizations/office.yaml'] // => 'kind: organization\nid: office\nname: 某局\n'
 * places.name // => { file: 'organizations/office.yaml', offset: 36 }
 */
export function project(given: string | Files): Project {
  const places: Record<string, Place> = {}
  const files = Object.entries(typeof given === 'string' ? filesOf(given) : given).map(
    ([file, text]) => [file, unmarked(file, dedent(text), places)] as const
  )
  return { files: Object.fromEntries(files), places }
}

const MARKER = /‹([^‹›\n]+)›/

function unmarked(file: string, text: string, places: Record<string, Place>): string {
  for (let match = MARKER.exec(text); match; match = MARKER.exec(text)) {
    const [marker, name] = match as unknown as [string, string]
    if (places[name]) throw new Error(`two places are marked ‹${name}›`)
    places[name] = { file, offset: match.index }
    text = text.slice(0, match.index) + text.slice(match.index + marker.length)
  }
  return text
}

/**
 * The documents of one text, as files.
 *
 * @example
 * const files = filesOf('# --- a.yaml\nkind: item\n# --- b.yaml\nkind: item\n')
 * files // => { 'a.yaml': 'kind: item\n', 'b.yaml': 'kind: item\n' }
 */
export function filesOf(text: string): Files {
  const [before = '', ...named] = dedent(text).split(/^# --- (.+)\n/m)
  if (named.length === 0) return Object.fromEntries(apart(before).map((one) => [fileOf(one), one]))
  if (before.trim() !== '') throw new Error('the text does not start with the name of a file: # --- items/a.yaml')
  return Object.fromEntries(
    named.flatMap((name, index) => (index % 2 === 0 ? [[name.trim(), named[index + 1]!] as const] : []))
  )
}

const apart = (text: string) => text.split(/^---\n/m).filter((one) => one.trim() !== '')

/** Where `lianban new` puts such a document. */
function fileOf(document: string): string {
  const kind = valueOf('kind', document)
  const id = valueOf('id', document)
  if (!kind || !id || !isKind(kind)) throw new Error(`a document without a kind and an id has no name:\n${document}`)
  return `${FOLDERS[kind]}/${id}.yaml`
}

const valueOf = (key: string, document: string) => new RegExp(`^${key}: (.+)$`, 'm').exec(document)?.[1]?.trim()

/**
 * Takes away the indentation that all lines share, and the line break before them; a text without any stays as it is.
 *
 * @example
 * const text = dedent(`
 *   a:
 *     b: 1
 * `)
 * text // => 'a:\n  b: 1\n'
 */
export function dedent(text: string): string {
  const indents = Array.from(text.matchAll(/^( *)\S/gm), ([, indent]) => indent!.length)
  const least = Math.min(...indents)
  if (indents.length === 0 || least === 0) return text
  const body = text.replace(/^[ \t]*\n/, '').replace(/\n[ \t]+$/, '\n')
  return body.replaceAll(new RegExp(`^ {${least}}`, 'gm'), '')
}

/**
 * The spec files below a folder, sorted, by their path in it.
 *
 * @example
 * const files = filesIn('specs')
 * Object.keys(files).includes('items/senior-card.yaml') // => true
 */
export function filesIn(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.ya?ml$/.test(name) && !/(^|\/)lianban\.yaml$/.test(name))
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}
