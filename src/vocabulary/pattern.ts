/**
 * Regular expressions in specs come from people we do not know and run in many engines: only a plain subset is allowed,
 * without nested repetition (which can take exponential time), back references or look-around.
 */
import type { Text } from '../diagnostics/entry.js'
import { waysToMatch } from '../base/pattern-cost.js'

const MAX_LENGTH = 200
const MAX_COUNT = 1000
/** A tenth of a second or so. */
const MAX_WAYS = 10_000_000

const compiled = new Map<string, RegExp | undefined>()

/** A pattern, compiled once; undefined for one with a flaw, which is reported where it is written. */
export function usablePattern(pattern: string): RegExp | undefined {
  if (!compiled.has(pattern)) compiled.set(pattern, patternFlaw(pattern) ? undefined : new RegExp(pattern, 'u'))
  return compiled.get(pattern)
}

export function patternFlaw(pattern: string): Text | undefined {
  if (pattern.length > MAX_LENGTH)
    return { zh: `长于 ${MAX_LENGTH} 个字符`, en: `longer than ${MAX_LENGTH} characters` }
  try {
    new RegExp(pattern, 'u')
  } catch {
    return { zh: '写法有误', en: 'it is malformed' }
  }
  const plain = pattern.replace(/\\[\s\S]/gu, 'x').replace(/\[\^?(?:[^\]])*\]/gu, 'x')
  if (/\\[1-9]|\\k</u.test(pattern)) return { zh: '用了反向引用', en: 'it uses a back reference' }
  if (/\(\?(?!:)/u.test(plain)) return { zh: '用了环视等特殊分组', en: 'it uses a special group such as look-around' }
  const counts = [...plain.matchAll(/\{(\d+)(?:,(\d*))?\}/gu)].flatMap(([, low, high]) => [
    Number(low),
    Number(high ?? 0)
  ])
  if (counts.some((count) => count > MAX_COUNT))
    return { zh: `重复多于 ${MAX_COUNT} 次`, en: `it repeats more than ${MAX_COUNT} times` }
  const ways = waysToMatch(plain)
  if (ways === Infinity) return { zh: '重复里套着重复或分支', en: 'a repetition contains a repetition or a branch' }
  if (ways > MAX_WAYS)
    return { zh: '写法太活，可能要算很久', en: 'it can match in too many ways and may take for ever' }
  return undefined
}
