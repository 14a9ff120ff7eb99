/** What the pages of a door share: the style that they may use, and the script, each by its hash. */
import { pageStyle, sumForPolicy, type PageStyle } from '../../base/page-style.js'
import { SEARCH } from './search.js'

export interface Allowed extends PageStyle {
  script: string
  scriptHash: string
}

/** @param header what runs along the top of each page on paper, ready for the quotes of CSS */
export function allowed(template: (name: string) => string, header: string): Allowed {
  const style = pageStyle([template('door/door.css')], `@page { @top-center { content: "${header}"; } }`)
  return { ...style, script: SEARCH, scriptHash: sumForPolicy(SEARCH) }
}
