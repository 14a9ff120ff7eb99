/** For the tests; what generates is plain JavaScript, so that it needs no build of its own. */
export interface Exported {
  name: string
  isValue: boolean
  text: string
  words: string
  examples: string[]
}
export function publicApi(): { entry: string; exports: Exported[] }[]
export function apiPage(): string
