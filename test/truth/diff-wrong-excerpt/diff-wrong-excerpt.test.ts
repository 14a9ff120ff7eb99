/** What is wrong on one side is shown in that side's file, and the path says which side it is. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { diff } from '../../../src/api/diff.js'
import { render } from '../../../src/cli/report.js'

const at = (folder: string) => join(import.meta.dirname, folder)

async function places(old: string, made: string, cwd: string): Promise<(string | undefined)[][]> {
  const { diagnostics, sources } = await diff({ old, new: made, cwd })
  return diagnostics.map(({ span }) => [span?.file, span && sources(span.file)?.slice(span.start, span.end)])
}

it('a project beside the current one', async () => {
  expect(await places('../new', '.', at('old'))).toEqual([
    ['../new/specs/item.yaml', 'yyy of kids'],
    ['specs/item.yaml', 'zzz of kids']
  ])
})

it('the other way round, from above, and by folders of specs', async () => {
  expect(await places('.', '../new', at('old'))).toEqual([
    ['specs/item.yaml', 'zzz of kids'],
    ['../new/specs/item.yaml', 'yyy of kids']
  ])
  expect(await places('old', 'new', at('.'))).toEqual([
    ['old/specs/item.yaml', 'zzz of kids'],
    ['new/specs/item.yaml', 'yyy of kids']
  ])
  expect(await places('../../new/specs', '.', at('old/specs'))).toEqual([
    ['../../new/specs/item.yaml', 'yyy of kids'],
    ['item.yaml', 'zzz of kids']
  ])
})

it('the excerpt on the screen is of that file', async () => {
  const result = await diff({ old: '../new', new: '.', cwd: at('old') })
  const text = render(result, { color: 'never', format: 'pretty' }, process.stderr, {})
  expect(text).toContain('../new/specs/item.yaml:9:27')
  expect(text).toContain('     9 |   - anyOf: [[a of kids], [yyy of kids]]\n       |                           ^^^')
})
