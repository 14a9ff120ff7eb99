import { expect, it } from 'vitest'
import { kinds } from '../../src/schema/kind.js'
import { kindNode, valueNamed, valueNames, type Node } from '../../src/schema/node.js'
import { definitions } from '../../src/schema/generated/validators.js'

function enums(node: unknown): Node[] {
  if (typeof node !== 'object' || node === null) return []
  const own = Array.isArray((node as Node).enum) ? [node as Node] : []
  return [...own, ...Object.values(node).flatMap(enums)]
}

it('no word stands for two values of one list', () => {
  expect(kinds.map((kind) => kindNode(kind)).length).toBeGreaterThan(5)
  const lists = enums(definitions())
  expect(lists.length).toBeGreaterThan(20)
  for (const node of lists) {
    const names = [...valueNames(node)]
    for (const [value, name] of names)
      expect([node.title, name, valueNamed(node, name)]).toEqual([node.title, name, value])
  }
})

it('knows what offices call the values, and nothing else', () => {
  const medium = { title: '形式', enum: ['paper', 'electronic', 'paper-or-electronic'] }
  expect(valueNamed(medium, '纸质或电子')).toBe('paper-or-electronic')
  expect(valueNamed(medium, '纸')).toBeUndefined()
  expect(valueNamed(medium, '')).toBeUndefined()
})
