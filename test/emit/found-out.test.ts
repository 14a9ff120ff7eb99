/** A question that a department answers: asked of nobody, routed by, told as found out, proved for all its answers. */
import { describe, expect, test } from 'vitest'
import { planOf, submissionSchema } from '../../src/emit/form/index.js'
import { uiOf } from '../../src/emit/form/ui.js'
import { itemSchema } from '../../src/emit/form/index.js'
import { guideView } from '../../src/emit/guide/view.js'
import { applicantContract } from '../../src/emit/integration/openapi.js'
import { processDocument } from '../../src/emit/process/document.js'
import { trialOf } from '../../src/emit/trial/index.js'
import { check } from '../../templates/integration/runtime/check.js'
import { collect } from '../../templates/integration/runtime/collect.js'
import { applicable, dispatch } from '../../templates/integration/runtime/dispatch.js'
import { normalise } from '../../templates/integration/runtime/normalise.js'
import type { Plan, Row } from '../../templates/integration/runtime/types.js'
import { compileTexts } from '../support/specs.js'
import { said } from '../support/said.js'
import { bothValidators } from '../support/validators.js'
import { findings } from '../../src/testing/index.js'

const SPECS = {
  'person.yaml':
    'kind: entity\nid: person\nname: 自然人\nelements:\n  name: {name: 姓名, type: text}\n  phone: {name: 电话, type: text}\n  spouse: {name: 配偶姓名, type: text}\n',
  'police.yaml': 'kind: organization\nid: police\nname: 公安局\n',
  'civil.yaml': 'kind: organization\nid: civil\nname: 民政局\n',
  'photo.yaml': 'kind: material\nid: photo\nname: 照片\n',
  'letter.yaml': 'kind: material\nid: letter\nname: 情况说明\n',
  'household-check.yaml':
    'kind: item\nid: household-check\nname: 户籍信息核验\nowner: police\nnature: verification\nroles: {who: person}\nlimits: {promised: 1 workdays}\n',
  'move.yaml': `kind: item
id: move
name: 户口迁移
owner: police
roles: {who: person}
situations:
  marriage: {ask: 婚姻登记信息, options: {found: 查到, none: 未查到}, answeredBy: {organization: civil}}
  pending: {ask: 有没有在途的户籍业务, type: boolean, answeredBy: {item: household-check}}
eligibility: [{text: 没有在途的户籍业务, when: {pending: false}}]
form:
  - {element: who.name, required: true}
  - {element: who.phone, required: true}
  - {element: who.spouse, when: {marriage: none}, required: true}
materials: [photo of who, {material: letter, of: who, when: {marriage: none}}]
limits: {promised: 5 workdays}
`,
  'moving.yaml': `kind: service
id: moving
name: 迁户“一件事”
subjects: {applicant: {entity: person, name: 申请人}}
items:
  check: {use: household-check, bind: {who: applicant}}
  move: {use: move, bind: {who: applicant}}
weights: {shares: {marriage: {found: 0.9, none: 0.1}}, source: 统计}
`
}

const { bundles, codes } = compileTexts(SPECS)
const bundle = bundles['moving']!
const plan: Plan = planOf(bundle)
const SHORT: Row = { applicant: { name: '甲', phone: '1' } }
const LONG: Row = { applicant: { name: '甲', phone: '1', spouse: '乙' } }

test('the specs have no finding', () => expect(codes).toEqual([]))

