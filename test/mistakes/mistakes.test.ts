import { describe, expect, it } from 'vitest'
import { KINDS } from '../../src/vocabulary/kinds.js'
import { findings, type Files } from '../../src/testing/index.js'
import { codelist } from './cases/codelist.js'
import { entity } from './cases/entity.js'
import { item } from './cases/item.js'
import { material } from './cases/material.js'
import { organization } from './cases/organization.js'
import { overlay } from './cases/overlay.js'
import { resource } from './cases/resource.js'
import { service } from './cases/service.js'
import { sources } from './cases/sources.js'
import { standard } from './cases/standard.js'
import { yaml } from './cases/yaml.js'
import { plant, type Marked } from './planted.js'
import { BASE } from './project.js'

const byKind = { standard, codelist, entity, material, organization, resource, item, service, overlay, sources }
const all = { ...byKind, yaml }

async function report(files: Files): Promise<string[]> {
  return (await findings(files)).map((one) => `${one.code} ${place(files, { ...one.span! })}`)
}

function place(files: Files, { file, start, end }: Marked): string {
  return `${file} ${start}–${end} [${files[file]!.slice(start, end)}]`
}

it('starts from a project without any finding', async () => {
  expect(await report(BASE)).toEqual([])
})

it('plants at least five mistakes in each kind of document, and sixty in all', () => {
  expect(Object.keys(byKind).sort()).toEqual([...KINDS].sort())
  for (const mistakes of Object.values(byKind)) expect(mistakes.length).toBeGreaterThanOrEqual(5)
  expect(Object.values(all).flat().length).toBeGreaterThanOrEqual(60)
})

describe.each(Object.entries(all))('%s', (_, mistakes) => {
  it.each(mistakes)('$what: $code', async (mistake) => {
    const planted = plant(mistake)
    expect(await report(planted.files)).toEqual([`${mistake.code} ${place(planted.files, planted.place)}`])
  })
})
