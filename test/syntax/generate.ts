/** Realistic specs and small accidents to them, reproducible from a seed. */

type Random = (below: number) => number

/** Park and Miller's generator: good enough to choose words, and the same everywhere. */
function randomFrom(seed: number): Random {
  let state = (seed % 2147483646) + 1
  return (below) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}

const WORDS = [
  '新生儿',
  '出生登记',
  '户口登记',
  '医保参保',
  '社会保障卡',
  '随母亲',
  '公安机关',
  '10 个工作日',
  '见附件（一）',
  '“一件事”办理'
]
const PLAIN = [
  'birth-registration',
  'person',
  'a.b',
  'http://example.gov.cn/a?b=c#d',
  '2024-01-01',
  '12:30',
  'C#',
  'it is',
  'x{1}',
  '3个'
]
const LITERALS = ['true', 'false', 'null', '~', '0', '5', '-3', '2.5', '17', 'True', 'NULL', '0.25', '-0', '.5']
const QUOTED = [
  '"0007091050"',
  "'21010000'",
  '"说明: 见下"',
  "'it''s'",
  '"\\u4e2d\\n文"',
  '""',
  "''",
  '"#不是注释"',
  '"a\\"b"',
  "'- x'"
]
const KEYS = [
  'name',
  'owner',
  'label',
  'when',
  'required',
  'basis',
  'promised',
  'note',
  'child.name',
  '"1"',
  "'2'",
  '姓名',
  'a b',
  'limits'
]

/** A spec of some thirty to eighty lines with block and flow collections, comments, quotes and text blocks. */
export function spec(seed: number): string {
  const random = randomFrom(seed)
  const lines: string[] = []
  if (random(6) === 0) lines.push('---')
  if (random(2) === 0) lines.push('# 新生儿出生“一件事”', '')
  lines.push('kind: item', `id: ${pick(random, PLAIN.slice(0, 2))}`)
  block(random, lines, '', 0)
  const text = lines.join('\n') + (random(5) === 0 ? '' : '\n')
  return random(5) === 0 ? text.replaceAll('\n', '\r\n') : text
}

function block(random: Random, lines: string[], pad: string, depth: number): void {
  const keys = shuffled(random, KEYS).slice(0, 2 + random(4))
  for (const key of keys) entry(random, lines, `${pad}${key}:`, pad, depth)
}

function entry(random: Random, lines: string[], head: string, pad: string, depth: number): void {
  if (random(7) === 0) lines.push(random(2) === 0 ? '' : `${pad}  # 备注: 同上`)
  const inner = pad + '  '
  switch (random(depth > 3 ? 4 : 9)) {
    case 0:
      lines.push(`${head} ${flow(random, 0)}${comment(random)}`)
      return
    case 1:
      lines.push(`${head}${comment(random)}`)
      return
    case 4:
      lines.push(`${head} ${pick(random, ['|', '>', '>-', '|-'])}`, ...textBlock(random, inner))
      return
    case 5:
      lines.push(`${head}${comment(random)}`)
      block(random, lines, inner, depth + 1)
      return
    case 6:
    case 7:
      lines.push(head)
      list(random, lines, random(3) === 0 && pad !== '' ? pad : inner, depth + 1)
      return
    case 8:
      lines.push(
        `${head} {name: ${flowScalar(random)},`,
        `${inner}type: ${flowScalar(random)}, list: ${flow(random, 1)} }`
      )
      return
    default:
      lines.push(`${head} ${scalar(random)}${comment(random)}`)
  }
}

function list(random: Random, lines: string[], pad: string, depth: number): void {
  for (let count = 1 + random(3); count > 0; count--) {
    const kind = random(4)
    if (kind === 0) {
      entry(random, lines, `${pad}- ${pick(random, KEYS)}:`, pad + '  ', depth + 1)
      if (random(2) === 0) lines.push(`${pad}  another: ${scalar(random)}`)
    } else if (kind === 1) lines.push(`${pad}- ${flow(random, 0)}`)
    else lines.push(`${pad}- ${scalar(random)}${comment(random)}`)
  }
}

function textBlock(random: Random, pad: string): string[] {
  const lines = [`${pad}第一行：${pick(random, WORDS)}`]
  for (let count = random(4); count > 0; count--)
    lines.push(random(4) === 0 ? '' : `${pad}${pick(random, WORDS)} # 不是注释`)
  return lines
}

function flow(random: Random, depth: number): string {
  const items = Array.from({ length: random(4) }, (_, index) => {
    const value = depth < 2 && random(4) === 0 ? flow(random, depth + 1) : flowScalar(random)
    return { key: KEYS[(index * 3 + random(3)) % KEYS.length]!, value }
  })
  if (random(2) === 0) return `[${items.map(({ value }) => value).join(', ')}]`
  return `{${items.map(({ key, value }) => `${key}: ${value}`).join(', ')}}`
}

function flowScalar(random: Random): string {
  return random(3) === 0 ? pick(random, QUOTED) : pick(random, random(2) === 0 ? WORDS : LITERALS)
}

function scalar(random: Random): string {
  return pick(random, [WORDS, WORDS, PLAIN, LITERALS, QUOTED][random(5)]!)
}

function comment(random: Random): string {
  return random(6) === 0 ? ' # 依据：户口登记条例' : ''
}

function pick<T>(random: Random, from: readonly T[]): T {
  return from[random(from.length)]!
}

function shuffled<T>(random: Random, from: readonly T[]): T[] {
  return from
    .map((item) => ({ item, order: random(1000) }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item)
}

/** Pieces that change the meaning of YAML when they turn up in the wrong place. */
export const PIECES = [
  ...' :-?,[]{}#&*!|>\'"%@`~.0159eax_+=/\\中：，“”　\u00a0',
  '\n',
  '\t',
  '\r\n',
  '\r',
  '  ',
  '\n  ',
  '\n    ',
  ': ',
  ' #',
  '- ',
  '---\n',
  '...\n',
  '|\n',
  '>-\n',
  '|2\n',
  '|+\n',
  '<<: ',
  '*a',
  '&a ',
  '!!str ',
  '\n\n',
  ',\n',
  '{',
  '}',
  '[',
  ']',
  '{a: b}',
  '? ',
  '007',
  '1e3',
  'null: ',
  '__proto__: ',
  '\\x',
  '\\u12',
  "''",
  '""',
  '\u2028',
  '\0',
  '\ufeff',
  '\u{1f600}'
]

export interface Accident {
  kind: 'insert' | 'delete' | 'swap' | 'replace' | 'join' | 'indent'
  at: number
  piece: number
  length: number
}

export function befall(text: string, { kind, at, piece, length }: Accident): string {
  const place = at % (text.length + 1)
  const added = PIECES[piece % PIECES.length]!
  const before = text.slice(0, place)
  const after = text.slice(place)
  switch (kind) {
    case 'insert':
      return before + added + after
    case 'delete':
      return before + after.slice(length)
    case 'swap':
      return before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2)
    case 'replace':
      return before + added + after.slice(length)
    case 'join': {
      const lines = text.split('\n')
      lines.splice(place % lines.length, 1 + (length % 2))
      return lines.join('\n')
    }
    case 'indent': {
      const lines = text.split('\n')
      const line = place % lines.length
      lines[line] = length % 2 ? ' '.repeat(length) + lines[line]! : lines[line]!.slice(length)
      return lines.join('\n')
    }
  }
}
