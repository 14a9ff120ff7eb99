/** What is found while the materials are told: alternatives that nobody would choose (LB4115). */
import { diagnose } from '../../diagnostics/catalogue.js'
import type { Diagnostic } from '../../diagnostics/types.js'
import { message } from '../../diagnostics/words.js'
import type { Bundle } from '../../merge/bundle.js'
import type { Found } from '../findings/worded-finding.js'
import { optionText, subsumedOptions } from './index.js'

/** The same findings as data for the summary and as diagnostics for the command. */
export function subsumedFindings(bundle: Bundle): { found: Found[]; diagnostics: Diagnostic[] } {
  const all = subsumedOptions(bundle, bundle.situations).map(({ group, option, by }) => {
    const { options, origin } = bundle.alternatives[group]!
    const params = { option: optionText(options[option]!, bundle), by: optionText(options[by]!, bundle) }
    return { about: `alternative ${group}/${option}`, diagnostic: diagnose('LB4115', params, origin) }
  })
  return {
    found: all.map(({ about, diagnostic }) => ({
      property: 'minimal',
      about,
      code: diagnostic.code,
      zh: message(diagnostic, 'zh'),
      en: message(diagnostic, 'en')
    })),
    diagnostics: all.map(({ diagnostic }) => diagnostic)
  }
}
