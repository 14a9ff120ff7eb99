/** What published texts say differently of one thing, where nobody has decided: the applicant hears each of them. */
import type { Disputed } from '../language/generated/types.js'
import { DISPUTED, isSettled } from '../vocabulary/disputed.js'

type About = Disputed[number]['about']
interface Told {
  disputed?: Disputed | undefined
}

/** “承诺时限：15 日、10 日，几处的说法不同，办之前请先问清”; without what is told elsewhere. */
export function disputedTexts({ disputed = [] }: Told, elsewhere: readonly About[] = []): string[] {
  return disputed
    .filter((one) => !isSettled(one) && !elsewhere.includes(one.about))
    .map((one) => `${DISPUTED[one.about]}：${said(one)}`)
}

/** What is said of one thing, without its name; empty where nothing about it is open. */
export function disputedAbout({ disputed = [] }: Told, about: About): string[] {
  return disputed.filter((one) => one.about === about && !isSettled(one)).map(said)
}

function said({ values }: Disputed[number]): string {
  return `${values.map(({ says }) => says).join('、')}，几处的说法不同，办之前请先问清`
}
