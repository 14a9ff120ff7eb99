import { expect, test, vi } from 'vitest'
import { filesIn } from '../../../src/testing/index.js'
import { tell } from '../../support/truth.js'

// The first compile of a file takes long where many tests run at once.
vi.setConfig({ testTimeout: 30_000 })

const specs = filesIn('test/truth/numeric-thresholds/specs')
const times = (text: string, part: RegExp) => text.match(part)?.length ?? 0

test('a named condition is said by its name, and explained once', async () => {
  const guide = (await tell(specs)).guides['big']!
  expect(guide).toContain('属于大件运输车辆时，才有要办的事项')
  expect(times(guide, /大于 18\.1 米/g)).toBe(1)
  expect(times(guide, /大于 49000 千克/g)).toBe(1)
  expect(guide).toMatch(/护送方案（承运人） \| .* \| 须护送时 \|/)
})

test('what all items share is not said again with each of them', async () => {
  const guide = (await tell(specs)).guides['big']!
  expect(guide).toContain('**什么时候办**：“在哪里行驶”选“跨市州”\n')
  expect(guide).toContain('**带什么**：1 至 2 样，看您的情形；都要带：授权委托书（承运人）')
  expect(guide).toMatch(/### 都要带（1 样）\n\n.*\n.*\n\| 授权委托书（承运人） \|/)
})

test('numbers are told as ranges, never as one that happens to be in them', async () => {
  const guide = (await tell(specs)).guides['big']!
  expect(guide).not.toMatch(/总质量：\d|总高度：\d|几轴：\d/)
})

test('not of a named condition is said with its name; a longer condition keeps the name in it', async () => {
  const files = {
    ...specs,
    'form.yaml': 'kind: item\nid: form\nname: 登记\nowner: transport\nroles: {owner: person}\nform: [owner.name]\n',
    'service.yaml': specs['service.yaml']!.replace(
      'items:\n',
      'items:\n  form: {use: form, when: {any: [{not: {is: oversize}}, {range: city}]}}\n'
    )
  }
  const guide = (await tell(files)).guides['big']!
  expect(guide).toContain('**什么时候办**：不属于大件运输车辆，或者“在哪里行驶”选“市州内”\n')
  expect(guide).toContain('属于大件运输车辆，且“在哪里行驶”选“跨市州”')
  expect(times(guide, /大于 18\.1 米/g)).toBe(1)
})

test('an option that says no is not negated once more', async () => {
  const files = {
    ...specs,
    'service.yaml': specs['service.yaml']!.replace(
      'options: {truck: 货车',
      'options: {none: 没有车, truck: 货车'
    ).replace('items:\n', 'items:\n  form: {use: form, when: {not: {vehicle: none}}}\n'),
    'form.yaml': 'kind: item\nid: form\nname: 登记\nowner: transport\nroles: {owner: person}\nform: [owner.name]\n'
  }
  const guide = (await tell(files)).guides['big']!
  expect(guide).not.toMatch(/不选|以外的/)
  expect(guide).toContain('选“货车”或“汽车列车”或“专用作业车”')
})
