import { expect, it } from 'vitest'
import { formatText } from '../../src/format/index.js'

it('leaves hostile input alone, in bounded time', { timeout: 120_000 }, () => {
  const started = process.cpuUsage()
  for (const source of [
    `a: ${'['.repeat(60)}1${']'.repeat(60)}\n`,
    `a: [${'1,'.repeat(90_000)}1]\n`.replace(/(?:1,){500}/g, '$&\n '),
    `${'# c\n'.repeat(100_000)}a: 1\n`,
    Array.from({ length: 40_000 }, (_, index) => `k${index}: 1 # c\n`).join('')
  ])
    expect(formatText(formatText(source).text).text).toBe(formatText(source).text)
  const { user } = process.cpuUsage(started)
  expect(user / 1000).toBeLessThan(25_000)
})
