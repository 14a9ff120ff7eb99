import { hint, message } from '../../src/diagnostics/words.js'
import type { Diagnostic } from '../../src/diagnostics/types.js'
import { validate } from '../../src/schema/validate.js'
import { parse } from '../../src/syntax/index.js'

export const FILE = 'items/birth-registration.yaml'
/** A valid item, to be made wrong by what is added. */
export const ITEM = 'kind: item\nid: birth-registration\nname: 出生登记\n'

export function check(text: string): Diagnostic[] {
  return validate(FILE, parse(text)).diagnostics
}

export function marked(text: string, { span }: Diagnostic): string {
  return text.slice(span!.start, span!.end)
}

/** Code, place, suggestion and words of each finding, as people get to see them; how many keys there are besides, grows. */
export function report(text: string): string[] {
  return check(text).map((each) =>
    [
      `${each.code} [${marked(text, each)}]`,
      message(each, 'zh'),
      hint(each, 'zh'),
      message(each, 'en'),
      hint(each, 'en')
    ]
      .filter((line) => line !== undefined)
      .join('\n')
      .replace(/等 \d+ 个/g, '等 N 个')
      .replace(/and \d+ more/g, 'and N more')
  )
}
