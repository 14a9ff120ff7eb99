/** For the tests; the scripts are plain JavaScript, so that they need no build of their own. */
export interface Fact {
  line: number
  path: string
  says: string
  source: string[]
  remarks: string[]
  quotes: string[]
  presumed: boolean
}
export function factsOf(text: string): Fact[]
export function remarksOf(value: unknown): string[]
