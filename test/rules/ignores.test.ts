import { expect, it } from 'vitest'
import { message } from '../../src/diagnostics/words.js'
import { findings } from '../../src/testing/index.js'
import { BASE } from '../mistakes/project.js'

const FILE = 'entities/application.yaml'
const base = BASE[FILE]!
/** LB6004 is about the line of the id. */
const open = base.replace('elements:\n', 'elements:\n  reason: { name: 事由, type: code, privacy: none }\n')

const shown = async (text: string) =>
  (await findings({ ...BASE, [FILE]: text })).map((each) =>
    [each.code, each.severity, each.ignored?.reason ?? '-'].join(' ')
  )

it('ignores the findings of a line or a file', async () => {
  expect(await shown(open)).toEqual(['LB6004 warning -'])
  expect(await shown(open.replace('\nid:', '\n# lianban-ignore LB6004: 未取得\nid:'))).toEqual([
    'LB6004 warning 未取得'
  ])
  expect(await shown(open.replace('id: application', 'id: application # lianban-ignore LB6004: 未取得'))).toEqual([
    'LB6004 warning 未取得'
  ])
  expect(await shown(`# lianban-ignore-file LB6004: 未取得\n${open}`)).toEqual(['LB6004 warning 未取得'])
})

it('reports what is ignored without a finding', async () => {
  const elsewhere = open.replace('\nname:', '\n# lianban-ignore LB6004: 未取得\nname:')
  expect(await shown(elsewhere)).toEqual(['LB6004 warning -', 'LB6007 warning -'])
  expect(await shown(`# lianban-ignore-file LB6004, LB6005: 未取得\n${open}`)).toEqual([
    'LB6007 warning -',
    'LB6004 warning 未取得'
  ])
  expect(await shown(`# lianban-ignore-file LB6998: 未取得\n${base}`)).toEqual(['LB6006 error -'])
})

it('does not follow a comment without a reason or a code', async () => {
  expect(await shown(open.replace('\nid:', '\n# lianban-ignore LB6004\nid:'))).toEqual([
    'LB6090 error -',
    'LB6004 warning -'
  ])
  const [found] = await findings({ ...BASE, [FILE]: base.replace('\nid:', '\n# lianban-ignore 未取得\nid:') })
  expect(found!.code).toBe('LB6091')
  expect(message(found!, 'zh')).toContain('# lianban-ignore LB5003: 理由')
})

it('ignores no error', async () => {
  const item = BASE['items/maternity-benefit.yaml']!
  const wrong = item.replace('extends: welfare', 'extends: welfre # lianban-ignore LB3002: 还没写')
  const codes = (await findings({ ...BASE, 'items/maternity-benefit.yaml': wrong })).map(({ code }) => code)
  expect(codes).toContain('LB3002')
  expect(codes).toContain('LB6009')
})
