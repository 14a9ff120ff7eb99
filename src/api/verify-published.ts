/** The verb `verify-published`: whether files that were published say what the specs say now. */
import { basename, resolve } from 'node:path'
import { compile, hasErrors } from '../compile/index.js'
import { diagnose } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { driftOf, type Drift } from '../diff/published/drift.js'
import { digestsIn, elementsOf, formatOf, type PublishedFormat } from '../diff/published/elements.js'
import { digestOfAll, type OutputFile } from '../emit/output.js'
import type { Bundle } from '../merge/bundle.js'
import { foreignTemplates, templates } from '../source/templates/index.js'
import { rootOf } from '../source/files/look.js'
import { readFile } from '../source/files/read.js'
import { unreadable } from '../source/files/refusal.js'
import { outputsOf, projectOutputsOf } from './published-outputs.js'
import { openSession, type ProjectOptions, type Result } from './session.js'

export interface VerifyPublishedOptions extends ProjectOptions {
  /** Relative to `cwd`: HTML, Markdown, JSON, SVG, TypeScript, Mermaid or CSV. */
  files: readonly string[]
  /** 行政区划代码 of the region that they were made for. */
  region?: string | undefined
}

export interface VerifiedFile {
  file: string
  /** Its id; empty for a page or a register about all services. */
  service: string
  /** The output that it is compared with, below the folder of the service, or of the output; empty where only digests are. */
  output: string
  /**
   * `in-step`; `same-content`: made of other specs, but all it says is said now too; `drifted`: it says something else,
   * or, where nothing but digests can be compared, was made of other specs.
   */
  status: 'in-step' | 'same-content' | 'drifted'
  /** Of the specs that it was made of, and of those now. */
  digest: { published: string; current: string }
  drifts: Drift[]
}

export interface VerifyPublishedResult extends Result {
  files: VerifiedFile[]
}

/** Bytes of a file; the largest of the library has 3 MB. */
const LARGEST = 32 * 1024 * 1024

/**
 * Compares published files with what the specs would give now, and names what differs. Layout does not count: what a
 * page says is compared, line by line under its headings, and values of JSON by their place.
 *
 * @returns LB8190 for a file without a digest of lianban, LB8191 for one of no service of the project
 *
 * @example
 * const { files, diagnostics } = await verifyPublished({ files: ['no.html'] })
 * diagnostics[0].code // => 'LB8002'
 */
export async function verifyPublished(options: VerifyPublishedOptions): Promise<VerifyPublishedResult> {
  const session = await openSession(options)
  const { project, files, library, stats, result } = session
  const { config, root } = project
  const cwd = resolve(options.cwd ?? '.')
  const read = options.files.map((file) => readPublished(file, cwd))
  const wrong = [
    ...session.diagnostics,
    ...foreignTemplates(config.templates, root, cwd),
    ...read.flatMap((one) => ('code' in one ? [one] : []))
  ]
  const published = read.flatMap((one) => ('code' in one ? [] : [one]))
  if (wrong.length > 0) return { ...result(wrong), files: [] }

  const context = { template: templates(config.templates, root), site: config.site }
  const best = new Map<Published, VerifiedFile>()
  const bundles: Bundle[] = []
  const each = async (bundle: Bundle) => {
    bundles.push(bundle)
    const mine = published.filter((one) => isOf(one, bundle))
    if (mine.length === 0) return []
    const outputs = await outputsOf(bundle, context, mine)
    for (const one of mine) {
      const judged = judge(one, bundle, outputs)
      const before = best.get(one)
      if (!before || isCloser(judged, before)) best.set(one, judged)
    }
    return []
  }
  const region = options.region ?? (config.region === 'all' ? undefined : config.region)
  const compiled = await compile(files, { library, region, each }, stats)
  if (hasErrors(compiled.diagnostics)) return { ...result(compiled.diagnostics), files: [] }
  const whole = { id: '', digest: digestOfAll(bundles) }
  for (const one of published) {
    const before = best.get(one)
    if (before?.status === 'in-step' && before.output !== '') continue
    const made = await projectOutputsOf(bundles, compiled.program, context, one)
    for (const about of [whole, ...bundles.filter((bundle) => isOf(one, bundle))]) {
      const isMade = ({ text }: OutputFile) => digestsIn(text).some((digest) => about.digest.startsWith(digest))
      const judged = judge(one, about, made.filter(isMade))
      const known = best.get(one)
      const isWhole = about.id === '' && judged.output !== ''
      if (judged.output !== '' || one.digests.some((digest) => whole.digest.startsWith(digest)))
        if (known ? isCloser(judged, known) : isWhole) best.set(one, judged)
    }
  }
  const strangers = published.filter((one) => !best.has(one))
  return {
    ...result(strangers.map(({ file }) => diagnose('LB8191', { path: file }))),
    files: published.flatMap((one) => best.get(one) ?? [])
  }
}

interface Published {
  file: string
  format: PublishedFormat
  text: string
  digests: string[]
}

function readPublished(file: string, cwd: string): Published | Diagnostic {
  const path = resolve(cwd, file)
  try {
    const text = readFile(path, LARGEST, rootOf(path, cwd)).toString('utf8')
    const format = formatOf(basename(file))
    const digests = digestsIn(text)
    return format && digests.length > 0 ? { file, format, text, digests } : diagnose('LB8190', { path: file })
  } catch (error) {
    return unreadable(file, error)
  }
}

/** By the digest; of a file made of other specs, by the name of the service. */
function isOf({ digests, text }: Published, { digest, name, id }: Bundle): boolean {
  return digests.some((one) => digest.startsWith(one)) || text.includes(name) || text.includes(`"${id}"`)
}

function judge(
  { file, format, text, digests }: Published,
  bundle: Pick<Bundle, 'id' | 'digest'>,
  outputs: OutputFile[]
): VerifiedFile {
  const own = digests.find((one) => bundle.digest.startsWith(one))
  const digest = { published: own ?? digests[0]!, current: bundle.digest }
  const named = outputs.filter(({ path }) => basename(path) === basename(file))
  const candidates = named.length > 0 ? named : outputs.filter(({ path }) => formatOf(path) === format)
  const elements = elementsOf(format, text)
  const compared = candidates
    .map((output) => ({ output, drifts: driftOf(elements, elementsOf(format, output.text)), size: elements.length }))
    .sort((a, b) => a.drifts.length - b.drifts.length)[0]
  // A sheet for one situation, or a page of another maker: hardly anything in common, so only its digest tells.
  const isKnown = compared !== undefined && (named.length > 0 || compared.drifts.length <= elements.length / 2)
  const drifts = isKnown ? compared.drifts : []
  const isSame = drifts.length === 0 && (isKnown || own !== undefined)
  return {
    file,
    service: bundle.id,
    output: isKnown ? compared.output.path : '',
    status: !isSame ? 'drifted' : own === undefined ? 'same-content' : 'in-step',
    digest,
    drifts
  }
}

function isCloser(one: VerifiedFile, other: VerifiedFile): boolean {
  const rank = ({ output, digest, drifts }: VerifiedFile) =>
    (digest.current.startsWith(digest.published) ? 0 : 1e9) + (output === '' ? 1e8 : 0) + drifts.length
  return rank(one) < rank(other)
}
