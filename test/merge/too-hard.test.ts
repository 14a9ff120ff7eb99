import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { build } from '../../src/api/build.js'
import { TINY } from '../prove/tiny.js'
import { tree } from '../source/tree.js'

vi.mock('../../src/situations/work-limit.js', async (original) => {
  const own = await original<typeof import('../../src/situations/work-limit.js')>()
  return { ...own, allowance: (most = 500) => own.allowance(most) }
})

it('what is too hard to reckon is unknown in every output, and a finding says so', async () => {
  const cwd = tree(Object.fromEntries(Object.entries(TINY).map(([file, text]) => [`specs/${file}`, text])))
  const { diagnostics, services } = await build({ cwd })
  expect(diagnostics.map(({ code, severity }) => [code, severity])).toContainEqual(['LB4022', 'warning'])
  expect(services[0]!.most.after.fields).toBeNull()
  const read = (file: string) => readFileSync(join(cwd, 'out/tiny', file), 'utf8')
  expect(read('ledger/ledger.md')).toMatch(/减材料（样） \| 未知 \| 未知 \|/)
  expect(read('guide/guide.md')).toContain('**带什么**：未知 样')
})
