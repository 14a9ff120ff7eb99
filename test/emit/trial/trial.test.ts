/** One applicant tried: what is asked, what is brought, and that the example it writes holds. */
import { describe, expect, it } from 'vitest'
import { check } from '../../../src/api/check.js'
import { tryService } from '../../../src/api/try.js'
import { main } from '../../../src/cli/main.js'
import { tree } from '../../source/tree.js'

const SPECS = {
  'person.yaml':
    'kind: entity\nid: person\nname: 自然人\nlogin: [name]\nelements:\n  name: {name: 姓名, type: text}\n  phone: {name: 电话, type: text}\n',
  'office.yaml': 'kind: organization\nid: office\nname: 民政局\n',
  'photo.yaml': 'kind: material\nid: photo\nname: 照片\n',
  'lease.yaml': 'kind: material\nid: lease\nname: 租约\n',
  'deed.yaml': 'kind: material\nid: deed\nname: 房产证\n',
  'permit.yaml': 'kind: material\nid: permit\nname: 许可证\n',
  'card.yaml': `kind: item
id: card
name: 领卡
owner: office
roles: {holder: person}
situations: {rented: {ask: 房子是不是租的, type: boolean}}
eligibility: [{text: 不是空房, when: {use: [live, let]}}]
form: [holder.name, {element: holder.phone, required: true}]
materials:
  - {material: photo, of: holder, need: original, copies: 2}
  - {anyOf: [[lease of holder], [deed of holder]], when: {rented: true}}
results: [{material: permit, of: holder}]
limits: {promised: 5 workdays}
fee: {charged: false}
`,
  'subsidy.yaml': `kind: item
id: subsidy
name: 补贴
owner: office
roles: {holder: person}
materials: [permit of holder]
limits: {promised: 3 workdays}
`,
  'house.yaml': `kind: service
id: house
name: 住房一件事
subjects: {applicant: {entity: person, name: 申请人, login: true}}
situations:
  use: {ask: 房子现在怎样用, options: {live: 自住, let: 出租, empty: 空着}}
  rented: {ask: 房子是不是租的, type: boolean}
items:
  card: {use: card, bind: {holder: applicant}}
  subsidy: {use: subsidy, bind: {holder: applicant}, after: [card], optional: true}
`
}

SPECS['card.yaml'] = SPECS['card.yaml'].replace(
  'situations: {',
  'situations: {use: {ask: 房子现在怎样用, options: {live: 自住, let: 出租, empty: 空着}}, '
)

const project = (more: Record<string, string> = {}) =>
  tree(Object.fromEntries(Object.entries({ ...SPECS, ...more }).map(([name, text]) => [`specs/${name}`, text])))

const tried = async (given: Record<string, string>, cwd = project()) => {
  const { answer, diagnostics } = await tryService({ cwd, service: 'house' })
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  return answer!(new Map(Object.entries(given)))
}

