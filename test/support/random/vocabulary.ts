/** What random specs speak of: persons, a house, questions, a register, a time model. */
import type { Document } from '../../../src/schema/document.js'
import type { Tape } from '../oracle/tape.js'
import { condition, datesOf, documentOf, facts, limitsOf, type Data, type Elements, type World } from './conditions.js'

/** With numbers for some of what an applicant does: the time of all else is unknown. */
export function standardOf(tape: Tape): Document {
  const some = (names: readonly string[], percent: number) =>
    Object.fromEntries(tape.some(names, percent).map((name) => [name, { value: 1 + tape.below(40), source: '推定' }]))
  const types = ['text', 'integer', 'boolean', 'date', 'code', 'codes', 'region']
  return documentOf('standard', 'standard', {
    timeModel: {
      ...some(['keystroke', 'copy', 'unstatedCopies', 'travel', 'waiting'], 90),
      fields: some(types, 96),
      keystrokes: { types: some(types, 96), elements: some(['name', 'person.note'], 40) },
      materials: some(['applicant', 'government', 'generated', 'unknown'], 90)
    }
  })
}

export function personOf(tape: Tape): Elements {
  const derives = tape.some(['sex', 'birthDate'], 50)
  const hows: Data = { sex: 'sex-of', birthDate: 'birth-date-of' }
  const more: Elements = {
    idType: { name: '证件类型', type: 'code', options: { '1': '身份证', '2': '护照' } },
    sex: { name: '性别', type: 'code', options: { '1': '男', '2': '女', '9': '未说明' } },
    insured: { name: '是否参保', type: 'boolean' },
    children: { name: '子女数', type: 'integer', ...limitsOf(tape, 'minimum', 'maximum') },
    note: { name: '说明', type: 'text', ...limitsOf(tape, 'minLength', 'maxLength') },
    birthDate: { name: '出生日期', type: 'date', ...datesOf(tape, 25) },
    home: { name: '住址', type: 'region' },
    skills: {
      name: '技能',
      type: 'codes',
      options: {
        a: '甲',
        b: '乙',
        ...(tape.chance(45) && { n: { name: '都没有', ...(tape.chance(75) && { alone: true }) } })
      },
      ...(tape.chance(35) && { maxItems: 1 + tape.below(2) })
    },
    city: { name: '市', type: 'code', options: { c1: '甲市', c2: '乙市' } },
    signature: { name: '签名', type: 'text', reuse: 'never' }
  }
  const kept = new Set([...tape.some(Object.keys(more), 50, 2), ...derives])
  if (kept.has('city') && tape.chance(60)) {
    more['district'] = { name: '县', type: 'code', list: 'districts', under: 'city' }
    kept.add('district')
  }
  return {
    name: { name: '姓名', type: 'text', ...limitsOf(tape, 'minLength', 'maxLength', 25) },
    idNumber: {
      name: '证件号码',
      type: 'text',
      ...(derives.length > 0 && {
        derives: Object.fromEntries(derives.map((name) => [name, hows[name]])),
        ...(kept.has('idType') && { derivesWhen: { idType: '1' } })
      })
    },
    ...Object.fromEntries(Object.entries(more).filter(([name]) => kept.has(name)))
  }
}

/** Below the codes of a question or of an element; what has none above it can always be chosen. */
export function districtsOf(tape: Tape): Document {
  const none = tape.chance(60)
  return documentOf('codelist', 'districts', {
    codes: {
      d1: { name: '一县', parent: 'c1' },
      d2: { name: '二县', parent: 'c2' },
      ...(none && { d3: '别处' })
    }
  })
}

/** The same below the options of questions. */
export function branchesOf(): Document {
  return documentOf('codelist', 'branches', {
    codes: { a1: { name: '甲一', parent: 'a' }, b1: { name: '乙一', parent: 'b' }, z: '别的' }
  })
}

export function houseOf(tape: Tape): Elements {
  return {
    area: { name: '面积', type: 'integer', ...limitsOf(tape, 'minimum', 'maximum') },
    kind: { name: '类别', type: 'code', options: { x: '住宅', y: '商铺', z: '其他' } },
    address: { name: '坐落', type: 'text', ...limitsOf(tape, 'minLength', 'maxLength') },
    rented: { name: '是否出租', type: 'boolean' }
  }
}

export function situationsOf(tape: Tape): Record<string, Data> {
  const situations: Record<string, Data> = {}
  const count = 2 + tape.below(tape.chance(15) ? 4 : 2)
  for (let index = 0; index < count; index++) {
    const earlier = Object.keys(situations)
    const when = earlier.length > 0 && tape.chance(45) ? condition(tape, facts(situations)) : undefined
    const type = tape.pick(['boolean', 'choice', 'choice', 'integer', 'boolean', 'choice', 'boolean', 'date', 'region'])
    const option = earlier.length > 0 && tape.chance(25) ? condition(tape, facts(situations)) : undefined
    const above = earlier.filter((name) => situations[name]!['type'] === 'choice' && !situations[name]!['list'])
    if (above.length > 0 && tape.chance(15)) {
      const under = tape.pick(above)
      situations[`s${index}`] = { ask: `问 ${index}`, type: 'choice', list: 'branches', under, ...(when && { when }) }
      continue
    }
    situations[`s${index}`] = {
      ask: `问 ${index}`,
      type,
      ...(tape.chance(20) && { answeredBy: tape.pick([{ organization: 'org' }, { item: 'i0' }, { item: 'i1' }]) }),
      ...(when && { when }),
      ...(type === 'choice' && {
        options: { a: '甲', b: option ? { name: '乙', when: option } : '乙', ...(tape.chance(30) && { c: '丙' }) }
      }),
      ...(type === 'integer' && { minimum: tape.below(2), maximum: 2 + tape.below(2) })
    }
  }
  return situations
}

export function registerOf({ tape, elements }: World): Document {
  return documentOf('resource', 'register', {
    roles: { h: 'person' },
    keys: tape.pick([['h.idNumber'], ['h.idNumber', 'h.name']]),
    gives: [
      'h.name',
      ...Object.keys(elements.person)
        .filter((name) => name === 'sex')
        .map((name) => `h.${name}`)
    ],
    state: 'available'
  })
}
