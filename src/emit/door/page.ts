/** What the pages of a door share: the style that they may use, and the script, each by its hash. */
import { hash } from 'node:crypto'
import { SEARCH } from './search.js'

export interface Allowed {
  style: string
  styleHash: string
  script: string
  scriptHash: string
}

/** @param header what runs along the top of each page on paper, ready for the quotes of CSS */
export function allowed(template: (name: string) => string, header: string): Allowed {
  const own = template('door/door.css').replace(/\r\n?/g, '\n')
  const style = `${own}@page { @top-center { content: "${header}"; } }\n`
  const sha = (text: string) => hash('sha256', text, 'base64')
  return { style, styleHash: sha(style), script: SEARCH, scriptHash: sha(SEARCH) }
}
