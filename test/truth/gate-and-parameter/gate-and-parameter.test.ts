import { expect, test, vi } from 'vitest'
import { filesIn } from '../../../src/testing/index.js'
import { lineOf, tell } from '../../support/truth.js'

// The first compile of a file takes long where many tests run at once.
vi.setConfig({ testTimeout: 30_000 })

const specs = filesIn('test/truth/gate-and-parameter/specs')
/** The same, where the province allows up to 36 months and the city has a code. */
const allowed = {
  ...specs,
  'service.yaml': specs['service.yaml']!.replace('default: 6,', 'default: 6, max: 36,'),
  'overlay.yaml': specs['overlay.yaml']!.replace('随便写的', '430100PCP0001')
}

test('a city cannot raise a threshold, nor write anything as a code: both are found in its own lines', async () => {
  const { diagnostics } = await tell(specs, '430100')
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  expect(errors.map(({ code, span }) => [code, span!.file]).sort()).toEqual([
    ['LB7006', 'overlay.yaml'],
    ['LB7007', 'overlay.yaml']
  ])
  expect(
    lineOf(
      errors.find(({ code }) => code === 'LB7006')!,
      specs
    )
  ).toBe('parameters: {minMonths: 24}')
})

test('where the level above allows it, the sentence has one number: the one that holds there', async () => {
  const { guides } = await tell(allowed, '430100')
  expect(guides['svc']).toContain('连续缴存 24 个月以上')
  expect(guides['svc']).not.toMatch(/缴存 6 个月以上|不小于 ?24/)
  expect((await tell(allowed)).guides['svc']).toContain('连续缴存 6 个月以上')
})

test('it may always be lowered', async () => {
  const lower = { ...allowed, 'overlay.yaml': allowed['overlay.yaml'].replace('minMonths: 24', 'minMonths: 3') }
  const { guides, diagnostics } = await tell({ ...lower, 'service.yaml': specs['service.yaml']! }, '430100')
  expect(diagnostics.map(({ code }) => code)).not.toContain('LB7006')
  expect(guides['svc']).toContain('连续缴存 3 个月以上')
})

test('the code of the catalogue stays, that of the region stands beside it, and the region has a name', async () => {
  const { guides, catalogues } = await tell(allowed, '430100')
  expect(guides['svc']).toContain('**一件事编码**：43PCP0001')
  expect(guides['svc']).toContain('**实施编码（长沙市）**：430100PCP0001')
  expect(guides['svc']).toContain('**适用地区**：长沙市')
  expect(catalogues['svc']).toMatchObject({
    code: '43PCP0001',
    implementation: { code: '430100PCP0001', region: '长沙市' },
    region: { code: '430100', name: '长沙市' }
  })
})

test('a promise that its item breaks is blamed on the overlay', async () => {
  const { diagnostics } = await tell(allowed, '430100')
  expect(diagnostics.filter(({ code }) => code === 'LB5003').map(({ span }) => span!.file)).toEqual(['overlay.yaml'])
})

test('what must be brought by more people is a harm as well, under a condition with a name too', async () => {
  const files = {
    ...allowed,
    'paper.yaml': 'kind: material\nid: paper\nname: 证明\n',
    'item.yaml':
      (specs['item.yaml'] ?? '') +
      'situations: {age: {ask: 年龄, type: integer, unit: 岁, minimum: 0}}\n' +
      'parameters: {from: {name: 起始年龄, type: integer, default: 60}}\n' +
      'conditions: {old: {name: 年长, when: {age: {gte: {param: from}}}}}\n' +
      'materials: [{material: paper, when: {is: old}}]\n',
    'service.yaml': allowed['service.yaml'].replace(
      '  months:',
      '  age: {ask: 年龄, type: integer, minimum: 0}\n  months:'
    )
  }
  const overlay = (from: number) => ({
    ...files,
    'item-city.yaml': `kind: overlay\nid: item-city\nname: 长沙市贷款\nregion: "430100"\nitem: loan\nparameters: {from: ${from}}\n`
  })
  const codes = async (from: number) => (await tell(overlay(from))).diagnostics.map(({ code }) => code)
  expect(await codes(50)).toContain('LB7006')
  expect(await codes(65)).not.toContain('LB7006')
})