describe('a trial', () => {
  it('tells what one applicant meets', async () => {
    const { trial, diagnostics } = await tried({ use: '自住', rented: '是', 'choices.subsidy': 'true' })
    expect(diagnostics).toEqual([])
    expect(trial).toMatchObject({
      complete: true,
      open: [],
      refused: [],
      items: [
        { usage: 'card', name: '领卡', owner: '民政局', after: [] },
        { usage: 'subsidy', name: '补贴', owner: '民政局', after: ['领卡'] }
      ],
      asked: [{ key: 'applicant.phone', required: true }],
      notAsked: [{ key: 'applicant.name', why: '实名登录后自动带出' }],
      bring: [{ name: '照片（申请人）', form: '原件，2 份' }],
      choices: [{ options: ['租约（申请人）', '房产证（申请人）'] }],
      besides: [],
      notNeeded: [{ name: '许可证（申请人）' }],
      days: 8,
      visits: null,
      fees: ['领卡：不收费', '其余 1 项收不收费，来源没有写'],
      brought: 2,
      silent: { materials: [], form: ['补贴'] }
    })
  })

  it('asks what is still open, and says nothing of what is not known yet', async () => {
    const { trial } = await tried({ use: 'let' })
    expect(trial.complete).toBe(false)
    expect(trial.open.map(({ name }) => name)).toEqual(['rented', 'choices.subsidy'])
  })

  it('says who is not accepted', async () => {
    const { trial } = await tried({ use: 'empty', rented: '否' })
    expect(trial.refused).toEqual(['不符合“领卡”的受理条件“不是空房”'])
  })

  it('writes an example that holds when it is pasted', async () => {
    const { trial } = await tried({ use: 'live', rented: 'false', 'choices.subsidy': '是' })
    const pasted = `${SPECS['house.yaml']}examples:\n${trial.example.replace(/^/gm, '  ').trimEnd()}\n`
    const { diagnostics } = await check({ cwd: project({ 'house.yaml': pasted }), cacheDir: false })
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    const wrong = pasted.replace('days: 8', 'days: 9')
    const { diagnostics: found } = await check({ cwd: project({ 'house.yaml': wrong }), cacheDir: false })
    expect(found.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(['LB4006'])
  })

  it('LB8050, LB8051: a name and an answer that are none', async () => {
    const { diagnostics } = await tried({ usee: 'live', use: '借用' })
    expect(diagnostics).toMatchObject([{ code: 'LB8050', suggestion: 'use' }, { code: 'LB8051' }])
  })
})

describe('what is not known, and what is not required', () => {
  const card = SPECS['card.yaml']
  const withCard = (text: string) => tried({ use: 'live', rented: 'false' }, project({ 'card.yaml': text }))

  it('is said, not left out: materials and form of an item whose source is silent', async () => {
    const silent = card.replace(/form:[^]*?results/, 'results')
    const { trial } = await withCard(silent)
    expect(trial).toMatchObject({ brought: 0, silent: { materials: ['领卡'], form: ['领卡'] } })
  })

  it('what may be handed in, or only where sharing fails, is neither brought nor needless', async () => {
    const { trial } = await withCard(card.replace('copies: 2}', 'copies: 2, necessary: false}'))
    expect(trial.besides).toMatchObject([{ name: '照片（申请人）', duty: expect.stringContaining('非必要') as string }])
    expect([trial.bring, trial.brought]).toEqual([[], 0])
  })
})

describe('lianban try', () => {
  const run = async (...args: string[]) => {
    const [out, err] = [[] as string[], [] as string[]]
    const sink = (list: string[]) => ({ write: (text: string) => void list.push(text) })
    const code = await main(['try', ...args], { cwd: project(), env: {}, stdout: sink(out), stderr: sink(err) })
    return { code, out: out.join(''), err: err.join('') }
  }

  it('prints it for people and for programs', async () => {
    const { code, out } = await run('house', '--given', 'use=自住，rented＝否')
    expect(code).toBe(0)
    expect(out).toMatchInlineSnapshot(`
      "住房一件事（草案）

      您的情形
        房子现在怎样用 自住
        房子是不是租的 否

      办什么（1 项）
        领卡（民政局）

      带什么（1 样）
        照片（申请人）：原件，2 份

      填什么（1 项）
        申请人的电话，必填

      不用填（1 项）
        申请人的姓名：实名登录后自动带出

      多久、跑几次、费用
        承诺 5 个工作日
        到场 来源没有写
        领卡：不收费

      贴进 examples 就是一个例子
        - name: 试办
          given: {use: live, rented: false}
          expect:
            items: [card]
            asked: 1
            materials: [photo of applicant]
            days: 5

      还可以选办的（--given 名字=是）
        choices.subsidy：是否同时办理补贴？ 是 或 否
      "
    `)
    const json = await run('house', '--given', 'use=live,rented=false', '--format', 'json')
    expect(JSON.parse(json.out)).toMatchObject({ complete: true, days: 5 })
  })

  it('tells whom it does not accept nothing of what they would bring', async () => {
    const { out } = await run('house', '--given', 'use=empty,rented=false')
    expect(out).toContain('不是空房')
    expect(out).not.toContain('带什么')
  })

  it('without answers and without a terminal, lists the questions', async () => {
    const { code, out } = await run('house')
    expect(code).toBe(0)
    expect(out).toContain('use：房子现在怎样用 live（自住）、let（出租）、empty（空着）')
    expect(out).not.toContain('带什么')
  })

  it('LB8008, LB8016: an unknown service, an answer without its name', async () => {
    expect(await run('hous')).toMatchObject({ code: 2 })
    expect(await run('house', '--given', 'live')).toMatchObject({ code: 2 })
  })
})
