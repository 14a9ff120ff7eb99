/** The same request sent again gets the same answer; the same key for another request gets none. */
import { problemOf, Refusal } from './problem.js'

interface Kept {
  content: string
  answer?: { status: number; headers: [string, string][]; body: ArrayBuffer }
  until: number
}

const KEPT_FOR = 7 * 24 * 3600 * 1000
/** In memory; what is to outlive the process, or is more, belongs into a store. */
const MOST_KEYS = 10_000

export function onlyOnce(): (key: string, content: string, make: () => Promise<Response>) => Promise<Response> {
  const kept = new Map<string, Kept>()
  return async (key, content, make) => {
    const known = kept.get(key)
    if (known && known.until > Date.now()) {
      if (known.content !== content) throw new Refusal(problemOf(409, 'idempotency-key-reused', '标识已用于不同的内容'))
      if (!known.answer) throw new Refusal(problemOf(409, 'in-progress', '前一次还在处理'))
      return new Response(known.answer.status === 204 ? null : known.answer.body, known.answer)
    }
    const entry: Kept = { content, until: Date.now() + KEPT_FOR }
    kept.set(key, entry)
    if (kept.size > MOST_KEYS) kept.delete(kept.keys().next().value!)
    try {
      const response = await make()
      const copy = response.clone()
      entry.answer = { status: copy.status, headers: [...copy.headers], body: await copy.arrayBuffer() }
      // What failed may succeed when it is tried again.
      if (copy.status >= 400) kept.delete(key)
      return response
    } catch (error) {
      kept.delete(key)
      throw error
    }
  }
}
