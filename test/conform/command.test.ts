/** The command: over a real port, with a report in Chinese and an exit code; addresses that are none are mistakes of usage. */
import { expect, test } from 'vitest'
import { mock as mockService } from '../../src/api/mock.js'
import { run } from '../../src/cli/commands/conform.js'
import { TINY } from '../prove/tiny.js'
import { tree } from '../source/tree.js'

const cwd = tree(Object.fromEntries(Object.entries(TINY).map(([file, text]) => [`specs/${file}`, text])))

async function conform(url: string, options: Parameters<typeof run>[1]) {
  const printed: string[] = []
  const stream = { write: (text: string) => printed.push(text) > 0 }
  const code = await run(
    url,
    { lang: 'zh', ...options } as never,
    { cwd, env: {}, stdout: stream, stderr: stream } as never
  )
  return { code, text: printed.join('') }
}

test('the mock conforms, a port where nobody is does not', async () => {
  const { served } = await mockService({ cwd, service: 'tiny' })
  const { url, close } = served!
  const { code, text } = await conform(url, { service: 'tiny', count: 2 })
  expect(text).not.toContain('✗')
  expect([code, text.includes('✓ 草稿：存、取、改、删，不校验（drafts）')]).toEqual([0, true])
  await close()
  const gone = await conform(url, { service: 'tiny', count: 1, only: ['drafts'], format: 'json' })
  expect([gone.code, JSON.parse(gone.text)]).toMatchObject([1, { failed: 1, checks: [{ id: 'drafts', ok: false }] }])
})

test.each(['ftp://127.0.0.1/', 'nowhere', 'http://who:secret@127.0.0.1/', 'http://127.0.0.1/?a=b'])(
  '%s',
  async (url) => {
    await expect(conform(url, { service: 'tiny' })).rejects.toMatchObject({ code: 'LB8016' })
  }
)

test('the service has to be named', async () => {
  await expect(conform('http://127.0.0.1/', {})).rejects.toMatchObject({ code: 'LB8016' })
})
