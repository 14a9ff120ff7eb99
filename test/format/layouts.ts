/** Other layouts of the same spec, reproducible from a seed. */
import { parseDocument, visit } from 'yaml'

export type Random = (below: number) => number

/** Park and Miller's generator. */
export function randomFrom(seed: number): Random {
  let state = (seed % 2147483646) + 1
  return (below) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}

/** The text with other indentation, brackets, quotes, blank lines, line ends and some comments more. */
export function relaid(text: string, random: Random): string {
  const document = parseDocument(text, { keepSourceTokens: false })
  visit(document, {
    Collection: (_, node) => {
      if (node !== document.contents && random(6) === 0) node.flow = true
      if (random(12) === 0) node.flow = false
    },
    Scalar: (key, node) => {
      if (key === 'key') return
      if (typeof node.value === 'string' && random(10) === 0) node.type = random(2) ? 'QUOTE_SINGLE' : 'QUOTE_DOUBLE'
      if (typeof node.value === 'string' && random(30) === 0) node.type = random(2) ? 'BLOCK_LITERAL' : 'BLOCK_FOLDED'
    }
  })
  const options = {
    indent: [2, 3, 4][random(3)]!,
    indentSeq: random(2) === 0,
    lineWidth: [0, 40, 80][random(3)]!,
    flowCollectionPadding: random(2) === 0
  }
  const lines = document.toString(options).split('\n')
  const noisy = lines.flatMap((line, index) => noise(line, index, lines, random))
  return noisy.join(random(4) === 0 ? '\r\n' : '\n')
}

/** Comments and blank lines where they cannot be part of a text. */
function noise(line: string, index: number, lines: readonly string[], random: Random): string[] {
  const isKey = /^ *(?:- )?[A-Za-z]\w*: *(?:[\w\u4e00-\u9fff-]+)?$/.test(line)
  const isBefore = isKey && !/[|>][+-]?\d?$/.test(lines.slice(0, index).findLast((each) => /^\S/.test(each)) ?? '')
  const indent = /^ */.exec(line)![0]
  const above = isBefore && random(12) === 0 ? [`${indent}# above ${index}`] : []
  const blank = isBefore && random(15) === 0 ? ['', ''] : []
  const spaced = isKey && random(15) === 0 ? line.replace(/: (?=\S)/, ':    ') : line
  return [...blank, ...above, isKey && random(12) === 0 ? `${spaced} # behind ${index}` : spaced]
}
