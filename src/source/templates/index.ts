/** The text of templates: those of the package, and those that a project puts in their place. */
import { join } from 'node:path'
import { diagnose } from '../../diagnostics/catalogue.js'
import { suggest } from '../../diagnostics/suggest.js'
import type { Diagnostic } from '../../diagnostics/types.js'
import { isFolder, isThere } from '../files/look.js'
import { packaged } from '../../base/packaged.js'
import { readFile } from '../files/read.js'
import { unreadable } from '../files/refusal.js'
import { filesBelow } from '../marker.js'
import { relativePath } from '../../base/paths.js'
import { faultIn, TemplateFault, type TemplateReader } from '../../base/template.js'
import { copiedText, shippedSum } from './copied.js'
import { isOverridable, shippedTemplates } from './kinds.js'
import { isLookFile, lookOf } from './look.js'
import { unknownNames } from './unknown-names.js'
import { compose, partFolder, partsOf, placeIn, type Composed } from './parts.js'

/** In bytes; the largest that ships has 40 KB. */
const LARGEST = 1024 * 1024

/**
 * Reads a template by its name (`guide/guide.html.hbs`): from `own` if it is there, else from the package; partials
 * that `own` has in files of their own are put in.
 *
 * @param own the project's folder of templates, absolute
 * @param root the project's folder, absolute and free of links
 */
export function templates(own: string | undefined, root: string): TemplateReader {
  const known = new Map<string, string>()
  const read = (name: string) => {
    const text = known.get(name) ?? ownText(own, root, name)?.composed.text ?? packaged(`templates/${name}`)
    known.set(name, text)
    return text
  }
  return own === undefined ? read : Object.assign(read, { look: lookOf(own, root, (name) => name).look })
}

/** A template of which the project has the whole or some partial. */
interface Own {
  composed: Composed
  /** Before the partials were put in; its first line in the file. */
  text: string
  firstLine: number
}

function ownText(own: string | undefined, root: string | undefined, name: string): Own | undefined {
  if (own === undefined || !isOverridable(name)) return undefined
  const read = (file: string) =>
    isThere(join(own, file)) ? copiedText(readFile(join(own, file), LARGEST, root).toString('utf8')) : undefined
  const mine = read(name)
  const { text, firstLine } = mine ?? { text: packaged(`templates/${name}`), firstLine: 1 }
  if (!name.endsWith('.hbs')) return mine && { composed: { text, stretches: [] }, text, firstLine }
  const composed = compose(text, (partial) => {
    const file = `${partFolder(name)}/${partial}.hbs`
    const part = read(file)
    return part && { file, ...part }
  })
  return mine || composed.stretches.length > 0 ? { composed, text, firstLine } : undefined
}

/**
 * What is wrong with a project's folder of templates: it is not there (LB8002), a file leads elsewhere or cannot be
 * read (LB8004, LB8015), says what a template may not say (LB8032), has the name of no template (LB8031), or words
 * and logo cannot be used (LB8182, LB8183).
 *
 * @param root the project's folder, absolute and free of links
 */
export function foreignTemplates(own: string | undefined, root: string, cwd: string): Diagnostic[] {
  if (own === undefined) return []
  const shown = (name: string) => relativePath(cwd, join(own, name))
  if (!isFolder(own)) return [diagnose('LB8002', { path: shown('') })]
  const known = shippedTemplates()
  const parts = new Set<string>()
  const unusable = known.flatMap((name) => {
    try {
      const mine = ownText(own, root, name)
      const text = mine?.text ?? packaged(`templates/${name}`)
      if (name.endsWith('.hbs'))
        for (const part of partsOf(text)) parts.add(`${partFolder(name)}/${part.name}.hbs`)
      const fault = mine && name.endsWith('.hbs') ? faultIn(mine.composed.text, name) : undefined
      return fault ? [faultFound(fault, mine!, shown)] : []
    } catch (error) {
      return [unreadable(shown(name), error)]
    }
  })
  // Beside templates there may be notes about them.
  const unknown = filesBelow(own).filter(
    (name) =>
      /\.(hbs|css|ts|js|ya?ml|svg|png|jpe?g)$/.test(name) &&
      !known.includes(name) &&
      !parts.has(name) &&
      !isLookFile(name)
  )
  return [
    ...unusable,
    ...lookOf(own, root, shown).diagnostics,
    ...unknown.map((name) => unknownTemplate(name, [...known, ...parts], shown))
  ]
}

/** LB8032 for each name in the project's own templates that no page has, in branches that are never taken too. */
export function unknownInTemplates(own: string, root: string, cwd: string): Diagnostic[] {
  const shown = (name: string) => relativePath(cwd, join(own, name))
  return shippedTemplates().flatMap((name) => {
    const mine = name.endsWith('.hbs') ? ownText(own, root, name) : undefined
    return mine ? unknownNames(mine.composed.text, name).map((fault) => faultFound(fault, mine, shown)) : []
  })
}

/** LB8032 for a mistake in a template of the project; any other error is ours and goes on. */
export function templateFault(error: unknown, own: string | undefined, cwd: string): Diagnostic {
  // Read once more only to find the line; where it may lie was looked at when it was used.
  const mine = error instanceof TemplateFault && own !== undefined ? ownText(own, undefined, error.template) : undefined
  if (!mine) throw error
  return faultFound(error as TemplateFault, mine, (name) => relativePath(cwd, join(own!, name)))
}

function faultFound(fault: TemplateFault, { composed, text, firstLine }: Own, shown: (name: string) => string) {
  const place = placeIn(composed, text, fault.line, fault.column)
  const { file = fault.template, column } = place
  const line = place.file === undefined ? place.line + firstLine - 1 : place.line
  return diagnose('LB8032', { path: shown(file), line, column, detail: fault.detail })
}

function unknownTemplate(
  name: string,
  known: readonly string[],
  shown: (name: string) => string
): Diagnostic {
  const suggestion = suggest(name, known)
  const extra = suggestion === undefined ? {} : { suggestion }
  return diagnose('LB8031', { path: shown(name), known }, undefined, extra)
}

export interface TemplateState {
  /** Below the folder of templates: a template, or a partial as `guide/guide.html/rows.hbs`. */
  name: string
  isOverridden: boolean
  /** It is a copy of a shipped text that has changed since. */
  isStale: boolean
}

/** Every template and partial that ships, with whether the project has its own. Unreadable files count as its own. */
export function templateStates(own: string | undefined, root: string): TemplateState[] {
  return [...shippedTexts()].map(([name, shipped]) => {
    const isOverridden = own !== undefined && isThere(join(own, name))
    return { name, isOverridden, isStale: isOverridden && isStale(join(own, name), root, shipped) }
  })
}

function isStale(path: string, root: string, shipped: string): boolean {
  try {
    const { sum } = copiedText(readFile(path, LARGEST, root).toString('utf8'))
    return sum !== undefined && sum !== shippedSum(shipped)
  } catch {
    return false
  }
}

/** Name → text of all that a project may have its own of, partials after their template. */
export function shippedTexts(): Map<string, string> {
  const texts = new Map<string, string>()
  for (const name of shippedTemplates()) {
    const text = packaged(`templates/${name}`)
    texts.set(name, text)
    if (!name.endsWith('.hbs')) continue
    for (const part of partsOf(text)) texts.set(`${partFolder(name)}/${part.name}.hbs`, part.body)
  }
  return texts
}
