/** What the pages of a door share: the style that they may use, and the script, each by its hash. */
import { hash } from 'node:crypto'
import { cssString } from '../../base/text.js'
import { SEARCH } from './search.js'

export interface Allowed {
  style: string
  styleHash: string
  script: string
  scriptHash: string
}

/** @param header what runs along the top of each page on paper */
export function allowed(template: (name: string) => string, header: string): Allowed {
  const own = template('door/door.css').replace(/\r\n?/g, '\n')
  const style = `${own}@page { @top-center { content: "${cssString(header)}"; } }\n`
  return {
    style,
    styleHash: hash('sha256', style, 'base64'),
    script: SEARCH,
    scriptHash: hash('sha256', SEARCH, 'base64')
  }
}

/** The same for several services: of their digests, in order. */
export function commonDigest(digests: readonly string[]): string {
  return hash('sha256', digests.join('\n'))
}