describe('the applicant is not asked', () => {
  const validate = bothValidators(submissionSchema(bundle))

  test('by the form', () => {
    expect(uiOf(bundle).questions).toEqual([])
    expect(uiOf(bundle).foundOut?.map(({ fact, answeredBy }) => [fact, answeredBy.name])).toEqual([
      ['situations.marriage', '民政局'],
      ['situations.pending', '户籍信息核验']
    ])
  })
  test('by the schema, which takes what may turn out to be needed', () => {
    expect(validate(SHORT)).toEqual([])
    expect(validate(LONG)).toEqual([])
    expect(validate({ ...SHORT, situations: { marriage: 'found' } })).not.toEqual([])
  })
  test('by the interface', () => {
    const api = applicantContract(bundle)
    expect(api.info).toMatchObject({
      'x-lianban-found-out': [{ fact: 'situations.marriage' }, { fact: 'situations.pending' }]
    })
    expect(JSON.stringify(api.paths)).toContain('婚姻登记信息（由民政局核查）')
  })
  test('by the guide, which says who finds it out and what follows', () => {
    const { who, bring, fill } = guideView(bundle)
    expect(who!.questions).toEqual([])
    expect(who!.foundOut.map(({ ask, by }) => `${ask}：${by}`)).toEqual([
      '婚姻登记信息：由民政局核查',
      '有没有在途的户籍业务：办理“户籍信息核验”时核查'
    ])
    expect(who!.eligibility).toEqual(['“户口迁移”：没有在途的户籍业务（办理“户籍信息核验”时核查，不符合的不予受理）'])
    expect(bring!.sometimes).toEqual([])
    expect(bring!.afterCheck.map(({ name, when }) => `${name} ${when}`)).toEqual([
      '情况说明（申请人） 核查发现“婚姻登记信息”为“未查到”'
    ])
    expect(JSON.stringify(fill)).toContain('核查发现“婚姻登记信息”为“未查到”时填')
  })
  test('by a trial, which shows what comes of each answer', () => {
    const trial = trialOf(bundle, new Map())
    expect(trial.open).toEqual([])
    expect(trial.awaited.map(({ name }) => name)).toEqual(['marriage', 'pending'])
    // Each way in which the checks come out together: of one alone the numbers would be those of the others unchecked.
    const told = trial.branches.map(({ found, trial: { asked, bring, refused } }) => [
      found.replaceAll('核查发现', ''),
      asked.length,
      bring.length,
      refused
    ])
    expect(told).toEqual([
      [
        '“婚姻登记信息”为“查到”，“有没有在途的户籍业务”为“是”',
        2,
        1,
        ['不符合“户口迁移”的受理条件“没有在途的户籍业务”']
      ],
      ['“婚姻登记信息”为“查到”，“有没有在途的户籍业务”为“否”', 2, 1, []],
      [
        '“婚姻登记信息”为“未查到”，“有没有在途的户籍业务”为“是”',
        3,
        2,
        ['不符合“户口迁移”的受理条件“没有在途的户籍业务”']
      ],
      ['“婚姻登记信息”为“未查到”，“有没有在途的户籍业务”为“否”', 3, 2, []]
    ])
    const given = trialOf(
      bundle,
      new Map<string, string | boolean>([
        ['situations.marriage', 'none'],
        ['situations.pending', false]
      ])
    )
    expect([given.complete, given.brought, given.awaited]).toEqual([true, 2, []])
  })
})

test('who needs the answer waits for the item that finds it out; the process says who answers', () => {
  const { edges, foundOut } = processDocument(bundle)
  expect(edges).toMatchObject([{ from: 'check', to: 'move', why: 'field', what: '有没有在途的户籍业务' }])
  expect(foundOut?.map(({ answeredBy }) => answeredBy.kind)).toEqual(['organization', 'item'])
})

test('answers weigh as the service says', () => {
  expect(bundle.ledger.weighted.after.materials).toBe(1.1)
})

