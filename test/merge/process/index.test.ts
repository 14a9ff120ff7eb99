import { describe, expect, it } from 'vitest'
import { message } from '../../../src/diagnostics/words.js'
import { checked, clean, codes, item, mergeAll, outcome, service } from '../small.js'

const days = (id: string, promised: string) => item(id, `roles: { p: person }\nlimits: { promised: ${promised} }\n`)
const four = {
  ...days('a', '1 workday'),
  ...days('b', '2 workdays'),
  ...days('c', '5 workdays'),
  ...days('d', '3 workdays')
}
/** b and c after a, d after b: two lines beside each other. */
const graph = (more = '') =>
  service(
    'situations: { near: { ask: 是否本地, type: boolean } }\nitems:\n' +
      '  a: { use: a, bind: { p: mother } }\n  b: { use: b, bind: { p: mother }, after: [a] }\n' +
      `  c: { use: c, bind: { p: mother }, after: [a]${more} }\n  d: { use: d, bind: { p: mother }, after: [b] }\n`
  )
const promising = (text: string, more = '') => {
  const texts = graph(more)
  return { ...four, 'services/s.yaml': `${texts['services/s.yaml']}limits: { promised: ${text} }\n` }
}

describe('one process', () => {
  it('puts on one level what can run beside each other', () => {
    const { process } = clean({ ...four, ...graph() })
    expect(process.levels).toEqual([['a'], ['b', 'c'], ['d']])
    expect(process.edges.map(({ from, to, why }) => `${from} ${to} ${why}`)).toEqual([
      'a b declared',
      'a c declared',
      'b d declared'
    ])
  })

  it('takes as long as the longest line, not as all together', () => {
    expect(outcome(clean({ ...four, ...graph() }), {}).days).toBe(6)
  })

  it('does not count items that do not apply', () => {
    const bundle = clean({ ...four, ...graph(', when: { near: true }'), ...days('c', '9 workdays') })
    expect(outcome(bundle, { 'situations.near': true }).days).toBe(10)
    expect(outcome(bundle, { 'situations.near': false }).days).toBe(6)
  })

  it('does not know how long when an item promises nothing', () => {
    const bundle = clean({ ...four, ...graph(), ...item('c', 'roles: { p: person }\n') })
    expect(outcome(bundle, {}).days).toBeUndefined()
  })

  it('counts waiting apart from working', () => {
    const waiting = item(
      'c',
      'roles: { p: person }\nlimits: { promised: 5 workdays, waiting: [{ name: 公示, time: 7 days }] }\n'
    )
    const result = outcome(clean({ ...four, ...graph(), ...waiting }), {})
    expect([result.days, result.waiting]).toEqual([6, 5])
  })

  it('has no circle', () => {
    const texts = { ...four, ...graph() }
    texts['services/s.yaml'] = texts['services/s.yaml']!.replace(
      'a: { use: a, bind: { p: mother } }',
      'a: { use: a, bind: { p: mother }, after: [d] }'
    )
    const { diagnostics } = mergeAll(texts)
    expect(diagnostics.map(({ code }) => code)).toEqual(['LB5001'])
    const { path } = diagnostics[0]!.params as { path: string }
    expect(path.split(' → ')).toHaveLength(4)
    expect(path.split(' → ')[0]).toBe(path.split(' → ').at(-1))
  })

  it('has no item that waits for itself', () => {
    const texts = { ...four, ...graph() }
    texts['services/s.yaml'] = texts['services/s.yaml']!.replace('after: [b]', 'after: [d]')
    expect(codes(texts)).toEqual(['LB5001'])
  })
})

