import { expect, it } from 'vitest'
import { formatText } from '../../src/format/index.js'

const PIECES = ['\n', '\n\n', '# 说明\n', '# yaml-language-server: $schema=x\n', '# lianban-ignore-file LB6005: 待定\n']
const BODIES = ['kind: item\nid: a\n', 'id: a\nkind: item\n', 'id: a\n\n# 注\nkind: item\n']

/** Everything that up to `length` pieces make. */
function heads(length: number): string[] {
  return length === 0 ? [''] : ['', ...PIECES.flatMap((piece) => heads(length - 1).map((rest) => piece + rest))]
}

it('formatting what is above a document twice changes nothing', { timeout: 60_000 }, () => {
  const changed = [...new Set(heads(3))].flatMap((head) =>
    BODIES.filter((body) => {
      const once = formatText(head + body).text
      return formatText(once).text !== once
    }).map((body) => head + body)
  )
  expect(changed).toEqual([])
})
