/** Who is refused is told to those who build the form and to those who call the interface. */
import { expect, test } from 'vitest'
import { uiOf } from '../../src/emit/form/ui.js'
import { applicantContract } from '../../src/emit/integration/openapi.js'
import { clean, item, service } from '../merge/small.js'

const bundle = (line: string) =>
  clean({
    ...item('a', 'roles: { p: person }\nform: [p.name]\n'),
    ...service(
      `situations: { near: { ask: 是否本地？, type: boolean } }\neligibility: [${line}]\nitems: { a: { use: a, bind: { p: mother } } }\n`
    )
  })

const GATE = {
  text: '只办本地的',
  must: { cond: { op: 'test', fact: 'situations.near', is: 'in', values: [true] }, text: '“是否本地”为是' }
}

test('a condition of acceptance stands in ui.json and in the interface', () => {
  const gated = bundle('{text: 只办本地的, when: {near: true}}')
  expect(uiOf(gated).gates).toEqual([GATE])
  const { info, paths } = applicantContract(gated) as { info: object; paths: object }
  expect(info).toMatchObject({ 'x-lianban-gates': [GATE] })
  expect(JSON.stringify(paths)).toContain('- 只办本地的：“是否本地”为是')
})

test('what one channel asks for refuses nobody', () => {
  const told = bundle('{text: 只办本地的, channel: online, when: {near: true}}')
  expect(uiOf(told).gates).toEqual([])
  expect(JSON.stringify(applicantContract(told))).not.toMatch(/gates|不符合的答 422/)
})
