import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { recheck } from '../../src/recheck/index.js'
import { signed, type Json } from '../support/tamper.js'
import { tiny } from './tiny.js'

const schema = JSON.parse(readFileSync('schemas/outputs/proof.schema.json', 'utf8')) as Json
const isValid = new Ajv2020({ strict: true, strictTuples: false, allowUnionTypes: true }).compile(schema)

/** The objects of a schema that list their members. */
function shapes(node: Json): Json[] {
  if (typeof node !== 'object' || node === null) return []
  const own = node.type === 'object' && node.properties ? [node] : []
  return [...own, ...Object.values(node).flatMap(shapes)]
}

/** Places of all members, the first of each list. */
function places(value: Json, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return []
  const keys = Array.isArray(value) ? value.slice(0, 1).map((_, index) => index) : Object.keys(value)
  return keys.flatMap((key) => [[...path, key], ...places(value[key], [...path, key])])
}

describe('proof.schema.json', () => {
  it('describes a certificate', () => {
    expect(isValid(tiny), JSON.stringify(isValid.errors)).toBe(true)
  })

  it('is closed, and every member has a title', () => {
    for (const { properties, additionalProperties } of shapes(schema)) {
      expect(additionalProperties).toBe(false)
      for (const [key, member] of Object.entries<Json>(properties)) expect(member.title, key).toMatch(/\p{Script=Han}/u)
    }
  })

  // Digests are made anew.
  const changeable = places(tiny).filter(([key]) => !/[dD]igest$/.test(String(key)))
  it.each(changeable.map((path) => [path.join('/'), path] as const))(
    'and the checker refuse the same at %s',
    (_, path) => {
      for (const put of [null, { x: [] }]) {
        const copy = structuredClone(tiny)
        const last = path.at(-1)!
        path.slice(0, -1).reduce((at: Json, key) => at[key], copy)[last] = put
        if (!isValid(copy)) expect(recheck(JSON.stringify(signed(copy))).ok).toBe(false)
      }
    }
  )
})
