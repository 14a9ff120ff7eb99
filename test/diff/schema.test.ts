/** What `--format json` prints is what its schema says. */
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, it } from 'vitest'
import { KINDS } from '../../src/diff/change-kinds.js'
import { plants } from './plants.js'
import { compare, edited, shipped, shippedSide, side } from './project.js'

const schema = JSON.parse(readFileSync('schemas/outputs/diff.schema.json', 'utf8')) as {
  $defs: { change: { properties: { kind: { enum: string[] } } } }
}
const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema)

it('knows every kind of change', () => expect(schema.$defs.change.properties.kind.enum).toEqual(Object.keys(KINDS)))

it('holds of comparisons', () => {
  const base = shippedSide()
  const { 'services/school-enrolment.yaml': _, ...fewer } = shipped
  const texts = plants.filter((_, index) => index % 4 === 0).map(({ edits }) => edited(shipped, edits))
  for (const other of [...texts.map(side), side(fewer)])
    for (const diff of [compare(base, other), compare(other, base)]) {
      validate(JSON.parse(JSON.stringify(diff)))
      expect(validate.errors).toBeNull()
    }
  expect(validate({ ...compare(base, base), level: 'huge' })).toBe(false)
}, 60_000)
