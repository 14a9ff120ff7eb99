/** The style of a page and its sum: the page's policy allows this one and no other, so nothing that gets into a page can style it. */
import { hash } from 'node:crypto'

export interface PageStyle {
  /** Put into `<style>` as it is, with nothing before or behind it. */
  style: string
  /** Its sum, for the content security policy. */
  styleHash: string
}

/**
 * @param sheets in their order; a project's own may be among them
 * @param paper rules for paper, as `paperRule` makes them
 */
export function pageStyle(sheets: readonly string[], paper = ''): PageStyle {
  const lines = [...sheets, paper].map((text) => text.replace(/\r\n?/g, '\n'))
  const style = lines
    .filter((text) => text !== '')
    .map((text) => (text.endsWith('\n') ? text : `${text}\n`))
    .join('')
    // A style ends where the page says and not where a sheet does; in CSS both are the same.
    .replaceAll('</', '<\\/')
  return { style, styleHash: sumForPolicy(style) }
}

/** As a policy names what it allows: `'sha256-…'`. */
export function sumForPolicy(text: string): string {
  return hash('sha256', text, 'base64')
}

interface Paper {
  /** `第 1 页，共 9 页`, `1 / 9` or, as in official documents, `— 1 —`. */
  numbers?: 'words' | 'plain' | 'official'
  landscape?: boolean
}

const SERIF = '"SimSun", "Noto Serif CJK SC", serif'
const SMALL = `font: 9pt ${SERIF}; color: #444;`
const NUMBERS = {
  words: `content: "第 " counter(page) " 页，共 " counter(pages) " 页"; ${SMALL}`,
  plain: `content: counter(page) " / " counter(pages); ${SMALL}`,
  official: `content: "— " counter(page) " —"; font: 14pt ${SERIF};`
}

/** What stands above and below each page on paper. @param header ready for the quotes of CSS */
export function paperRule(header: string, { numbers = 'words', landscape = false }: Paper = {}): string {
  const font = numbers === 'official' ? `font: 10.5pt ${SERIF}; color: #444;` : SMALL
  const size = landscape ? 'size: A4 landscape; margin: 18mm 15mm 16mm; ' : ''
  return `@page { ${size}@top-center { content: "${header}"; ${font} } @bottom-center { ${NUMBERS[numbers]} } }\n`
}
