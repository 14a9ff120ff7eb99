import { firstError } from '../../codes/flaw-of.js'
import { FORMATS } from '../../vocabulary/formats.js'
import type { ElementDoc, Program } from '../../link/model.js'
import { acceptsOf } from '../../values/of-element.js'
import { contains } from '../../values/set.js'
import type { Text } from '../../diagnostics/entry.js'
import { elementsOf } from '../fields.js'
import { WRONG, documentRule } from '../rule.js'

export const exampleFits = documentRule({
  code: 'LB6314',
  of: ['entity'],
  severity: WRONG,
  title: { zh: '示例不合要素', en: 'Example that does not fit' },
  says: {
    zh: '示例是照着填就对的：合要素的类型、格式、字数、代码和校验码',
    en: 'An example can be copied: it fits the type, the format, the limits, the codes and the check character'
  },
  message: {
    zh: '“{name}”的示例“{example}”自己就填不进去：{why}',
    en: 'The example “{example}” of “{name}” would itself be refused: {why}'
  },
  hint: { zh: '换一个合要求的示例，或改要求', en: 'Take an example that fits, or change what is asked' },
  source: '示例给申请人照着填；GB/T 39046-2020：数据元写明表示格式',
  example: `
# --- entities/vehicle.yaml 车辆
elements:
✗   ownerMobile: { name: 车主手机, type: text, format: mobile, example: 138-0000-0000, privacy: personal }
✓   ownerMobile: { name: 车主手机, type: text, format: mobile, example: "13800000000", privacy: personal }
`,
  check(doc, { program, report }) {
    for (const element of elementsOf(doc)) {
      const { id, name, example } = element
      const why = example === undefined ? undefined : flawOf(element, example, program)
      if (why) report({ doc, path: ['elements', id, 'example'] }, { name, example: String(example), why })
    }
  }
})

/** What is uploaded or signed has no value that could be written here. */
const WITHOUT_VALUE = ['file', 'signature']

/** Numbers with a check character, all of one length; one of another length is of an older kind, which has none. */
const CODES: Readonly<Record<string, string>> = {
  'resident-id': 'residentId',
  'residence-permit-id': 'residencePermitId',
  'permanent-resident-id': 'permanentResidentId',
  uscc: 'uscc'
}
const LENGTH = 18

function flawOf(element: ElementDoc, example: string | number | boolean, program: Program): Text | undefined {
  const { type, format } = element
  if (WITHOUT_VALUE.includes(type)) return { zh: `${type} 没有示例可写`, en: `a ${type} has no example` }
  const isText = !['integer', 'decimal', 'boolean'].includes(type)
  const value = isText ? String(example) : example
  if (contains(acceptsOf(element, program), value) === false) return expected(element)
  const code = format !== undefined && LENGTH === String(value).length ? CODES[format] : undefined
  return code === undefined ? undefined : firstError(String(value), code)
}

function expected({ type, format, pattern, list, options }: ElementDoc): Text {
  if (format !== undefined) {
    const known = FORMATS[format]
    return {
      zh: `格式是${known?.name ?? format}，如 ${known?.example}`,
      en: `the format is ${format}: ${known?.example}`
    }
  }
  if (pattern !== undefined) return { zh: `格式是 ${pattern}`, en: `the pattern is ${pattern}` }
  if (list !== undefined || options) return { zh: '不在代码里', en: 'it is no code of it' }
  return { zh: `不合类型 ${type} 或它的上下限`, en: `it does not fit the type ${type} or its limits` }
}
