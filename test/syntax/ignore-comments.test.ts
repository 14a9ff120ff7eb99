import { expect, it } from 'vitest'
import { parse } from '../../src/syntax/index.js'

/** Each comment as what it asks for, and the line that it is about. */
function ignores(text: string) {
  return (parse(text).ignores ?? []).map(({ codes, reason, line, flaw, range }) => {
    const place = line ? text.slice(line.start, line.end) : 'file'
    return [codes.join(), reason, flaw ?? place, text.slice(range.start, range.end).slice(0, 9)]
  })
}
const found = (text: string) => ignores(text).map((each) => each.slice(0, 3))

it.each(['\n', '\r\n'])('is about its own line or the next with anything on it (%j)', (end) => {
  const text = [
    '# lianban-ignore-file LB6005: 还在起草',
    'kind: item # lianban-ignore LB5003: 不含制证',
    '# lianban-ignore LB5001, LB5002、LB5004：两个理由',
    '',
    '# 别的注释',
    '#lianban-ignore LB4001: 三',
    'id: a',
    '# lianban-ignore LB4002: 后面没有了'
  ].join(end)
  expect(found(text)).toEqual([
    ['LB6005', '还在起草', 'file'],
    ['LB5003', '不含制证', 'kind: item # lianban-ignore LB5003: 不含制证'],
    ['LB5001,LB5002,LB5004', '两个理由', 'id: a'],
    ['LB4001', '三', 'id: a'],
    ['LB4002', '后面没有了', '# lianban-ignore LB4002: 后面没有了']
  ])
})

it('says what is wrong with one', () => {
  expect(found('a: 1\n# lianban-ignore LB5003')).toEqual([['LB5003', '', 'reason']])
  expect(found('a: 1\n# lianban-ignore LB5003:  ')).toEqual([['LB5003', '', 'reason']])
  expect(found('a: 1\n# lianban-ignore: 理由')).toEqual([['', '', 'form']])
  expect(found('a: 1\n# lianban-ignores LB5003: 理由')).toEqual([['', '', 'form']])
  expect(found('a: 1\n# lianban-ignore-file LB5003: 理由')).toEqual([['LB5003', '理由', 'place']])
})

it('takes no text for a comment', () => {
  expect(ignores('a: "x # lianban-ignore LB5003: b"')).toEqual([])
  expect(ignores('a: |\n  # lianban-ignore LB5003: b\n  c')).toEqual([])
  expect(ignores('a: x#lianban-ignore LB5003: b')).toEqual([])
  expect(ignores('a: [1, 2] # lianban-ignore LB5003: b')).toHaveLength(1)
  expect(ignores('a:\n  - b # lianban-ignore LB5003: b')).toHaveLength(1)
})

it('reads a bounded number, in little time', () => {
  const many = '# lianban-ignore LB5003: b\n'.repeat(60_000)
  const text = `${many}${Array.from({ length: 10_000 }, (_, index) => `k${index}: 1\n`).join('')}`
  const start = performance.now()
  const all = parse(text).ignores!
  expect(performance.now() - start).toBeLessThan(2000)
  expect(all).toHaveLength(501)
  expect(all.at(-1)!.flaw).toBe('number')
})

it('finds the way back from a range', () => {
  const text = 'kind: item\nform:\n  - { element: a, label: "x y" }\n  - b2\nempty:\n"q k": 1\n'
  const { spans } = parse(text)
  const at = (part: string) => spans.pathOf({ start: text.indexOf(part), end: text.indexOf(part) + part.length })
  expect(at('item')).toEqual(['kind'])
  expect(at('form')).toEqual(['form'])
  expect(at('"x y"')).toEqual(['form', 0, 'label'])
  expect(at('{ element: a, label: "x y" }')).toEqual(['form', 0])
  expect(at('"q k"')).toEqual(['q k'])
  expect(at(text)).toEqual([])
  for (const path of [['empty'], ['form', 1], ['form', 0, 'element']])
    expect(spans.pathOf(spans.value(path)!)).toEqual(path)
})
