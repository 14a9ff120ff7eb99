import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { factsOf } from '../../scripts/facts.js'
import { findingsBesideRules } from './project.js'

const SPECS = join(import.meta.dirname, '../../specs')

const names = readdirSync(SPECS, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'))
const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(SPECS, name), 'utf8')]))

it('finds neither errors nor open warnings in the shipped specs', async () => {
  const found = (await findingsBesideRules(files)).filter(({ severity, ignored }) => severity !== 'info' && !ignored)
  expect(found.map(({ code, span }) => `${code} ${span?.file}`)).toEqual([])
}, 60_000)

it('has a source for every fact of services, items, materials and refinements', () => {
  const stated = Object.entries(files).filter(([name]) => /^(services|items|materials|overlays)/.test(name))
  const facts = stated.flatMap(([name, text]) => factsOf(text).map(({ source, path }) => ({ name, source, path })))
  expect(facts.length).toBeGreaterThan(1000)
  expect(facts.filter(({ source }) => source.length === 0)).toEqual([])
})

it('names for every waiver who is to remove it', () => {
  const waivers = Object.entries(files).flatMap(([name, text]) =>
    ((parse(text) as { ignore?: { code: string; owner?: string }[] }).ignore ?? []).map((one) => ({ name, ...one }))
  )
  expect(waivers.length).toBeGreaterThan(0)
  expect(waivers.filter(({ owner }) => owner === undefined)).toEqual([])
})
