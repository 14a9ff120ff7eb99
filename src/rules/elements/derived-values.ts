/** Nobody types a derived value: one that its element refuses leaves an application that cannot be handed in. */
import { acceptsOf } from '../../values/of-element.js'
import { contains, included, jointly } from '../../values/set.js'
import type { Accepts } from '../../values/accepts.js'
import { elementsOf } from '../fields.js'
import { ALWAYS, documentRule } from '../rule.js'

const text = (pattern: string): Accepts => ({ type: 'text', constraints: { patterns: [pattern] } })

/** What each way gives; `copy` gives what there is. */
const GIVEN: Readonly<Record<string, Accepts>> = {
  'birth-date-of': { type: 'date', constraints: {} },
  'sex-of': { type: 'code', codes: ['1', '2'], constraints: {} },
  'region-of': text('[1-9][0-9]{5}'),
  'registration-region-of': text('[0-9]{6}'),
  'organization-code-of': text('[0-9A-HJ-NPQRTUWXY]{9}')
}

export const derivedValues = documentRule({
  code: 'LB6312',
  of: ['entity'],
  severity: ALWAYS,
  title: { zh: '推出的值不在取值里', en: 'Derived value that is refused' },
  says: {
    zh: '推出的值必须是该要素允许的值：性别推出 1（男）、2（女）',
    en: 'A derived value is one that the element takes: a sex is derived as 1 (male) or 2 (female)'
  },
  message: {
    zh: '“{name}”由 {way} 推出 {value}，而它不接受这个值',
    en: '“{name}” is derived by {way} as {value}, which it does not take'
  },
  hint: {
    zh: '用国家标准的代码（GB/T 2261.1：1 男、2 女）；部门另有写法的，在事项的字段上写 map 的 recode',
    en: 'Use the national codes (GB/T 2261.1: 1 male, 2 female); map a department’s own at the field of its item (map and recode)'
  },
  source: 'GB 11643-1999、GB/T 2261.1-2003；推出的值没有人填，不合要素就无法提交',
  example: `
# --- entities/vehicle.yaml 车辆
elements:
  driverId: { name: 驾驶员身份证号, type: text, format: resident-id, privacy: personal, derives: { driverSex: sex-of } }
✗   driverSex: { name: 驾驶员性别, type: code, options: { M: 男, F: 女 }, privacy: personal }
✓   driverSex: { name: 驾驶员性别, type: code, options: { "1": 男, "2": 女 }, privacy: personal }
`,
  check(doc, { program, report }) {
    for (const source of elementsOf(doc))
      for (const [target, way] of Object.entries(source.derives ?? {})) {
        const element = doc.data.elements[target]
        const given = way === 'copy' ? acceptsOf(source, program) : GIVEN[way]
        if (!element || !given) continue
        const value = refused(given, acceptsOf(element, program), way === 'copy' && source.derivesWhen === undefined)
        if (value === undefined) continue
        report({ doc, path: ['elements', source.id, 'derives', target] }, { name: element.name, way, value })
      }
  }
})

/** Of a list, a value that is not taken; of a form, only when none of it is, unless every value must do. */
function refused(given: Accepts, target: Accepts, every: boolean): string | undefined {
  if (given.codes) return given.codes.find((code) => target.codes && contains(target, code) === false)
  if (every) {
    const found = included(given, target)
    return found.holds === false ? String(found.value) : undefined
  }
  if (target.codes && given.type === 'text') {
    const pattern = new RegExp(`^(?:${given.constraints.patterns?.[0] ?? '.*'})$`, 'u')
    return target.codes.some((code) => pattern.test(code)) ? undefined : example(given)
  }
  return 'empty' in jointly([given, { ...target, type: given.type }]) ? example(given) : undefined
}

function example(of: Accepts): string {
  const found = jointly([of])
  return 'value' in found ? String(found.value) : ''
}
