/** Names follow the naming rules of the standard, for instance XX“一件事” with Chinese quotation marks. */
import { diagnose } from '../diagnostics/catalogue.js'
import { spanOf } from '../link/context.js'
import { patternFlaw } from '../link/pattern.js'
import { standardOf } from './required.js'
import type { Rule } from './rule.js'

export const naming: Rule = {
  code: 'LB6002',
  check(doc, program, report) {
    for (const rule of standardOf(doc, program)?.data.naming ?? []) {
      if (rule.of !== doc.kind || patternFlaw(rule.pattern) || new RegExp(rule.pattern, 'u').test(doc.data.name))
        continue
      const source = [rule.source].flat()[0]
      report(
        diagnose(
          'LB6002',
          { name: doc.data.name, rule: rule.message, example: rule.example ?? '—' },
          spanOf({ doc, path: ['name'] }),
          source === undefined ? {} : { source }
        )
      )
    }
  }
}