describe('at run time', () => {
  const codesOf = (submission: Row, found = {}) =>
    check(plan, submission, found).map(({ code, facts }) => `${code} ${facts}`)

  test('nothing is judged before it is found out', () => {
    expect(codesOf(SHORT)).toEqual([])
    expect(codesOf(LONG)).toEqual([])
    // Whatever is found, this is needed.
    expect(codesOf({ applicant: { name: '甲' } })).toEqual(['missing applicant.phone'])
  })
  test('then it is', () => {
    expect(codesOf(SHORT, { marriage: 'none', pending: false })).toEqual(['missing applicant.spouse'])
    expect(codesOf(LONG, { marriage: 'found', pending: false })).toEqual(['not-applicable applicant.spouse'])
    expect(codesOf(SHORT, { marriage: 'found', pending: true })).toEqual(['gate situations.pending'])
  })
  test('what the applicant says of it counts for nothing', () => {
    const forged = { ...SHORT, situations: { pending: false, marriage: 'found' } }
    expect(codesOf(forged)).toEqual(['not-applicable situations.marriage', 'not-applicable situations.pending'])
    expect(dispatch(plan, forged, 'move')).toEqual({ who: SHORT['applicant'] })
    expect(applicable(plan, forged, { pending: true })).toEqual([])
    expect(normalise(plan, forged)).toEqual(SHORT)
  })
  test('departments receive it with the form', () => {
    const found = { marriage: 'none', pending: false }
    const form = dispatch(plan, LONG, 'move', found) as Row
    expect(form).toEqual({ situations: found, who: LONG['applicant'] })
    const validate = bothValidators(
      itemSchema(
        bundle,
        bundle.items.find(({ usage }) => usage === 'move')!
      )
    )
    expect(validate(form)).toEqual([])
    expect(collect(plan, 'move', form as never, { situations: found } as never)).toEqual(LONG)
  })
})

describe('somebody must answer', () => {
  const project = (edits: Record<string, [from: string, to: string]>) =>
    Object.fromEntries(
      Object.entries(SPECS).map(([file, text]) => {
        const edit = edits[file]
        return [file, edit ? text.replace(...edit) : text]
      })
    )
  const DROPPED: [string, string] = ['  check: {use: household-check, bind: {who: applicant}}\n', '']

  test('an item that the service does not use answers nothing', async () => {
    expect(await said(project({ 'moving.yaml': DROPPED }), 'LB3120')).toEqual([
      'LB3120 “有没有在途的户籍业务”由“户籍信息核验”核查，服务里没有这个事项'
    ])
  })
  test('nor does one that is not handled then', async () => {
    const only: [string, string] = [
      'check, bind: {who: applicant}}',
      'check, bind: {who: applicant}, when: {marriage: none}}'
    ]
    expect(await said(project({ 'moving.yaml': only }), 'LB4120', 'LB4101')).toEqual([
      'LB4120 “有没有在途的户籍业务”由“户籍信息核验”核查，这种情形下却不办它：婚姻登记信息（部门核查）：查到'
    ])
  })
  test('nor a resource that is not available', async () => {
    const files = {
      ...project({ 'move.yaml': ['{organization: civil}', '{resource: register}'] }),
      'register.yaml':
        'kind: resource\nid: register\nname: 婚姻登记信息\nprovider: civil\nroles: {who: person}\nkeys: [who.name]\ngives: [who.spouse]\nstate: requested\n'
    }
    expect((await said(files, 'LB3121')).length).toBe(1)
    expect(
      await said({ ...files, 'register.yaml': files['register.yaml'].replace('requested', 'available') }, 'LB3121')
    ).toEqual([])
  })
  test('a service may not ask what its item has found out, but may find out what its item would ask', async () => {
    const service = (line: string): [string, string] => [
      'items:',
      `situations: {pending: {ask: 有没有在途业务, type: boolean${line}}}\nitems:`
    ]
    expect(await said(project({ 'moving.yaml': service('') }), 'LB3020')).toEqual([
      expect.stringContaining('事项写明由部门核查，这里却问申请人') as string
    ])
    const asking = project({
      'move.yaml': [', answeredBy: {item: household-check}', ''],
      'moving.yaml': service(', answeredBy: {organization: police}')
    })
    expect((await findings(asking)).map(({ code }) => code).filter((code) => /^LB[34]/.test(code))).toEqual([])
    expect(planOf(compileTexts(asking).bundles['moving']!).questions[0]!.answeredBy?.id).toBe('police')
  })
})
