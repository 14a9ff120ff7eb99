/** One slip of the hand, such as a list pasted twice, is one message that counts what else it did. */
import type { Text } from './entry.js'

/** So many are told one by one. */
const FEW = 3

/** The end of a sentence about the first of several; empty when each is told by itself. */
export function othersText(others: number): Text {
  if (others < FEW) return { zh: '', en: '' }
  return { zh: `，同一处还有 ${others} 个也是这样`, en: `, and so are ${others} more in the same place` }
}
