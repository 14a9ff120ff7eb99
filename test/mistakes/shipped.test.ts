import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findingsBesideRules } from './project.js'

const SPECS = join(import.meta.dirname, '../../specs')

it('finds neither errors nor open warnings in the shipped specs', async () => {
  const names = readdirSync(SPECS, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'))
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(SPECS, name), 'utf8')]))
  const found = (await findingsBesideRules(files)).filter(({ severity, ignored }) => severity !== 'info' && !ignored)
  expect(found.map(({ code, span }) => `${code} ${span?.file}`)).toEqual([])
}, 60_000)
