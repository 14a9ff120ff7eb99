/** What published texts say differently of one thing, where nobody has decided: the applicant hears each of them. */
import type { Disputed } from '../language/generated/types.js'
import { DISPUTED, isSettled } from '../vocabulary/disputed.js'

/** “承诺时限：15 日、10 日，几处的说法不同，办之前请先问清”. */
export function disputedTexts({ disputed = [] }: { disputed?: Disputed | undefined }): string[] {
  return disputed
    .filter((one) => !isSettled(one))
    .map(
      ({ about, values }) =>
        `${DISPUTED[about]}：${values.map(({ says }) => says).join('、')}，几处的说法不同，办之前请先问清`
    )
}
