/** A date is compared with one date: of a subject that repeats it is not said with which. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findings, markedBy, type Files } from '../../../src/testing/index.js'
import { check } from '../../../templates/integration/runtime/check.js'
import { compileTexts } from '../../support/specs.js'
import { planFor } from '../../support/submissions.js'

const folder = import.meta.dirname
const texts: Files = Object.fromEntries(
  readdirSync(`${folder}/specs`).map((name) => [name, readFileSync(`${folder}/specs/${name}`, 'utf8')])
)
const errors = async (files: Files) =>
  (await findings(files))
    .filter(({ severity }) => severity === 'error')
    .map((found) => `${found.code} ${markedBy(files, found)}`)

test('the condition and its opposite are both refused', async () => {
  expect(await errors(texts)).toEqual(['LB3053 child.birthDate', 'LB3053 child.birthDate'])
})

describe('of the same kind', () => {
  const form = (...lines: string[]): Files => ({
    ...texts,
    'i.yaml': `${texts['i.yaml']!.split('form:')[0]}form:
  - {element: child.name, required: true}
  - {element: child.birthDate, required: true}
  - {element: application.date, required: true}
${lines.map((line) => `  - ${line}\n`).join('')}`,
    'p.yaml': `${texts['p.yaml']}  moved: {name: 迁入日期, type: date, privacy: personal}\n  why: {name: 说明, type: text, maxLength: 20, privacy: personal}\n`
  })

  test('without a length of time, and by a condition with a name', async () => {
    const late = '{application.date: {before: {fact: child.birthDate}}}'
    expect(await errors(form(`{element: application.reason, required: ${late}}`))).toEqual(['LB3053 child.birthDate'])
    const named = form('{element: application.reason, required: {is: late}}')
    const files = { ...named, 'i.yaml': `${named['i.yaml']}conditions: {late: {name: 早, when: ${late}}}\n` }
    expect(await errors(files)).toEqual(['LB3053 late'])
  })

  test('within the row it is the date of the row, by name or not', async () => {
    const late = '{child.moved: {after: {fact: child.birthDate, plus: 6 个月}}}'
    const own = form('{element: child.moved, required: true}', `{element: child.why, required: ${late}}`)
    expect(await errors(own)).toEqual([])
    const named = form('{element: child.moved, required: true}', '{element: child.why, required: {is: late}}')
    const files = { ...named, 'i.yaml': `${named['i.yaml']}conditions: {late: {name: 迟, when: ${late}}}\n` }
    expect(await errors(files)).toEqual([])

    const plan = planFor(compileTexts(own).bundles['one']!)
    const child = [
      { name: '甲', birthDate: '2020-01-31', moved: '2020-07-31' },
      { name: '乙', birthDate: '2020-01-31', moved: '2020-08-01' }
    ]
    const found = check(plan, { child, application: { date: '2026-06-01' } })
    expect(found.map(({ code, facts }) => `${code} ${facts.join()}`)).toEqual(['missing child.why'])
  })

  test('on the left any row will do', async () => {
    const young = '{child.birthDate: {after: {fact: application.received}}}'
    const files = form('{element: application.received}', `{element: application.reason, required: ${young}}`)
    expect(await errors(files)).toEqual([])
    const plan = planFor(compileTexts(files).bundles['one']!)
    const found = (...days: string[]) =>
      check(plan, {
        child: days.map((birthDate) => ({ name: '甲', birthDate })),
        application: { date: '2026-06-01', received: '2023-06-01' }
      }).map(({ facts }) => facts.join())
    expect(found('2010-01-01', '2012-01-01')).toEqual([])
    expect(found('2010-01-01', '2025-01-01')).toEqual(['application.reason'])
  })

  test('a role of one that is played by one row of several', async () => {
    const files = {
      ...texts,
      'i.yaml': `
kind: item
id: card
name: 某证申领
owner: dept
roles: {child: person, application: application}
form:
  - {element: child.name, required: true}
  - {element: child.birthDate, required: true}
  - {element: application.date, required: true}
  - {element: application.reason, required: {application.date: {after: {fact: child.birthDate, plus: 3 年}}}}
`,
      's.yaml': `
kind: service
id: one
name: 某事“一件事”
subjects:
  children: {entity: person, name: 孩子, many: {min: 1, max: 9}}
  eldest: {entity: person, name: 申领的孩子, chosenFrom: children}
  application: {entity: application, name: 本次申请}
items: {card: {use: card, bind: {child: eldest}}}
`
    }
    expect(await errors(files)).toEqual(['LB3053 eldest'])
    const alone = { ...files, 's.yaml': files['s.yaml'].replace(', chosenFrom: children', '') }
    expect(await errors(alone)).toEqual([])
  })
})
