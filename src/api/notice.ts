/** The verb `notice`: 一次性告知单, one sheet for one applicant in one situation. */
import { resolve } from 'node:path'
import { diagnose } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/types.js'
import type { NoticeFormat, NoticeReader } from '../emit/notice/formats.js'
import { emitNotice, emitWindowLists } from '../emit/notice/index.js'
import { missingIn } from '../emit/notice/missing.js'
import type { Trial } from '../emit/trial/model.js'
import { foreignTemplates, templateFault, templates } from '../source/templates/index.js'
import type { Config } from '../source/config.js'
import type { Result } from './session.js'
import { answered, mergeOne, type TryOptions } from './try.js'

export interface NoticeOptions extends TryOptions {
  /** Question or `subject.element` → value, as `tryService` takes them. */
  given?: ReadonlyMap<string, string> | undefined
  /** HTML by default. */
  format?: NoticeFormat | undefined
  /** Whom it is for: the applicant, or the window, which takes in and hands on. The applicant by default. */
  reader?: NoticeReader | undefined
}

export interface NoticeResult extends Result {
  /** The sheet; absent when it cannot be written. */
  text?: string
  /** What it says, as `tryService` tells it. */
  trial?: Trial
}

/**
 * What one applicant brings, where, how long it takes, how often he comes and what it costs, on a sheet to print and sign.
 * Its numbers are those of `tryService`. A question that is left open would make it the sheet of another situation: it
 * is then not written (LB8170).
 *
 * @example
 * const [service] = (await list({ kind: 'service' })).documents
 * const { text, diagnostics } = await notice({ service: service.id })
 * text === undefined // => true
 * diagnostics.some(({ code }) => code === 'LB8170') // => true
 */
export async function notice(options: NoticeOptions): Promise<NoticeResult> {
  const { bundle, isRefined, project, result } = await mergeOne(options)
  const { config, root } = project
  const cwd = resolve(options.cwd ?? '.')
  const failed = (diagnostics: Diagnostic[]): NoticeResult => ({
    ...result,
    diagnostics: [...result.diagnostics, ...diagnostics]
  })
  if (!bundle) return result
  const wrong = foreignTemplates(config.templates, root, cwd)
  if (wrong.length > 0) return failed(wrong)
  const { trial, diagnostics } = answered(bundle, options.given ?? new Map())
  if (diagnostics.length > 0) return failed(diagnostics)
  const missing = missingIn(bundle, trial)
  if (missing.length > 0)
    return failed([
      diagnose('LB8170', {
        service: trial.service.id,
        count: missing.length,
        missing: missing.map(({ name, ask }) => `${name}（${ask}）`)
      })
    ])
  try {
    const emit = options.reader === 'window' ? emitWindowLists : emitNotice
    const text = emit(bundle, trial, options.format ?? 'html', {
      template: templates(config.templates, root),
      site: published(config, options.region, isRefined)
    })
    return { ...result, trial, text }
  } catch (error) {
    return failed([templateFault(error, config.templates, cwd)])
  }
}

/** Where a build as the configuration has it puts the service, if that is for the same region. */
function published({ site, region: built }: Config, asked: string | undefined, isRefined: boolean): string | undefined {
  if (site === undefined || asked === undefined || asked === built) return site
  if (built !== 'all') return undefined
  return isRefined ? `${site}${encodeURIComponent(asked)}/` : site
}
