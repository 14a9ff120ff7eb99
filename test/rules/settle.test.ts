import { describe, expect, it } from 'vitest'
import { findings } from '../../src/testing/index.js'

const SERVICE = `kind: service
id: s
name: 服务
subjects: { m: { entity: person, name: 人 } }
items: { a: { use: a, bind: { p: m } } }
limits: { promised: 1 workday }
`
const FILES = {
  'person.yaml': 'kind: entity\nid: person\nname: 自然人\nelements: { name: { name: 姓名, type: text } }\n',
  'a.yaml': 'kind: item\nid: a\nname: 事项\nroles: { p: person }\nform: [p.name]\nlimits: { promised: 2 workdays }\n',
  's.yaml': SERVICE
}
const standard = (id: string, body: string) => ({ [`${id}.yaml`]: `kind: standard\nid: ${id}\nname: 标准\n${body}` })

async function found(more: Record<string, string> = {}): Promise<string[]> {
  const all = await findings({ ...FILES, ...more })
  return all.map(({ code, severity, ignored }) => `${code} ${severity}${ignored ? ` ignored: ${ignored.reason}` : ''}`)
}
const ignoring = (entry: string) => ({ 's.yaml': `${SERVICE}ignore:\n  - { ${entry} }\n` })

describe('ignoring', () => {
  it('keeps the finding, with its reason', async () => {
    expect(await found()).toEqual(['LB5003 warning'])
    expect(await found(ignoring('code: LB5003, reason: 不含制证时间'))).toEqual([
      'LB5003 warning ignored: 不含制证时间'
    ])
  })

  it('may be about one place', async () => {
    expect(await found(ignoring('code: LB5003, at: limits.promised, reason: 不含制证时间'))).toEqual([
      'LB5003 warning ignored: 不含制证时间'
    ])
    expect(await found(ignoring('code: LB5003, at: items.a, reason: 不含制证时间'))).toEqual([
      'LB5003 warning',
      'LB6007 warning'
    ])
  })

  it('ignores nothing at a place that is not there', async () => {
    expect(await found(ignoring('code: LB5003, at: limits.promise, reason: 不含制证时间'))).toEqual([
      'LB5003 warning',
      'LB6007 warning'
    ])
  })

  it('is itself a finding when there is nothing to ignore, unless something could not be looked at', async () => {
    expect(await found(ignoring('code: LB5002, reason: 已经改好了'))).toEqual(['LB5003 warning', 'LB6007 warning'])
    expect(
      await found({
        ...ignoring('code: LB5003, reason: 不含制证时间'),
        'a.yaml': FILES['a.yaml'].replace('p.name', 'p.nothing')
      })
    ).toEqual(['LB3004 error'])
    expect(await found(ignoring('code: LB5999, reason: 没有的代码'))).toEqual(['LB5003 warning', 'LB6006 error'])
  })

  it('keeps a code that was really given like that, published or not', async () => {
    const item = 'kind: item\nid: b\nname: 建设工程规划许可证核发\nstatus: reviewed\n'
    const wrong = `${item}codes: { implementation: "11370800MB285591853370715056000" }\n`
    const only = async (text: string) =>
      (await findings({ 'b.yaml': text }))
        .filter(({ code }) => ['LB6203', 'LB6009'].includes(code))
        .map(({ code, severity, ignored }) => `${code} ${severity} ${ignored?.reason ?? ''}`)
    expect(await only(wrong)).toEqual(['LB6203 error '])
    expect(await only(`${wrong}ignore:\n  - { code: LB6203, reason: 2016 年赋码如此 }\n`)).toEqual([
      'LB6203 error 2016 年赋码如此'
    ])
  })

  it('does not help against errors', async () => {
    const wrong = {
      'a.yaml': `${FILES['a.yaml'].replace('p.name', 'p.nothing')}ignore:\n  - { code: LB3004, reason: 以后再说 }\n`
    }
    expect(await found(wrong)).toEqual(['LB3004 error', 'LB6009 error'])
  })
})

describe('a standard', () => {
  it('sets severities, also to none', async () => {
    expect(await found(standard('t', 'severity: { LB5003: error }\n'))).toEqual(['LB5003 error'])
    expect(await found(standard('t', 'severity: { LB5003: "off" }\n'))).toEqual([])
  })

  it('must be named when there are two', async () => {
    const two = { ...standard('t', ''), ...standard('u', 'severity: { LB5003: "off" }\n') }
    expect((await found(two)).sort()).toEqual(['LB5003 warning', 'LB6008 error', 'LB6008 error'])
    const named = { 's.yaml': `${SERVICE}standard: u\n`, 'a.yaml': `${FILES['a.yaml']}standard: t\n` }
    expect(await found({ ...two, ...named })).toEqual([])
  })

  it('asks for more from status to status', async () => {
    const rules = standard(
      't',
      'required: { service: { draft: [name], reviewed: [lead], published: [contact.consult] } }\nseverity: { LB5003: "off", LB6983: "off" }\n'
    )
    expect(await found(rules)).toEqual(['LB6005 info'])
    expect(await found({ ...rules, 's.yaml': `${SERVICE}status: reviewed\n` })).toEqual(['LB6001 error', 'LB6005 info'])
    expect(await found({ ...rules, 's.yaml': `${SERVICE}status: published\n` })).toEqual(['LB6001 error'])
    expect(await found({ ...rules, 's.yaml': `${SERVICE}contact: { consult: "12345" }\nsummary: 一两句话\n` })).toEqual(
      ['LB6005 info']
    )
  })
})
