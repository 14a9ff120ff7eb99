/** The verb `code`: which kind of code a text is, what each of its segments means, and where it fails. */
import { join } from 'node:path'
import { codeSet, isValid, NATIONAL_SET, parseCode, recognise } from '../codes/index.js'
import type { CodeSet, Codelists, Reading } from '../codes/index.js'
import { hasErrors, readDocuments } from '../compile/index.js'
import { areaOf, diagnose } from '../diagnostics/catalogue.js'
import { suggest } from '../diagnostics/suggest.js'
import type { Diagnostic } from '../diagnostics/types.js'
import type { Document } from '../schema/document.js'
import { CONFIG_FILE } from '../source/config-file.js'
import type { SourceFile } from '../source/discover.js'
import { exists } from '../source/files/look.js'
import { packageFolder } from '../base/version.js'
import { openSession, type Result } from './session.js'

export interface CodeOptions {
  /** The code, as it is written. */
  text: string
  /** The structure to read the text by, such as `uscc`; by default all that it can be. */
  as?: string | undefined
  /** A project there gives the standards and code lists; without one those that ship with lianban do. */
  cwd?: string | undefined
}

export interface CodeResult extends Pick<Result, 'diagnostics' | 'sources'> {
  text: string
  /** Whether it is a valid code of some kind. */
  valid: boolean
  /** The kinds that it is; when it is none, those it comes nearest to; empty when it resembles none. */
  readings: Reading[]
}

/** No code is longer; nothing is gained by looking at more. */
const MAX_LENGTH = 200

/**
 * Takes a code apart: which kind it is, what each segment means, or where it fails.
 *
 * @returns the readings; LB8018 when `as` is no structure
 *
 * @example
 * const { valid, readings } = await code({ text: '11370800MB28559184' })
 * valid // => true
 * readings[0].id // => 'uscc'
 */
export async function code({ text, as, cwd = process.cwd() }: CodeOptions): Promise<CodeResult> {
  const { sets, diagnostics, sources } = await codeSets(cwd)
  const fail = (found: Diagnostic[]) => ({ text, valid: false, readings: [], diagnostics: found, sources })
  if (diagnostics.some(({ code: each }) => areaOf(each) === 'workspace')) return fail(diagnostics)
  const known = [...new Set(sets.flatMap(({ structures }) => Object.keys(structures)))].sort()
  if (as !== undefined && !known.includes(as)) {
    const suggestion = suggest(as, known)
    const extra = suggestion === undefined ? {} : { suggestion }
    return fail([...diagnostics, diagnose('LB8018', { name: as, known }, undefined, extra)])
  }
  if (text.length > MAX_LENGTH) return fail(diagnostics)
  const all = sets.flatMap((set) => {
    if (as === undefined) return recognise(text, set)
    return Object.hasOwn(set.structures, as) ? [parseCode(text, as, set)] : []
  })
  const valid = all.filter(isValid)
  const readings = oncePerKind(valid.length > 0 ? valid : all)
  return { text, valid: valid.length > 0, readings, diagnostics, sources }
}

function oncePerKind(readings: readonly Reading[]): Reading[] {
  const seen = new Set<string>()
  return readings.filter(({ id }) => !seen.has(id) && seen.add(id))
}

/** One set for each standard. Outside a project no province is meant: the national codes go before those of a standard. */
async function codeSets(cwd: string) {
  const folder = join(packageFolder, 'specs')
  const shipped = await read(folder, ['codelists', 'standard'])
  const isProject = exists(join(cwd, CONFIG_FILE)) || exists(join(cwd, 'specs'))
  const own = isProject ? await read(cwd) : { documents: [], diagnostics: [], sources: () => undefined }
  const codelists: Codelists = new Map([...listsOf(shipped.documents), ...listsOf(own.documents)])
  const sets = setsOf(own.documents, codelists)
  const { diagnostics, sources } = own
  if (sets.length > 0) return { sets, diagnostics, sources }
  const national: CodeSet = { ...NATIONAL_SET, table: codeSet({}, codelists).table }
  return { sets: [national, ...setsOf(shipped.documents, codelists)], diagnostics, sources }
}

async function read(cwd: string, paths: string[] = []) {
  const { files, stats, result, diagnostics } = await openSession({ cwd, paths: paths.map((path) => join(cwd, path)) })
  const found = readDocuments(files.filter(matters), stats)
  // A project without specs yet is no reason not to read a code.
  const problems = diagnostics.filter(({ code }) => code !== 'LB8005')
  const wrong = found.diagnostics.filter((each) => hasErrors([each]))
  return { documents: found.documents, ...result([...problems, ...wrong]) }
}

/** Told from the text, so that the many other files need not be parsed. */
function matters({ bytes }: SourceFile): boolean {
  return /^\uFEFF?kind: *["']?(codelist|standard)\b/m.test(new TextDecoder().decode(bytes))
}

function listsOf(documents: readonly Document[]): Map<string, Document<'codelist'>> {
  const lists = documents.filter((each): each is Document<'codelist'> => each.kind === 'codelist')
  return new Map(lists.map((each) => [each.id, each]))
}

function setsOf(documents: readonly Document[], codelists: Codelists): CodeSet[] {
  return documents
    .filter((each): each is Document<'standard'> => each.kind === 'standard')
    .map(({ data }) => codeSet(data.codes, codelists))
}
