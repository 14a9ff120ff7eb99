/** Seeded chance, and what it does to a text: to its lines, which keep much of its structure, and to its characters. */

/** @param seed the same one gives the same choices */
export function random(seed) {
  let state = seed >>> 0
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (most) => Math.floor(next() * most)
  return { below, pick: (list) => list[below(list.length)] }
}

const BITS = [
  ...'\t\n\r\0\u001b\u0085\u00a0\u200b\u202e\u2028\u3000\ufeff\ud800：，“”［］｛｝',
  ...':-?,[]{}#&*!|>\'"%@`~<=.\\/ 09',
  ...[
    'null',
    'true',
    '~',
    '.inf',
    '0x10',
    '1e999',
    '2026-02-30',
    '__proto__',
    'constructor',
    '<<',
    '*a',
    '&a ',
    '!!binary ',
    '{{#each x}}',
    '{{> rows}}',
    '../',
    '99999999999999999999'
  ]
]

const LINES = [
  (lines, chance) => lines.splice(chance.below(lines.length), 1 + chance.below(3)),
  (lines, chance) => lines.splice(chance.below(lines.length), 0, chance.pick(lines)),
  (lines, chance) =>
    lines.splice(chance.below(lines.length), 0, ...lines.slice(chance.below(lines.length)).slice(0, 40)),
  (lines, chance) => edit(lines, chance, (line) => ' '.repeat(chance.below(4)) + line),
  (lines, chance) => edit(lines, chance, (line) => line.replace(/^ {1,2}/, '')),
  (lines, chance) => edit(lines, chance, (line) => line.replace(/^ +/, (space) => '\u3000'.repeat(space.length))),
  (lines, chance) => edit(lines, chance, (line) => line.replace(/^ +/, (space) => '\t'.repeat(space.length / 2))),
  (lines, chance) => edit(lines, chance, (line) => line.replace(/: .*/, `: ${chance.pick(BITS)}`)),
  (lines, chance) => edit(lines, chance, (line) => line.replace(/[\w-]+:/, `${chance.pick(BITS)}:`)),
  (lines, chance) => edit(lines, chance, (line) => line + ' # 注')
]

function edit(lines, chance, change) {
  const index = chance.below(lines.length)
  lines[index] = change(lines[index])
}

const CHARACTERS = [
  (text, at, chance) => text.slice(0, at) + chance.pick(BITS) + text.slice(at),
  (text, at, chance) => text.slice(0, at) + chance.pick(BITS).repeat(1 + chance.below(200)) + text.slice(at),
  (text, at, chance) => text.slice(0, at) + text.slice(at + 1 + chance.below(10)),
  (text, at) => text.slice(0, at)
]

/** One to six changes of one kind or the other; sometimes the end of another text follows. */
export function mutate(chance, text, other) {
  let made = text
  for (let times = 1 + chance.below(6); times > 0; times--) {
    if (chance.below(2) === 0) {
      const lines = made.split('\n')
      chance.pick(LINES)(lines, chance)
      made = lines.join('\n')
    } else made = chance.pick(CHARACTERS)(made, chance.below(made.length + 1), chance)
  }
  return chance.below(20) === 0 ? made + other.slice(chance.below(other.length)) : made
}