describe('promises', () => {
  it('of a service must not be shorter than its longest line', () => {
    expect(codes(promising('6 workdays'))).toEqual([])
    const { diagnostics } = mergeAll(promising('5 workdays'))
    expect(diagnostics.map((one) => [one.code, message(one, 'zh')])).toEqual([
      ['LB5003', '服务承诺 5 个工作日，但“事项a” → “事项c”需要 6 个工作日']
    ])
    expect(diagnostics[0]!.related!.map(({ span }) => span.file)).toEqual(['items/a.yaml', 'items/c.yaml'])
  })

  it('of several times point at the one that is meant', () => {
    const situation = 'situations: { near: { ask: 近吗, type: boolean } }\n'
    const texts = {
      ...item(
        'a',
        `roles: { p: person }\n${situation}limits: { promised: [{ time: 1 workday, when: { near: true } }, { time: 3 workdays }] }\n`
      ),
      ...service(
        `${situation}items: { a: { use: a, bind: { p: mother } } }\nlimits: { promised: [{ time: 1 workday, when: { near: true } }, { time: 2 workdays }] }\n`
      )
    }
    const { span, related } = mergeAll(texts).diagnostics.find(({ code }) => code === 'LB5003')!
    const quoted = [span!, related![0]!.span].map(({ file, start, end }) =>
      texts[file as keyof typeof texts]!.slice(start, end)
    )
    expect(quoted).toEqual(['{ time: 2 workdays }', '{ time: 3 workdays }'])
  })

  it('compare only items that apply together', () => {
    const texts = promising('6 workdays', ', when: { near: true }')
    texts['services/s.yaml'] = texts['services/s.yaml']!.replace(
      'p: mother }, after: [a], when: { near: true } }',
      'p: mother }, after: [a, d], when: { near: true } }'
    )
    expect(codes(texts)).toEqual(['LB5003'])
    texts['services/s.yaml'] = texts['services/s.yaml']!.replace(
      'd: { use: d, bind: { p: mother }, after: [b] }',
      'd: { use: d, bind: { p: mother }, after: [b], when: { near: false } }'
    )
    expect(codes(texts)).toEqual([])
  })

  it('of an item must not be above the statutory limit, whatever the units', async () => {
    const limits = (text: string) => ({
      ...item('a', `roles: { p: person }\nlimits: { ${text} }\n`),
      ...service('items:\n  a: { use: a, bind: { p: mother } }\n')
    })
    expect(await checked(limits('statutory: 20 日, promised: 14 workdays'))).toEqual([])
    expect(await checked(limits('statutory: 20 日, promised: 15 workdays'))).toEqual(['LB5002'])
  })

  it('are found quickly though there are very many lines', () => {
    const names = Array.from({ length: 26 }, (_, index) => String.fromCharCode(97 + index))
    const all = Object.assign({}, ...names.map((name) => days(name, '1 workday'))) as Record<string, string>
    const items = names.map(
      (name, index) =>
        `  ${name}: { use: ${name}, bind: { p: mother }, after: [${names.slice(0, index).join(', ')}] }\n`
    )
    const start = performance.now()
    expect(codes({ ...all, ...service(`items:\n${items.join('')}limits: { promised: 25 workdays }\n`) })).toEqual([
      'LB5003'
    ])
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

describe('national systems', () => {
  const system = (text: string) => ({
    ...item('a', `roles: { p: person }\nsystem: ${text}\n`),
    ...service('items:\n  a: { use: a, bind: { p: mother } }\n')
  })

  it('need an interface or a bridge', async () => {
    expect(await checked(system('{ name: 国垂, level: national }'))).toEqual(['LB5005'])
    expect(await checked(system('{ name: 国垂, level: national, transfer: interface }'))).toEqual([])
    expect(await checked(system('{ name: 省建, level: provincial }'))).toEqual([])
    const bundle = clean(
      system(
        '{ name: 国垂, level: national, bridge: { handoff: 盘, responsible: org, deadline: 1 workday, reconcile: 日清 } }'
      )
    )
    expect(bundle.process.tasks[0]!.bridge).toEqual({
      handoff: '盘',
      responsible: '某局',
      deadline: '1 个工作日',
      reconcile: '日清'
    })
  })
})

describe('choosing', () => {
  const choose = (a: string, b: string, more = '') => ({
    ...four,
    ...service(
      `situations: { kind: { ask: 哪种, options: { x: 甲, y: 乙 } }, near: { ask: 是否本地, type: boolean } }\nitems:\n  a: { use: a, bind: { p: mother }, when: ${a} }\n  b: { use: b, bind: { p: mother }, when: ${b} }\nchoose:\n  - { name: 一, of: [a, b], min: 1, max: 1${more} }\n`
    )
  })

  it('is kept when the conditions are exclusive and leave no gap', () => {
    expect(codes(choose('{ kind: x }', '{ kind: y }'))).toEqual([])
  })

  it('is not kept where two apply, or none', () => {
    expect(codes(choose('{ kind: x }', '{ near: true }'))).toEqual(['LB4005'])
    expect(codes(choose('{ kind: x }', '{ kind: y, near: true }'))).toEqual(['LB4005'])
  })

  it('takes the preferred of several', () => {
    expect(codes(choose('{ kind: x }', '{ kind: [x, y] }', ', prefer: [a, b]'))).toEqual([])
  })
})

describe('options that can be chosen only in some situations', () => {
  const texts = (when: string) => ({
    ...four,
    ...service(
      `situations:\n  near: { ask: 是否本地, type: boolean }\n  kind: { ask: 哪种, options: { x: 甲, y: { name: 乙, when: { near: true } } } }\nitems:\n  a: { use: a, bind: { p: mother }, when: ${when} }\n`
    )
  })

  it('make what needs them impossible elsewhere', () => {
    expect(codes(texts('{ kind: y, near: true }'))).toEqual([])
    expect(codes(texts('{ kind: y, near: false }'))).toEqual(['LB4004'])
  })
})
