import { elementsOf } from '../fields.js'
import { DOUBTFUL, documentRule } from '../rule.js'

const hasDerived = (derives: object): boolean =>
  Object.values(derives).some((way) => way === 'birth-date-of' || way === 'sex-of')

export const derivableNotDerived = documentRule({
  code: 'LB6307',
  of: ['entity'],
  severity: DOUBTFUL,
  title: { zh: '能推出的没有写推出', en: 'Derivable but not derived' },
  says: {
    zh: '公民身份号码里有出生日期和性别，有身份号码的对象不再另问',
    en: 'A resident id contains the date of birth and the sex: they are not asked again'
  },
  message: {
    zh: '“{name}”可由“{from}”推出，却没写 derives',
    en: '“{name}” can be derived from “{from}”, which does not say so'
  },
  hint: { zh: '在身份号码上写 derives', en: 'Write derives at the resident id' },
  source: '《政务数据共享条例》（国务院令第809号）；GB 11643-1999：能推出的不重复填写',
  example: `
# --- entities/vehicle.yaml 车辆
elements:
✗   driverId: { name: 驾驶员身份证号, type: text, format: resident-id, privacy: personal }
✓   driverId: { name: 驾驶员身份证号, type: text, format: resident-id, privacy: personal, derives: { birthDate: birth-date-of } }
  birthDate: { name: 出生日期, type: date, privacy: personal }
`,
  check(doc, { report }) {
    const elements = elementsOf(doc)
    const sources = elements.filter(
      ({ format, derives }) => format === 'resident-id' || (derives && hasDerived(derives))
    )
    // With several ids nobody can say whose birthday it is.
    if (sources.length !== 1) return
    const [source] = sources as [(typeof sources)[number]]
    for (const { id, name } of elements)
      if ((name === '出生日期' || name === '性别') && !Object.hasOwn(source.derives ?? {}, id))
        report({ doc, path: ['elements', source.id] }, { name, from: source.name })
  }
})
