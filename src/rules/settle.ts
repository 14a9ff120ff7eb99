/** The last word on findings: the standard's severities, and what documents ignore with a reason. */
import { areaOf, diagnose, entry, isCode } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/types.js'
import type { Program } from '../link/model.js'
import { documentsByFile } from './files.js'
import { flawedComments, flawOf, ignoresOf, type Ignore } from './ignores.js'
import { standardOf } from '../standard/required.js'

/** How far it was looked: an ignore without its finding is superfluous only where everything was looked at. */
export interface Looked {
  /** At all documents and services. */
  complete: boolean
  /** The services were also proved; otherwise ignores of what only a proof finds are not judged. */
  proved?: boolean | undefined
  /** At what overlays make of services in every region. */
  everyRegion?: boolean | undefined
}

/**
 * Findings with their final severities, and what is wrong with ignores themselves.
 *
 * @example
 * const { document } = validate('a.yaml', parse('kind: item\nid: a\nname: 办卡。\n'))
 * const { program } = link([document])
 * const found = applyRules(program, { faulty: new Set(), complete: true })
 * settle(program, found, { complete: true }).length === found.length // => true
 */
export function settle(
  program: Program,
  diagnostics: readonly Diagnostic[],
  { complete, proved = false, everyRegion = false }: Looked
): Diagnostic[] {
  const byFile = documentsByFile(program)
  const ignores = new Map<string, Ignore[]>()
  for (const doc of byFile.values()) if (doc.data.ignore || doc.ignores) ignores.set(doc.file, ignoresOf(doc))
  const isOwn = (file: string) => byFile.get(file)?.library === undefined
  // Of a library not everything is looked at, of an overlay nothing outside of its region.
  const isLookedAt = (file: string) => isOwn(file) && (everyRegion || byFile.get(file)?.kind !== 'overlay')
  const settled: Diagnostic[] = []
  for (const found of diagnostics) {
    const doc = found.span && byFile.get(found.span.file)
    const stated = doc && standardOf(doc, program)?.data.severity?.[found.code]
    if (stated === 'off') continue
    const diagnostic = stated ? { ...found, severity: stated } : found
    const ignore = doc && ignores.get(doc.file)?.find((one) => one.code === found.code && one.covers(found.span!))
    if (ignore) ignore.used = true
    if (!ignore) settled.push(diagnostic)
    else if (diagnostic.severity === 'error' && !entry(diagnostic.code).excusable)
      settled.push(diagnostic, diagnose('LB6009', { code: found.code }, ignore.at))
    else settled.push({ ...diagnostic, ignored: { reason: ignore.reason, span: ignore.at } })
  }
  for (const [file, ofFile] of ignores)
    for (const ignore of ofFile)
      settled.push(...flawOf(ignore, complete && isLookedAt(file) && (proved || !isOfProof(ignore.code))))
  for (const doc of byFile.values()) if (doc.ignores && isOwn(doc.file)) settled.push(...flawedComments(doc))
  return settled
}

function isOfProof(code: string): boolean {
  return isCode(code) && areaOf(code) === 'proof'
}
